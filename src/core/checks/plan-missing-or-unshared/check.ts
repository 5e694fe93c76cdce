import { actOnPlan } from '../../check/acts.ts';
import { agencyAsked, eachOnce, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck, type Settings } from '../../check/check.ts';
import { agenciesNamedTo } from '../../check/in-confidence.ts';
import { involvedNow } from '../../check/involved-now.ts';
import { anyRecord } from '../../check/reads.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { happenedBy, isAgencyOfKind, type Picture, recordedDay } from '../../picture/picture.ts';
import { tellingsOf, withheldFrom } from '../../picture/told.ts';
import { type Involvement, isBareNote, servicesOf } from '../../picture/work/involvement.ts';
import { type InNeed, reachedByPlan, timesInNeed } from '../../picture/work/plan-on-file.ts';
import { isSocialCare } from '../../picture/work/plans.ts';
import { nextWorkingDay, promptDayAfter } from '../../time/calendar.ts';
import { addDays, type Day, showDay } from '../../time/day.ts';

const parameters = {
  plan: {
    value: 10,
    unit: 'days',
    source: 'review 2 §8.2',
    means: 'How long after the assessment, or after a child is first recorded as in need, the plan is on file.',
  },
  share: { value: 3, unit: 'working-days', source: 'ours', means: 'How soon every involved agency has the plan.' },
} as const;

export const planMissingOrUnshared = defineCheck({
  id: 'plan-missing-or-unshared',
  number: 50,
  title: 'Status without a plan, or a plan that has not been shared',
  priority: 1,
  asks: '{Child} is recorded as in need. There is no record here of {start date, plan, members, share to agency}: who has it?',
  because:
    'Children were worked with as in need with no written plan, no date on which it began and no list of who belonged to it. Agencies heard of a plan from a parent, or worked for months without having seen it.',
  learntFrom: [
    { review: 0, where: 'Finding 1; Finding 2; Finding 3' },
    { review: 1, where: '§6.19; §6.171' },
    { review: 2, where: '§4.2.2; §8.2; §5.13' },
    { review: 3, where: '§3.17; §3.21' },
  ],
  parameters,
  reads: {
    kinds: anyRecord,
    claims: ['parent-of', 'carer-of', 'lives-with'],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: ['Plan filed, and shared with (list).', 'The child is not recorded rightly: status put right.'],
  notWhen: [
    "A legal reason, or somebody's safety, keeps one agency out, and that is recorded.",
    'The agency sat in the meeting that agreed the plan, or was given it.',
    'The case has been closed since.',
  ],
  safeToAsk: false,
  evaluate: (p, settings) => {
    const watch = watching(p);
    const current = timesInNeed(p).findLast((time) => time.closing === undefined);
    return watch.result(current === undefined ? [] : concernAbout(p, current, settings, watch));
  },
});

function concernAbout(p: Picture, time: InNeed, settings: Settings<typeof parameters>, watch: Watch): readonly Concern[] {
  const late = watch.reached(nextWorkingDay(p.calendar, addDays(time.since, settings.plan)));
  const blank = late ? time.blank : [];
  const without = agenciesWithout(p, time, settings.share, watch);
  if (blank.length === 0 && without.length === 0) return [];
  const missing = [
    ...blank.map((one) => inWords[one]),
    ...(without.length === 0 ? [] : [`the plan reaching ${listed(agenciesNamedTo(p, time.lead, without))}`]),
  ];
  return [
    {
      anchor: time.first.id,
      about: [p.child],
      evidence: time.entries.map((entry) => entry.id),
      question: `${named(p, [p.child])} is recorded as ${statusInWords(time)} from ${showDay(time.since)}. There is no record here of ${listed(missing)}: ${missing.length > 1 ? 'are they on file, and who has them' : 'is it on file, and who has it'}?`,
      ask: eachOnce([agencyAsked(time.lead, 'lead', 'lead'), ...hearsayHolders(p, time)]),
      ...actOnPlan(planOf(time)),
    },
  ];
}

const planOf = ({ entries, first }: InNeed): string => {
  const plan = entries.find((entry) => entry.kind === 'plan') ?? first;
  return plan.thread ?? plan.id;
};

const statusInWords = ({ first }: InNeed): string =>
  first.kind === 'plan' && first.facts.type === 'child-protection' ? 'on a child protection plan' : 'in need';

const inWords: Readonly<Record<InNeed['blank'][number], string>> = {
  plan: 'a written plan',
  'start date': 'the day on which the plan began',
  members: 'who belongs to the plan',
};

/** Agencies that only heard that there is a plan, asked whether they have had it. */
const hearsayHolders = (p: Picture, time: InNeed): Concern['ask'] =>
  time.entries.filter((entry) => entry.facts.heardFrom !== undefined && !isSocialCare(p, entry.by)).map((entry) => agencyAsked(entry.by));

/** Involved agencies that no record shows to have the plan: of one on file, and of one that somebody says there is. */
function agenciesWithout(p: Picture, time: InNeed, shareWithin: number, watch: Watch): readonly AgencyId[] {
  const told = (entry: Entry): readonly AgencyId[] => tellingsOf(p, entry.id).map((telling) => telling.to);
  const reached = reachedByPlan(p, time, told);
  const withheld = new Set(time.entries.flatMap((entry) => withheldFrom(p, entry.id).map((share) => share.facts.with)));
  const heard = time.entries.flatMap((entry) =>
    entry.facts.heardFrom === undefined || isSocialCare(p, entry.by) ? [] : [{ agency: entry.by, since: recordedDay(entry) }],
  );
  const { plan } = time;
  const involved =
    plan === undefined
      ? []
      : [...involvedNow(p, watch).values()]
          .filter((one) => !isOfStrategy(p, one))
          .map((one) => ({ agency: one.agency, since: Math.max(planDay(plan), sinceOf(p, one)) as Day }));
  const found = [...heard, ...involved].filter(
    ({ agency, since }) =>
      agency !== time.lead &&
      // A front door passes on what comes in, and belongs to no plan.
      !isAgencyOfKind(p, agency, 'front-door') &&
      !reached.has(agency) &&
      !withheld.has(agency) &&
      watch.reached(promptDayAfter(p.calendar, since, shareWithin)),
  );
  return [...new Set(found.map(({ agency }) => agency))];
}

/** Only there to weigh one event: what comes of it is a plan of its own. */
const isOfStrategy = (p: Picture, { because, entry }: Involvement): boolean => {
  const meeting = entry === undefined ? undefined : p.byId.get(entry);
  return because === 'last meeting' && meeting?.kind === 'meeting' && meeting.facts.type === 'strategy';
};

const planDay = (plan: Entry): Day => Math.max(happenedBy(plan), recordedDay(plan)) as Day;

/** The day from which an agency is surely involved, by what shows it. */
function sinceOf(p: Picture, { agency, because, entry }: Involvement): Day {
  if (because === 'open service') {
    const days = servicesOf(p)
      .filter((service) => service.agency === agency)
      .map((service) => happenedBy(service.first));
    return Math.min(...days, p.today) as Day;
  }
  const shown =
    because === 'current contact'
      ? p.entries.find((one) => one.by === agency && !isBareNote(one))
      : entry === undefined
        ? undefined
        : p.byId.get(entry);
  return shown === undefined ? p.today : happenedBy(shown);
}
