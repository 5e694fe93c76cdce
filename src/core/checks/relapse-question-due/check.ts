import { agencyAsked, eachAgencyOnce, lead, listed } from '../../check/asking.ts';
import { type Ask, type Concern, defineCheck } from '../../check/check.ts';
import { anyRecord } from '../../check/reads.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { adultsAround } from '../../picture/family/childs-carers.ts';
import { expectedBirth } from '../../picture/family/expected-birth.ts';
import { birthOf, childrenInCircle, deathOf } from '../../picture/family/family.ts';
import { metIn } from '../../picture/family/met.ts';
import { isSameEvent } from '../../picture/harm/events.ts';
import { type Misuse, misuseBefore, misuseOf } from '../../picture/harm/misuse.ts';
import { useAskedOf } from '../../picture/harm/use-asked.ts';
import { agencyName, happenedBy, isAgencyOfKind, type Picture, personName, recordedDay } from '../../picture/picture.ts';
import { liveAdultServices } from '../../picture/work/adult-services.ts';
import { addDays, addMonths, type Day, noEarliest } from '../../time/day.ts';
import { laterOf } from '../../time/extremes.ts';
import { showSpan } from '../../time/span.ts';
import { pregnancyStart } from '../../time/weeks.ts';
import { type Moment, momentsOf } from './moments.ts';

export const relapseQuestionDue = defineCheck({
  id: 'relapse-question-due',
  number: 16,
  title: 'Known past use, new stress: how are they coping?',
  priority: 2,
  asks: '{Adult} once had trouble with drink or drugs. {Stressor} happened on {date}. How are they coping now, what would be the first sign, and who will ask next?',
  because:
    'A mother who had drunk to cope was asked once and never again: not after the birth, nor after the violence, nor when she lost contact with her older children. Elsewhere good spells were read as recovery, and the relapse came with a death in the family.',
  learntFrom: [
    { review: 0, where: 'Finding 6; Research questions 12 and 14; Overview ¶15, ¶19' },
    { review: 2, where: '§5.9-5.10' },
    { review: 3, where: '§3.18' },
    { review: 4, where: '§12.3' },
  ],
  parameters: {
    years: { value: 5, unit: 'years', source: 'ours', means: 'How long past trouble with drink or drugs counts.' },
    limit: { value: 14, unit: 'days', source: 'ours', means: 'Time after the moment for it to be asked.' },
    interval: { value: 90, unit: 'days', source: 'ours', means: 'How often it is asked in any case while the child is young.' },
    until: { value: 24, unit: 'months', source: 'ours', means: 'Age of the child up to which it is asked in any case.' },
  },
  reads: {
    kinds: anyRecord,
    claims: [
      'drinks',
      'uses-drugs',
      'abstains',
      'in-treatment',
      'low-mood',
      'self-harms',
      'died',
      'separated-from',
      'partner-of',
      'lives-with',
      'in-contact-with',
      'carer-of',
    ],
  },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: ['Asked: the day, the words and the answer.', 'A plan for a relapse was made.', 'Another agency asked.'],
  notWhen: [
    'It was asked since, or told, or tested.',
    'The past trouble is only said by others and the adult says that there was none.',
    'A plan says what is to happen on a relapse, and was made since.',
  ],
  safeToAsk: false,
  evaluate(p, settings) {
    const watch = watching(p);
    const moments = momentsOf(p);
    const children = new Set(childrenInCircle(p));
    const adults = [...misuseOf(p).keys()].filter(
      (adult) => adultsAround(p).has(adult) && !children.has(adult) && deathOf(p, adult) === undefined,
    );
    return watch.result(
      adults.flatMap((adult) =>
        concernFrom(p, adult, [...afterMoments(p, watch, adult, moments, settings), ...inAnyCase(p, watch, adult, settings)]),
      ),
    );
  },
});

interface Given {
  readonly years: number;
  readonly limit: number;
  readonly interval: number;
  readonly until: number;
}

/** Something after which it is to be asked, and the day from which the records show that it was not. */
interface Due {
  readonly entry: Entry;
  readonly what: string | undefined;
  readonly raised: Day;
  readonly misuse: readonly Misuse[];
}

/** How long after it happened a moment may be written down and still be news (ours). */
const newsDays = 90;

function afterMoments(p: Picture, watch: Watch, adult: PersonId, moments: readonly Moment[], { years, limit }: Given): readonly Due[] {
  const since = beginningOf(p);
  const asked = useAskedOf(p).get(adult) ?? [];
  return moments.flatMap((moment): readonly Due[] => {
    const { entry, on, earliest } = moment;
    if (moment.adult !== adult || !Number.isFinite(on) || on < since || recordedDay(entry) - on > newsDays) return [];
    const from = moment.planned ? addDays(earliest, -limit) : earliest;
    const due = addDays(on, limit + 1);
    if (asked.some((one) => one.when.latest >= from)) return [];
    const misuse = misuseBefore(p, adult, on, years).filter((one) => recordedDay(one.entry) < due && !isOfMoment(one.entry, entry));
    if (misuse.length === 0 || !watch.reached(due)) return [];
    return [{ entry, what: moment.what, raised: laterOf(due, recordedDay(entry)), misuse }];
  });
}

/** The record of the moment itself, or another of the same event, is no past. */
const isOfMoment = (one: Entry, moment: Entry): boolean =>
  one.id === moment.id || (one.kind === 'incident' && moment.kind === 'incident' && isSameEvent(one, moment));

/** The child's own time: from the start of the pregnancy, where it can be told. */
function beginningOf(p: Picture): Day {
  const born = birthOf(p, p.child)?.on.earliest;
  const due = born !== undefined && Number.isFinite(born) ? born : expectedBirth(p)?.on;
  return due === undefined ? noEarliest : pregnancyStart(due);
}

/** Every so often while the child is young: since it was last asked, or since the birth or the first word of the trouble. */
function inAnyCase(p: Picture, watch: Watch, adult: PersonId, { years, interval, until }: Given): readonly Due[] {
  const birth = birthOf(p, p.child)?.on;
  if (birth === undefined || !Number.isFinite(birth.earliest) || !watch.before(addMonths(birth.latest, until))) return [];
  const last = useAskedOf(p)
    .get(adult)
    ?.reduce<Entry | undefined>((a, b) => (a === undefined || happenedBy(b) >= happenedBy(a) ? b : a), undefined);
  const [first] = misuseOf(p).get(adult) ?? [];
  const base = last ?? birthOf(p, p.child)?.entry ?? first?.entry;
  if (base === undefined || first === undefined) return [];
  const from = last !== undefined ? laterOf(happenedBy(last), birth.latest) : laterOf(birth.latest, recordedDay(first.entry));
  const due = addDays(from, interval + 1);
  const misuse = misuseBefore(p, adult, due, years);
  if (misuse.length === 0 || !watch.reached(due)) return [];
  return [{ entry: base, what: undefined, raised: laterOf(due, recordedDay(base)), misuse }];
}

function concernFrom(p: Picture, adult: PersonId, all: readonly Due[]): readonly Concern[] {
  // The day on which each was first due decides, so that what is recorded later cannot move the anchor.
  const dues = [...all].sort((a, b) => a.raised - b.raised || a.entry.order - b.entry.order);
  const [first] = dues;
  if (first === undefined) return [];
  const [oldest] = first.misuse;
  const latest = first.misuse.at(-1);
  const last = useAskedOf(p)
    .get(adult)
    ?.findLast((entry) => recordedDay(entry) <= first.raised);
  const shown = [oldest?.entry, latest?.entry, last, ...dues.map(({ entry }) => entry)].filter((entry) => entry !== undefined);
  return [
    {
      anchor: `${first.entry.id} ${adult}`,
      about: [p.child, adult],
      evidence: [...new Set(shown.map(({ id }) => id))],
      question: questionFor(p, adult, dues, oldest, last),
      ask: asksFor(p, adult, first.raised),
    },
  ];
}

function questionFor(p: Picture, adult: PersonId, dues: readonly Due[], misuse: Misuse | undefined, last: Entry | undefined): string {
  const name = personName(p, adult);
  const known = misuse === undefined ? '' : ` (${agencyName(p, misuse.entry.by)}, ${showSpan(misuse.entry.when)})`;
  const since = dues
    .filter(({ what }, n) => what !== undefined && dues.findIndex((due) => due.what === what) === n)
    .map(({ what, entry }) => `${what} (${showSpan(entry.when)})`)
    .slice(0, 3);
  const asked =
    last === undefined ? '' : ` The last asking or telling of it on record is with ${agencyName(p, last.by)} (${showSpan(last.when)}).`;
  const happened = since.length === 0 ? ` ${personName(p, p.child)} is still small.` : ` On record since then: ${listed(since)}.`;
  return `Trouble with drink or drugs is on record for ${name}${known}.${happened}${asked} There is no record here of it being asked since how ${name} is coping and whether drink or drugs play a part: has it been asked, what would be the first sign, and who will ask next?`;
}

interface Seeing {
  readonly times: number;
  readonly last: number;
}

const isMoreOften = (one: Seeing, other: Seeing): boolean =>
  one.times > other.times || (one.times === other.times && one.last > other.last);

/** How far back it is looked who sees the adult most, in days (ours). */
const lately = 90;

/** Whoever sees the adult most, the drug or alcohol service at work with them, and the lead. Police, ambulance crews and wards see people in passing. */
function asksFor(p: Picture, adult: PersonId, on: Day): readonly Ask[] {
  const seen = new Map<Entry['by'], Seeing>();
  for (const entry of p.entries) {
    const meets =
      metIn(entry).includes(adult) || (entry.kind === 'contact' && entry.facts.outcome === 'spoken-to' && entry.about.includes(adult));
    if (!meets || recordedDay(entry) > on || entry.when.latest < addDays(on, -lately) || isAgencyOfKind(p, entry.by, 'police', 'ambulance'))
      continue;
    seen.set(entry.by, { times: (seen.get(entry.by)?.times ?? 0) + 1, last: entry.order });
  }
  // Of two who see the adult as often, the one who saw them last.
  let most: [Entry['by'], Seeing] | undefined;
  for (const one of seen) if (most === undefined || isMoreOften(one[1], most[1])) most = one;
  const services = liveAdultServices(p).filter(({ agency, person }) => person === adult && isAgencyOfKind(p, agency, 'substance-service'));
  return eachAgencyOnce([
    ...(most === undefined ? [] : [agencyAsked(most[0])]),
    ...services.map(({ agency }) => agencyAsked(agency)),
    ...lead(p, on),
  ]);
}
