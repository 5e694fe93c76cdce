import { actOnCouple } from '../../check/acts.ts';
import { eachOnce, holder, lead, named, pairAnchor } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { anyRecord } from '../../check/reads.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { apartAt } from '../../picture/family/couples.ts';
import { adultsInCircle, childrenInCircle, isAdultInCircle } from '../../picture/family/family.ts';
import { meetingsAloneWith } from '../../picture/family/met.ts';
import { fromEach } from '../../picture/growing.ts';
import { isRuledOut } from '../../picture/harm/permitted.ts';
import { binds, inForce, restrictionsOf } from '../../picture/harm/restrictions.ts';
import { areThese, saidTogetherOf, type Together, togetherOf } from '../../picture/harm/together.ts';
import { entriesWithIds } from '../../picture/indexes.ts';
import { agencyName, entriesOf, isAgencyOfKind, type Picture } from '../../picture/picture.ts';
import { peopleIn } from '../../picture/record.ts';
import { parentsIn } from '../../picture/standing-ties.ts';
import { absencesIn } from '../../picture/words/absence-words.ts';
import { saysHandover, saysHospital } from '../../picture/words/contact-words.ts';
import { saysChildHandedOver } from '../../picture/words/together-words.ts';
import { addDays } from '../../time/day.ts';
import { showSpan } from '../../time/span.ts';

/** Two adults recorded as apart, and one entry that shows them in touch. */
interface Sign {
  readonly together: Pick<Together, 'one' | 'other' | 'entry' | 'when'>;
  /** Entries that have them apart at the time. */
  readonly apart: readonly Entry[];
}

export const separatedButInTouch = defineCheck({
  id: 'separated-but-in-touch',
  number: 4,
  title: 'Recorded as apart, acting as together',
  priority: 1,
  asks: '{Agency} relies on the couple being separated. This entry suggests contact or a continuing relationship. Which is it, and what does each agency believe?',
  because:
    'Plans were closed because a couple had parted, while another team spoke to them in the same room. In another family a couple recorded as parted came to a meeting together five weeks later and the assessment was left as it was.',
  learntFrom: [
    { review: 0, where: 'Overview ¶10, ¶12, ¶25; Finding 1 (title); Finding 2' },
    { review: 2, where: '§4.1.6; §4.4.4-4.4.5; §5.4; §5.11' },
    { review: 3, where: '§3.13; Recommendation 4' },
  ],
  parameters: {
    lookBack: {
      value: 90,
      unit: 'days',
      source: 'ours',
      means: 'A parting said longer ago than this is not set against a contact; terms in force always are.',
    },
  },
  reads: {
    kinds: anyRecord,
    claims: ['separated-from', 'partner-of', 'in-contact-with', 'lives-with', 'carer-of'],
  },
  answerWithin: { amount: 3, unit: 'working-days' },
  closesWith: [
    "The couple's status has been gone over with each adult alone",
    'Contact is for handing over the child only: the terms',
    'The agencies have been told of the agreed picture',
  ],
  notWhen: [
    'The contact is inside agreed terms',
    "One joint attendance at a child's hospital emergency",
    'One of them is reported to have hurt or threatened the other: that is not being together',
    'The contact may have come before the parting',
    'A child is handed over from one to the other, and no more is on record',
  ],
  safeToAsk: true,
  evaluate(p, settings) {
    const pairs = new Map<string, Sign[]>();
    for (const sign of signsOf(p, settings.lookBack)) {
      const key = pairAnchor(sign.together.one, sign.together.other);
      pairs.set(key, [...(pairs.get(key) ?? []), sign]);
    }
    return {
      concerns: [...pairs].flatMap(([anchor, signs]) => {
        const standing = withoutOneEmergency(p, signs).filter((sign) => !isReviewed(p, sign));
        return standing.length === 0 ? [] : [concernOf(p, anchor, standing)];
      }),
    };
  },
});

function signsOf(p: Picture, lookBack: number): readonly Sign[] {
  const adults = new Set(adultsInCircle(p));
  return [...togetherOf(p), ...saidTogetherOf(p), ...calledPartners(p.entries)]
    .filter(({ one, other, entry }) => adults.has(one) && adults.has(other) && entry.kind !== 'restriction')
    .filter((together) => !isHarmBetween(together) && !isHandover(together) && !isWithinTerms(p, together))
    .flatMap((together) => {
      const { partings, kept } = apartAt(p, together, lookBack);
      const ids = new Set([...partings.map(({ tie }) => tie.entry), ...kept.map(({ terms }) => terms.entry.id)]);
      const apart = [...new Set([...entriesWithIds(p, ids), ...decidedAsApart(p, together, lookBack)])].filter(
        ({ id }) => id !== together.entry.id,
      );
      return apart.length === 0 ? [] : [{ together, apart }];
    });
}

const mayDecide = fromEach((entry) =>
  (entry.kind === 'decision' || entry.kind === 'referral-decision' || (entry.kind === 'plan' && entry.facts.status === 'closed')) &&
  absencesIn(entry.facts.reason).includes('parted')
    ? [entry]
    : [],
);

/** What was decided, not too long before, for the reason that the two have parted. Of whom it speaks is plain where it is about two adults, or about none and the child has two parents. */
const decidedAsApart = (p: Picture, { one, other, when }: Pick<Together, 'one' | 'other' | 'when'>, lookBack: number): readonly Entry[] =>
  mayDecide(p.entries).filter((entry) => {
    if (entry.when.latest >= when.earliest || when.earliest > addDays(entry.when.latest, lookBack)) return false;
    const adults = entry.about.filter((person) => isAdultInCircle(p, person));
    const couple = adults.length > 0 ? adults : parentsIn(p.known.ties, p.child);
    return new Set(couple).size === 2 && [...couple].every((person) => person === one || person === other);
  });

/** Claims that one adult is the other's partner. */
const calledPartners = fromEach((entry) =>
  entry.claims.flatMap((claim): readonly Together[] => {
    const stands = claim.is === 'partner-of' && !claim.not && claim.until === undefined && claim.checked !== 'contradicted';
    return stands && claim.whom !== undefined
      ? [{ one: claim.who, other: claim.whom, how: 'in-contact', entry, when: entry.when, claim }]
      : [];
  }),
);

/** Being attacked is not being together. Living together, or being called partners, is told apart from it. */
function isHarmBetween({ one, other, how, entry, claim }: Together): boolean {
  if (how === 'harm') return true;
  if (entry.kind !== 'incident' || how === 'living' || claim?.is === 'partner-of' || how === 'last-heard') return false;
  const { by = [], harmed = [] } = entry.facts;
  return (by.includes(one) && harmed.includes(other)) || (by.includes(other) && harmed.includes(one));
}

/** The child passing from one to the other, and no more said of the two. */
const isHandover = ({ how, claim, entry }: Together): boolean =>
  claim === undefined &&
  (how === 'present' || how === 'in-contact') &&
  (saysChildHandedOver(entry.text) || (entry.kind === 'contact' && saysHandover(entry.facts.purpose)));

/** Terms in force for the two of them allow it. */
const isWithinTerms = (p: Picture, together: Together): boolean =>
  restrictionsOf(p).some((restriction) =>
    restriction.terms.some(
      (terms) =>
        binds(terms, together.one, together.other) &&
        inForce(terms, together.when) === 'met' &&
        !isRuledOut(p, restriction, terms, together),
    ),
  );

/** One joint attendance at a child's hospital emergency is no sign; a second is. */
function withoutOneEmergency(p: Picture, signs: readonly Sign[]): readonly Sign[] {
  const emergencies = new Set(signs.filter(({ together }) => isEmergency(p, together.entry)).map(({ together }) => together.entry.id));
  return emergencies.size === 1 ? signs.filter(({ together }) => !emergencies.has(together.entry.id)) : signs;
}

function isEmergency(p: Picture, entry: Entry): boolean {
  const inHospital = isAgencyOfKind(p, entry.by, 'hospital', 'ambulance') || ('place' in entry.facts && saysHospital(entry.facts.place));
  return inHospital && peopleIn(entry).some((person) => childrenInCircle(p).includes(person));
}

const asksOfCouple = /\b(relationship|couple|contact|domestic|partner|together|separat\w*|safety|safe at home)\b/i;

/** Gone over since: each adult met alone and asked of it, or an assessment finished that says how the two now stand. */
function isReviewed(p: Picture, { together }: Sign): boolean {
  const { one, other, entry } = together;
  const speaksOfThem = (candidate: Entry): boolean =>
    candidate.claims.some(
      (claim) =>
        (claim.is === 'partner-of' || claim.is === 'separated-from') &&
        claim.whom !== undefined &&
        areThese({ one, other }, claim.who, claim.whom),
    );
  const askedAlone = (person: PersonId): boolean =>
    meetingsAloneWith(p, person).some(
      (candidate) => candidate.order > entry.order && (speaksOfThem(candidate) || asksOfCouple.test(topicsOf(candidate))),
    );
  // The assessment that says how they stand is no sign to be gone over again.
  const assessed = entriesOf(p, 'assessment').some(
    (candidate) => candidate.order >= entry.order && candidate.facts.status === 'completed' && speaksOfThem(candidate),
  );
  return assessed || (askedAlone(one) && askedAlone(other));
}

const topicsOf = (entry: Entry): string =>
  'asked' in entry.facts && entry.facts.asked !== undefined ? entry.facts.asked.join('; ').replaceAll('-', ' ') : '';

function concernOf(p: Picture, anchor: string, signs: readonly Sign[]): Concern {
  const [first] = signs;
  const apart = [...new Set(signs.flatMap((sign) => sign.apart))];
  const shown = [...new Set(signs.map(({ together }) => together.entry))];
  return {
    anchor,
    about: first === undefined ? [] : [first.together.one, first.together.other],
    evidence: [...apart, ...shown].map((entry) => entry.id),
    question: first === undefined ? '' : questionOf(p, first, shown.length - 1),
    ...actOnCouple(anchor),
    ask: eachOnce([...lead(p), ...[...apart, ...shown].map((entry) => holder(entry))]),
  };
}

function questionOf(p: Picture, { together, apart }: Sign, more: number): string {
  const [status] = apart;
  const pair = named(p, [together.one, together.other]);
  const kept = status?.kind === 'restriction' ? 'terms keep the two from each other' : 'the two are recorded as apart';
  const relied = status === undefined ? '' : ` (${agencyName(p, status.by)}, ${showSpan(status.when)})`;
  const others = more === 0 ? '' : more === 1 ? ' So does one more.' : ` So do ${more} more.`;
  return `About ${pair}: ${kept}${relied}. An entry by ${agencyName(p, together.entry.by)} (${showSpan(together.entry.when)}) suggests contact or a relationship that goes on.${others} What does each agency go by, and how is it safe to find out?`;
}
