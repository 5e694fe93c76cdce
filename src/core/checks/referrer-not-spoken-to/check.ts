import { agencyAsked, anchorOf, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { anyRecord } from '../../check/reads.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import { isSeenBy } from '../../picture/agency-eyes.ts';
import { connected } from '../../picture/connected.ts';
import { childrenNamedIn } from '../../picture/family/concerns-child.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { type Followed, followed, isEnd, isHeard, saysNotSpokenTo, setAsideUnseen } from '../../picture/work/heard.ts';
import { isSocialCare } from '../../picture/work/plans.ts';
import { type Raised, raisedAbout } from '../../picture/work/raised.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { addDays } from '../../time/day.ts';
import { showSpan } from '../../time/span.ts';

export const referrerNotSpokenTo = defineCheck({
  id: 'referrer-not-spoken-to',
  number: 43,
  title: 'The person who raised it has not been heard',
  priority: 1,
  asks: '{Relative, neighbour, caller} raised this. Has somebody spoken with them, and what would show that it is not so?',
  because:
    'Relatives, neighbours and callers who gave no name raised worries that proved right. Their reports were closed as not borne out, or as made in anger, and the people themselves were not spoken with.',
  learntFrom: [
    { review: 0, where: 'Finding 1, recommendations' },
    { review: 1, where: '§5.8-5.9; §6.55; §6.64-6.71; §6.77-6.79' },
    { review: 2, where: '§4.5.1; §5.12; §6.4; §8.6' },
  ],
  parameters: {
    limit: {
      value: 1,
      unit: 'working-days',
      source: 'review 2 §8.6: wherever possible',
      means: 'Time to speak with whoever raised a worry, where no decision leaves it there before.',
    },
    together: {
      value: 30,
      unit: 'days',
      source: 'ours',
      means: 'Worries raised within this time of one another are asked about together.',
    },
  },
  reads: {
    kinds: anyRecord,
    claims: ['drinks', 'uses-drugs', 'self-harms', 'low-mood', 'harmed-by', 'relative-of', 'friend-of'],
  },
  answerWithin: { amount: 1, unit: 'working-days' },
  closesWith: ['Spoken with (when, by whom).', 'There is no way to reach them.', 'They do not wish to say more.'],
  notWhen: [
    'They gave their whole account in the first call to a social worker.',
    'The record says that there is no way to reach them, or that they do not wish to be reached.',
    'A professional raised it.',
  ],
  safeToAsk: false,
  evaluate: (p, { limit, together }) => {
    const watch = watching(p);
    const unheard = raisedAbout(p).flatMap((one): readonly Unheard[] => {
      if (!isForReceiver(p, one)) return [];
      const raised = followed(p, one);
      const setAside = setAsideUnseen(p, raised);
      const notSpokenTo = isOwed(p, watch, raised, limit);
      return notSpokenTo || setAside !== undefined ? [{ raised, notSpokenTo, setAside }] : [];
    });
    const matters = connected(
      unheard,
      (a, b) => isOneThread(a.raised.entry, b.raised.entry) || isWithin(a.raised.entry, b.raised.entry, together),
    );
    return watch.result(matters.flatMap((matter) => concernAbout(p, matter)));
  },
});

/** An agency that was only told of a report may know nothing of a talk. */
const isForReceiver = (p: Picture, { receiver }: Raised): boolean =>
  isSeenBy(p, receiver) || (p.vantage.kind === 'agency' && isSocialCare(p, p.vantage.agency));

interface Unheard {
  readonly raised: Followed;
  readonly notSpokenTo: boolean;
  readonly setAside: Entry | undefined;
}

/** Decided on without a conversation: at once where the decision leaves it there or says so, else once the limit has passed. */
function isOwed(p: Picture, watch: Watch, raised: Followed, limit: number): boolean {
  if (isHeard(p, watch, raised)) return false;
  const { decisions } = raised;
  if (decisions.some(saysNotSpokenTo)) return true;
  // Who asks for help for themselves is spoken with in the work.
  if (raised.by === 'self') return false;
  return decisions.some(isEnd) || watch.reached(promptDayAfter(p.calendar, happenedBy(raised.entry), limit));
}

const isOneThread = (a: Entry, b: Entry): boolean => a.thread !== undefined && a.thread === b.thread;
const isWithin = (a: Entry, b: Entry, days: number): boolean =>
  a.when.earliest <= addDays(b.when.latest, days) && b.when.earliest <= addDays(a.when.latest, days);

const who: Readonly<Record<Raised['by'], string>> = {
  family: 'Somebody near the family',
  neighbour: 'A neighbour',
  public: 'A member of the public',
  anonymous: 'Somebody who gave no name',
  self: 'The family itself',
  threat: 'Somebody near the family',
};

function concernAbout(p: Picture, matter: readonly Unheard[]): readonly Concern[] {
  const [first] = matter;
  if (first === undefined) return [];
  const { receiver, entry } = first.raised;
  const decisions = matter.flatMap(({ raised }) => raised.decisions);
  const children = [...new Set(matter.flatMap(({ raised }) => childrenNamedIn(p, raised.entry)))];
  return [
    {
      anchor: anchorOf(entry),
      about: children.length === 0 ? [p.child] : children,
      evidence: [...matter.map(({ raised }) => raised.entry.id), ...decisions.map(({ id }) => id)],
      question: questionFor(p, matter),
      ask: [agencyAsked(receiver, 'front-door', entry.by === receiver ? 'holder' : 'lead')],
    },
  ];
}

function questionFor(p: Picture, matter: readonly Unheard[]): string {
  const reports = matter.filter(({ raised }) => raised.by !== 'threat').map(({ raised }) => raised);
  const sorts = [...new Set(reports.map(({ by }) => by))].map((by) => {
    const own = reports.filter((raised) => raised.by === by).map(({ entry }) => entry);
    const children = [...new Set(own.flatMap((entry) => childrenNamedIn(p, entry)))];
    const days = listed([...new Set(own.map(({ when }) => showSpan(when)))]);
    return `${who[by]} raised a worry about ${named(p, children.length === 0 ? [p.child] : children)} (${days}).`;
  });
  const spokenOf = matter.some(({ raised }) => raised.by === 'threat')
    ? ['The record tells of somebody who had spoken of making a report.']
    : [];
  const aside = matter.flatMap(({ setAside }) =>
    setAside === undefined
      ? []
      : [`It was closed as not borne out (${showSpan(setAside.when)}), and there is no record here that a child was seen for it.`],
  );
  const ask = matter.some(({ notSpokenTo }) => notSpokenTo)
    ? `There is no record here of a conversation with ${matter.length === 1 ? 'them' : 'each of them'}: has there been one, is there a way to reach them, and what would show that the worry is not so?`
    : 'Is a child to be seen, or has one been, and what would show that the worry is not so?';
  return [...sorts, ...spokenOf, ...aside.slice(-1), ask].join(' ');
}
