import { agencyAsked, anchorOf, holder, lead, named } from '../../check/asking.ts';
import { type Ask, type Concern, defineCheck } from '../../check/check.ts';
import { anyRecord } from '../../check/reads.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { connected } from '../../picture/connected.ts';
import { kinOf } from '../../picture/family/kin.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { isSocialCare } from '../../picture/work/plans.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { showSpan } from '../../time/span.ts';
import { type Aspect, aspects, aspectsOnRecord, isFormal } from './looked-at.ts';
import { isOpenOn, type Reliance, reliancesOf } from './relying.ts';

export const relativeReliedOnUnassessed = defineCheck({
  id: 'relative-relied-on-unassessed',
  number: 37,
  title: 'A relative is the safety net; nothing shows that this was looked into',
  priority: 1,
  asks: 'The plan counts on {relative}. Have they been seen alone, are they able and willing, and do they know what to do if it goes wrong?',
  because:
    'Grandparents and other relatives were counted on to keep children safe. They had not been spoken to alone, had not agreed to it, were at work all day, or were themselves the ones who were worried.',
  learntFrom: [
    { review: 0, where: 'Overview, paragraph 4' },
    { review: 1, where: '§5.16; §6.55-6.58; §15.6' },
    { review: 2, where: '§4.2.2; §5.6-5.8; §6.3; §8.5' },
    { review: 4, where: '§6.7; §10.1' },
  ],
  parameters: {
    limit: {
      value: 5,
      unit: 'working-days',
      source: 'ours',
      means:
        'Time to look into it where a plan or a record counts on somebody; before the child lives with them or the work ends, there is none.',
    },
  },
  reads: {
    kinds: anyRecord,
    claims: [
      'parent-of',
      'grandparent-of',
      'relative-of',
      'sibling-of',
      'friend-of',
      'partner-of',
      'lives-with',
      'carer-of',
      'drinks',
      'uses-drugs',
      'self-harms',
      'low-mood',
      'harmed-by',
    ],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: ['Assessed, and agreed with them.', 'Not relied on.', 'The formal status is decided.'],
  notWhen: [
    'It is ordinary minding by the choice of the parents, and nothing is open.',
    'An assessment of them as a carer is on record.',
    'A court has decided where the child lives, or the child is looked after.',
  ],
  safeToAsk: false,
  evaluate: (p, { limit }) => {
    const watch = watching(p);
    const standing = reliancesOf(p).filter((reliance) => isForLead(p, reliance) && isOwed(p, watch, reliance, limit));
    return watch.result(connected(standing, areOne).flatMap((group) => concernAbout(p, group)));
  },
});

/** The agency that was only sent a plan may know nothing of what was looked into. */
const isForLead = (p: Picture, { entry }: Reliance): boolean =>
  p.vantage.kind === 'whole' || isSocialCare(p, p.vantage.agency) || p.vantage.agency === entry.by;

function isOwed(p: Picture, watch: Watch, reliance: Reliance, limit: number): boolean {
  const { entry, how, people } = reliance;
  if (isFormal(p, entry)) return false;
  // Where the record does not say who, whoever of the family was looked into may be meant.
  const meant = people.length > 0 ? people : [...kinOf(p)];
  if (how === 'mentioned') {
    // That somebody helps is asked about only while the child's case is open, and only where nothing at all was looked into.
    if (!isOpenOn(p, entry) || meant.some((person) => aspectsOnRecord(p, person).size > 0)) return false;
  } else if (people.length > 0 ? people.every((person) => isLookedInto(p, person)) : meant.some((person) => isLookedInto(p, person)))
    return false;
  return how === 'at-once' || watch.reached(promptDayAfter(p.calendar, happenedBy(entry), limit));
}

const blanksOf = (p: Picture, person: PersonId): readonly Aspect[] => {
  const held = aspectsOnRecord(p, person);
  return aspects.filter((aspect) => !held.has(aspect));
};

const isLookedInto = (p: Picture, person: PersonId): boolean => blanksOf(p, person).length === 0;

/** Two entries that count on the same person, or on people whom neither names. */
const areOne = (a: Reliance, b: Reliance): boolean =>
  a.people.length === 0 ? b.people.length === 0 : a.people.some((person) => b.people.includes(person));

const words: Readonly<Record<Aspect, string>> = {
  assessment: 'an assessment',
  agreement: 'an agreement',
  'talk alone': 'a talk alone',
  history: 'a look at earlier records',
};

/** Whoever leads; and whoever wrote it down, where that is another agency. */
function asked(p: Picture, entry: Entry): readonly Ask[] {
  const leads = isSocialCare(p, entry.by) ? [agencyAsked(entry.by, 'lead', 'lead')] : lead(p);
  return leads.some(({ agency }) => agency === entry.by) ? leads : [...leads, holder(entry)];
}

function concernAbout(p: Picture, group: readonly Reliance[]): readonly Concern[] {
  const [first] = group;
  if (first === undefined) return [];
  const people = [...new Set(group.flatMap((reliance) => reliance.people))];
  const unseen = people.filter((person) => blanksOf(p, person).length > 0);
  const blank = aspects.filter((aspect) => unseen.some((person) => blanksOf(p, person).includes(aspect)));
  const who = people.length === 0 ? 'relatives or people around the family' : named(p, unseen);
  const missing =
    people.length === 0 ? 'of who they are and of a talk with them' : `of ${orListed(blank.map((aspect) => words[aspect]))} for ${who}`;
  const ask =
    unseen.length === 1
      ? `is ${who} able and willing, and is it agreed what to do`
      : 'are they able and willing, and do they know what to do';
  return [
    {
      anchor: anchorOf(first.entry),
      about: [p.child, ...unseen],
      evidence: group.map(({ entry }) => entry.id),
      question: `The record (${showSpan(first.entry.when)}) counts on ${who} for ${named(p, [p.child])}. There is no record here ${missing}: ${ask} if it goes wrong?`,
      ask: asked(p, first.entry),
    },
  ];
}

/** "This", "this or that", "this, that or the other". */
const orListed = (parts: readonly string[]): string =>
  parts.length <= 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;
