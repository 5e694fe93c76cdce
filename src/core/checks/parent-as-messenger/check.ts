import { actOnClosing, actOnDecision, actOnPlan, actOnTerms } from '../../check/acts.ts';
import { agencyAsked, eachOnce, holder, lead, named } from '../../check/asking.ts';
import { type Concern, defineCheck, type Settings } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import { agencyName, happenedBy, type Picture, personName } from '../../picture/picture.ts';
import { mayKnow } from '../../picture/view.ts';
import { caseworkClosings } from '../../picture/work/casework-closings.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { type LeftToPassOn, leftToPassOn } from './left-to-pass-on.ts';
import { type News, newsFromFamily, type Subject } from './news.ts';
import { ownRecordOf } from './own-record.ts';
import { toldDirectly } from './told-directly.ts';

const parameters = {
  limit: { value: 2, unit: 'working-days', source: 'ours', means: 'How soon the agency whose decision or advice it is tells it directly.' },
  before: {
    value: 365,
    unit: 'days',
    source: 'ours',
    means: "How long before the family's own word a telling by that agency still counts.",
  },
  news: { value: 90, unit: 'days', source: 'ours', means: 'How old what is told of may be and still be news.' },
} as const;

export const parentAsMessenger = defineCheck({
  id: 'parent-as-messenger',
  number: 67,
  title: 'Learned from the parent, not from the agency',
  priority: 2,
  asks: '{Agency} learned from {parent} of {a closing, a plan, limits on contact}. There is no record here of {agency that decided} saying so itself: can it confirm directly, or has it?',
  because:
    'Agencies learned from a mother that there was a plan, that the father might not come home and that the case was closed, and not from the agency that had decided it. In another family what the father needed to know was left for the mother to tell him.',
  learntFrom: [
    { review: 0, where: 'Overview ¶12; Finding 2; Finding 3' },
    { review: 3, where: '§3.7' },
    { review: 2, where: '§4.6.2' },
  ],
  parameters,
  reads: {
    kinds: [
      'contact',
      'note',
      'observation',
      'advice',
      'plan',
      'decision',
      'restriction',
      'assessment',
      'referral-decision',
      'meeting',
      'allocation',
      'service',
      'legal',
      'information-request',
      'information-reply',
      'challenge',
      'share',
    ],
    claims: [],
  },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: [
    'Told directly (when, by whom).',
    "The parent's account was not right: put right with both.",
    'Kept back for a reason that is recorded.',
  ],
  notWhen: [
    'The agency told of it before, or in time.',
    'The agency and the one that heard have been in touch about the family since.',
    'Whose decision it was is not on record.',
    'The advice was given to the person themselves as well.',
  ],
  safeToAsk: false,
  evaluate: (p, settings) => {
    const watch = watching(p);
    return watch.result([...aboutNews(p, settings, watch), ...aboutMessages(p, settings, watch)]);
  },
});

/** One concern for each matter between two agencies, however often it was heard. */
function aboutNews(p: Picture, { limit, before, news }: Settings<typeof parameters>, watch: Watch): readonly Concern[] {
  const matters = new Map<string, News[]>();
  for (const one of newsFromFamily(p, news)) {
    if (!mayKnow(p.vantage, one.hearer, one.owing)) continue;
    if (toldDirectly(p, one, before) || !watch.reached(promptDayAfter(p.calendar, happenedBy(one.entry), limit))) continue;
    const key = `${one.hearer} ${one.owing} ${one.of}`;
    matters.set(key, [...(matters.get(key) ?? []), one]);
  }
  return [...matters.values()].flatMap((matter) => newsConcern(p, matter));
}

const inWords: Readonly<Record<Subject, string>> = {
  closing: 'has ended its work',
  plan: 'has a plan',
  contact: 'has set limits on contact',
  assessment: 'has made an assessment, or is making one',
  'something else': 'has decided something',
};

function newsConcern(p: Picture, matter: readonly News[]): readonly Concern[] {
  const [first] = matter;
  if (first === undefined) return [];
  const { entry, hearer, owing, of, from } = first;
  const decided = ownRecordOf(p, first);
  const source = from === undefined ? 'the family' : personName(p, from);
  return [
    {
      anchor: entry.id,
      about: [p.child],
      evidence: [...(decided === undefined ? [] : [decided.id]), ...matter.map((one) => one.entry.id)],
      question: `${agencyName(p, hearer)} heard from ${source} ${dated(entry.when)} that ${agencyName(p, owing)} ${inWords[of]}. There is no record here of ${agencyName(p, owing)} saying so itself: has it told ${agencyName(p, hearer)}, or will it?`,
      ask: eachOnce([agencyAsked(owing), holder(entry)]),
      ...(decided === undefined ? {} : actOnTold(p, of, decided)),
    },
  ];
}

/** What was decided is settled with those who were not told of it, by whoever goes back over it. */
function actOnTold(p: Picture, of: Subject, decided: Entry): Pick<Concern, 'act'> {
  switch (of) {
    case 'closing': {
      const closing = caseworkClosings(p).find(({ entries }) => entries.some((one) => one.id === decided.id));
      return closing === undefined ? {} : actOnClosing(closing);
    }
    case 'plan':
      return actOnPlan(decided.thread ?? decided.id);
    case 'contact':
      return actOnTerms(decided.thread ?? decided.id);
    case 'assessment':
      return actOnDecision(p, decided);
    case 'something else':
      return {};
  }
}

/** One concern for each agency and topic. */
function aboutMessages(p: Picture, { limit }: Settings<typeof parameters>, watch: Watch): readonly Concern[] {
  const matters = new Map<string, LeftToPassOn[]>();
  for (const one of leftToPassOn(p)) {
    if (!mayKnow(p.vantage, one.entry.by)) continue;
    if (!watch.reached(promptDayAfter(p.calendar, happenedBy(one.entry), limit))) continue;
    const key = `${one.entry.by} ${one.topic}`;
    matters.set(key, [...(matters.get(key) ?? []), one]);
  }
  return [...matters.values()].flatMap((matter) => messageConcern(p, matter));
}

function messageConcern(p: Picture, matter: readonly LeftToPassOn[]): readonly Concern[] {
  const [first] = matter;
  if (first === undefined) return [];
  const { entry, topic, carriers } = first;
  const targets = [...new Set(matter.flatMap((one) => one.targets))];
  const what = topic.replaceAll('-', ' ');
  return [
    {
      anchor: entry.id,
      about: [...new Set([p.child, ...targets])],
      evidence: matter.map((one) => one.entry.id),
      question: `${agencyName(p, entry.by)} went over ${what} with ${named(p, carriers)} ${dated(entry.when)}, to be passed on. There is no record here of it being gone over with ${named(p, targets)} directly: has that been done, or who will see to it?`,
      ask: eachOnce([holder(entry, 'worker'), ...lead(p)]),
    },
  ];
}
