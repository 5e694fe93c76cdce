import { agencyAsked, named } from '../../check/asking.ts';
import { type Ask, defineCheck } from '../../check/check.ts';
import type { Entry } from '../../entry/entry.ts';
import { birthOf, deathOf, siblingsOf } from '../../picture/family/family.ts';
import { type Picture, personName } from '../../picture/picture.ts';
import { knownToFrom } from '../../picture/told.ts';
import { leadOf } from '../../picture/work/open-work.ts';
import { showSpan } from '../../time/span.ts';

/** Not of the catalogue: once a child has died, or a pregnancy was lost, every other question about that child ends, and one person is asked this. */
export const afterADeath = defineCheck({
  id: 'after-a-death',
  number: 74,
  title: 'After a death: brothers, sisters and support',
  priority: 1,
  asks: 'The death of {child}, or the loss of the pregnancy, is on record ({date}). What has been decided for brothers and sisters, and who is at hand for the family?',
  because:
    'After a child died, what was to be done for the brothers and sisters was agreed and left lying for months. Reminders about a child who has died are a cruelty, so every other question stops.',
  learntFrom: [{ review: 1, where: '§3.16' }],
  parameters: {},
  reads: { kinds: ['health', 'incident', 'note', 'share'], claims: ['died', 'parent-of', 'sibling-of'] },
  answerWithin: { amount: 1, unit: 'working-days' },
  closesWith: [
    'Decided for each brother and sister by name, and who supports the family.',
    'There is no brother or sister: who supports the family.',
  ],
  notWhen: ['Somebody has been asked already: it is put to one person alone.'],
  safeToAsk: false,
  afterDeath: true,
  evaluate: (p) => {
    const id = deathOf(p, p.child);
    const entry = id === undefined ? undefined : p.byId.get(id);
    if (entry === undefined) return { concerns: [] };
    return {
      concerns: [{ anchor: entry.id, about: [p.child], evidence: [entry.id], question: questionFor(p, entry), ask: [oneToAsk(p, entry)] }],
    };
  },
});

function questionFor(p: Picture, entry: Entry): string {
  const what =
    birthOf(p, p.child) === undefined
      ? `The loss of the baby who was expected, ${personName(p, p.child)},`
      : `The death of ${personName(p, p.child)}`;
  const siblings = siblingsOf(p, p.child);
  const others = siblings.length === 0 ? 'any brothers and sisters' : named(p, siblings);
  return `${what} is on record (${showSpan(entry.when)}). What has been decided for ${others}, and who is at hand for the family?`;
}

/** The lead where the lead has been told; else the safeguarding lead of whoever wrote it down. */
function oneToAsk(p: Picture, entry: Entry): Ask {
  const lead = leadOf(p);
  return lead !== undefined && knownToFrom(p, entry, lead) !== undefined
    ? agencyAsked(lead, 'lead', 'lead')
    : agencyAsked(entry.by, 'safeguarding-lead');
}
