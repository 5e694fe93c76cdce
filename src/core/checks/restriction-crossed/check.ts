import { actOnEntry } from '../../check/acts.ts';
import { agencyAsked, eachOnce, holder, lead, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { anyRecord } from '../../check/reads.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { PersonId } from '../../entry/ids.ts';
import { birthOf } from '../../picture/family/family.ts';
import { type Crossing, crossingsOf, isFirm, isTakenUp, saysWhom } from '../../picture/harm/crossings.ts';
import { agencyName, type Picture, personName } from '../../picture/picture.ts';
import { addMonths, showDay } from '../../time/day.ts';
import { showSpan } from '../../time/span.ts';

export const restrictionCrossed = defineCheck({
  id: 'restriction-crossed',
  number: 1,
  title: 'Someone may be outside a restriction',
  priority: 1,
  asks: 'This entry places {person} with {person or child} in a way the restriction of {date} does not allow. What was happening, and what was done?',
  because:
    'A father who was to see his baby only under supervision said that he was minding him, and later was in touch with the mother under bail. Those who wrote it down did not set it beside the restriction.',
  learntFrom: [
    { review: 0, where: 'Overview ¶10, ¶12, ¶21-26; Finding 2; Appendix A, Child A, learning point 8' },
    { review: 2, where: '§4.4.4-4.4.5; §5.11' },
    { review: 3, where: '§3.8' },
  ],
  parameters: {
    youngChild: {
      value: 5,
      unit: 'years',
      source: 'ours',
      means: 'A child under this age is protected: the question asks for an answer today.',
    },
  },
  reads: {
    kinds: anyRecord,
    claims: ['in-contact-with', 'carer-of', 'lives-with', 'lives-at'],
  },
  answerWithin: { amount: 1, unit: 'working-days' },
  closesWith: [
    'It was within the terms: how',
    'It was outside them, and whoever set the restriction has been told: when',
    'The restriction had ended or changed: the document',
    'It was another person',
  ],
  notWhen: [
    'The entry is inside an exception that the restriction itself gives',
    'The restriction had ended, or the dates leave open whether it had begun',
    'The person is only mentioned',
    'The named supervisor was there, at the named place',
    'The restriction is only heard of: then the question is whether there is such a restriction',
  ],
  safeToAsk: true,
  evaluate(p, settings) {
    const watch = watching(p);
    const standing = crossingsOf(p).filter((crossing) => !isTakenUp(p, crossing));
    const together = Map.groupBy(standing, entryAndPerson);
    const concerns = Map.groupBy(standing, (crossing) => firstCrossedBy(crossing, together.get(entryAndPerson(crossing)) ?? []));
    return watch.result([...concerns].map(([anchor, crossings]) => concernOf(p, watch, anchor, crossings, settings.youngChild)));
  },
});

const entryAndPerson = ({ entry, restrained }: Crossing): string => `${entry.id} ${restrained}`;

/** One entry that crosses two restrictions on one person is one question, kept under the restriction that was recorded first. */
const firstCrossedBy = (crossing: Crossing, same: readonly Crossing[]): string =>
  same.reduce((first, other) => (other.restriction.first.order < first.restriction.first.order ? other : first), crossing).restriction
    .thread;

function concernOf(p: Picture, watch: Watch, anchor: string, crossings: readonly Crossing[], youngYears: number): Concern {
  const [first] = crossings;
  const guarded = [...new Set(crossings.map((crossing) => crossing.protected))];
  const leading = lead(p);
  const asks = crossings.flatMap(({ entry, restriction }) => [
    holder(entry),
    ...leading,
    agencyAsked(restriction.owner, 'safeguarding-lead'),
  ]);
  return {
    anchor,
    about: [...new Set([...crossings.map((crossing) => crossing.restrained), ...guarded])],
    evidence: [...new Set(crossings.flatMap(({ terms, restriction, entry }) => [restriction.first.id, terms.entry.id, entry.id]))],
    question: questionOf(
      p,
      crossings,
      guarded.some((one) => isUnder(p, watch, one, youngYears)) ? ' A young child is concerned: please answer today.' : '',
    ),
    ask: eachOnce(asks),
    ...(first === undefined ? {} : actOnEntry(first.entry)),
  };
}

function questionOf(p: Picture, crossings: readonly Crossing[], today: string): string {
  const [first] = crossings;
  if (first === undefined) return '';
  const together = crossings.filter((crossing) => crossing.entry.id === first.entry.id && crossing.restrained === first.restrained);
  const met = [...new Set(together.filter(({ at }) => at === undefined).map((one) => one.protected))];
  const where = met.length > 0 ? `in contact with ${named(p, met)}` : `at ${first.terms.entry.facts.place ?? 'a place'}`;
  const placed = `An entry by ${agencyName(p, first.entry.by)} (${showSpan(first.entry.when)}) puts ${personName(p, first.restrained)} ${where}`;
  const firm = together.find(isFirm);
  const count = new Set(crossings.map((crossing) => crossing.entry.id)).size - 1;
  const more = count === 0 ? '' : count === 1 ? ' There is one more such entry.' : ` There are ${count} more such entries.`;
  if (firm !== undefined)
    return `${placed} in a way that the restriction of ${showDay(firm.terms.from)} does not allow.${more}${today} What was happening, and what has been done?`;
  if (!first.restriction.confirmed)
    return `${placed}. A restriction that would not allow it is only heard of.${more}${today} Is there such a restriction, and what does it say?`;
  if (!saysWhom(first.terms))
    return `${placed}. A restriction of ${showDay(first.terms.from)} says that contact is to be supervised, and with whom is not on record here.${more}${today} Does it cover this, what was happening, and what has been done?`;
  return `${placed}. A restriction was set by ${showDay(first.terms.from)} and its terms and end are not on record here.${more}${today} Is it in force, and what does it allow?`;
}

/** True where someone with a birth on record may be under an age today. */
function isUnder(p: Picture, watch: Watch, person: PersonId, years: number): boolean {
  const born = birthOf(p, person)?.on;
  return born !== undefined && Number.isFinite(born.earliest) && watch.before(addMonths(born.latest, years * 12));
}
