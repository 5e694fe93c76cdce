import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { pregnanciesOf } from '../../picture/family/pregnancies.ts';
import { mayTellOfOffence, offendersIn } from '../../picture/harm/offences.ts';
import { entriesOf, entriesOfAny, happenedBy, type Picture, personName, recordedDay } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { isAssessmentOfChild } from '../../picture/work/open-work.ts';
import { plansOf } from '../../picture/work/plans.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { addDays, type Day } from '../../time/day.ts';
import { showSpan } from '../../time/span.ts';
import { type Owed, subjectsOf } from './recommended.ts';

interface Limits {
  readonly open: number;
  readonly beforeBirth: number;
  readonly recent: number;
  readonly offence: number;
}

/** Assessments that the catalogue's rule requires although no entry asks for one. */
export const required = (p: Picture, limits: Limits): readonly Owed[] => [
  ...underPlan(p, limits),
  ...beforeBirth(p, limits),
  ...afterOffence(p, limits),
];

const formal: ReadonlySet<string> = new Set(['initial', 'core', 'child-and-family', 'pre-birth', 'section-47']);

const assessmentsOfChild = (p: Picture, types: ReadonlySet<string>) =>
  entriesOf(p, 'assessment').filter(
    (entry) =>
      types.has(entry.facts.type ?? '') &&
      entry.facts.status !== 'recommended' &&
      entry.facts.status !== undefined &&
      subjectsOf(entry).includes(p.child),
  );

/** (i) A plan opened on no assessment of this child begun or finished in the time before it. */
function underPlan(p: Picture, { recent, open }: Limits): readonly Owed[] {
  return plansOf(p).flatMap((plan): readonly Owed[] => {
    const { opened } = plan;
    if (opened === undefined || plan.from === undefined || (plan.type !== 'child-in-need' && plan.type !== 'child-protection')) return [];
    const whose = plan.children.length > 0 ? plan.children : opened.about;
    if (!whose.includes(p.child)) return [];
    const since = addDays(opened.when.earliest, -recent);
    const assessed =
      assessmentsOfChild(p, formal).some((entry) => entry.when.latest >= since) || isUnderWay(p, opened) || isDecidedOn(p, since);
    if (assessed) return [];
    const called = plan.type === 'child-in-need' ? 'child in need' : 'child protection';
    return [
      {
        why: 'required',
        what: 'An assessment',
        from: opened,
        about: [p.child],
        evidence: plan.entries.filter((entry) => entry.facts.status !== 'closed'),
        shows: promptDayAfter(p.calendar, recordedDay(opened), open),
        because: `A ${called} plan was opened (${showSpan(opened.when)}).`,
      },
    ];
  });
}

/** A decision to assess in the time before stands for an assessment begun: when it is finished is another question. */
const isDecidedOn = (p: Picture, since: Day): boolean =>
  entriesOf(p, 'referral-decision').some(
    (entry) => entry.facts.decision === 'assess' && (entry.facts.children ?? entry.about).includes(p.child) && entry.when.latest >= since,
  );

/** Begun earlier, and not ended when the plan opened. */
const isUnderWay = (p: Picture, plan: Entry): boolean =>
  assessmentsOfChild(p, formal).some(
    (begun) =>
      begun.facts.status === 'started' &&
      begun.when.earliest <= plan.when.latest &&
      !assessmentsOfChild(p, formal).some(
        (ended) =>
          ended.facts.status !== 'started' &&
          ended.facts.type === begun.facts.type &&
          isRecordedBefore(begun, ended) &&
          happenedBy(ended) < plan.when.earliest,
      ),
  );

/** (ii) An unborn baby referred, and no pre-birth assessment by so long before the due day. */
function beforeBirth(p: Picture, limits: Limits): readonly Owed[] {
  return pregnanciesOf(p).flatMap((pregnancy): readonly Owed[] => {
    if (pregnancy.lost || pregnancy.due === undefined || pregnancy.baby !== p.child) return [];
    const referral = entriesOf(p, 'referral').find(
      (entry) =>
        (entry.facts.children ?? entry.about).includes(p.child) &&
        (pregnancy.birth === undefined || isRecordedBefore(entry, pregnancy.birth)),
    );
    if (referral === undefined || assessmentsOfChild(p, new Set(['pre-birth'])).length > 0) return [];
    const day = addDays(pregnancy.due, -limits.beforeBirth);
    const shows = day > recordedDay(referral) ? day : promptDayAfter(p.calendar, recordedDay(referral), limits.open);
    // A baby who is already born cannot be assessed before the birth: what was owed by then stays on record with the referral.
    if (pregnancy.birth !== undefined && recordedDay(pregnancy.birth) < shows) return [];
    return [
      {
        why: 'required',
        what: 'A pre-birth assessment',
        from: referral,
        about: [p.child],
        evidence: [...new Set([...pregnancy.entries.filter((entry) => entry !== pregnancy.birth), referral])],
        shows,
        because: `The unborn baby of ${personName(p, pregnancy.woman)} was referred (${showSpan(referral.when)}).`,
        pregnancy: pregnancy.first,
      },
    ];
  });
}

/** (iii) News of an offence or charge about an adult tied to the family, and for this child neither an assessment nor a decision not to make one. */
function afterOffence(p: Picture, { offence }: Limits): readonly Owed[] {
  const told = new Set<PersonId>();
  return mayTellOfOffence(p).flatMap((entry): readonly Owed[] =>
    offendersIn(p, entry).flatMap((who): readonly Owed[] => {
      // What is older than the child is no news, and does not stand for what is told later.
      if (told.has(who) || !isNews(p, entry)) return [];
      told.add(who);
      if (isDecided(p, entry)) return [];
      return [
        {
          why: 'required',
          what: 'An assessment',
          from: entry,
          about: [p.child, who],
          evidence: [entry],
          shows: promptDayAfter(p.calendar, recordedDay(entry), offence),
          offence: entry,
          because: `News of an offence or charge about ${personName(p, who)} is on record (${showSpan(entry.when)}).`,
        },
      ];
    }),
  );
}

/** Older than the child could be: no news of this family. */
function isNews(p: Picture, entry: Entry): boolean {
  const first = p.known.entries.find(
    (other) => other.kind !== 'note' && (other.about.includes(p.child) || other.present.includes(p.child)),
  );
  return first === undefined || entry.recorded >= first.recorded || recordedDay(entry) >= addDays(first.when.earliest, -daysOfPregnancy);
}
const daysOfPregnancy = 280;

/** An assessment of this child since (or under way), a referral decision that gives a reason, or a recorded decision about the child. */
const isDecided = (p: Picture, news: Entry): boolean =>
  assessmentsOfChild(p, new Set([...formal, 'parenting'])).some(
    (entry) => isAssessmentOfChild(entry.facts.type) && entry.when.latest >= news.when.earliest,
  ) ||
  isUnderWay(p, news) ||
  entriesOfAny(p, 'referral-decision', 'decision').some((entry) => {
    if (
      entry.when.latest < news.when.earliest ||
      !('children' in entry.facts ? (childrenOf(entry) ?? entry.about) : entry.about).includes(p.child)
    )
      return false;
    if (entry.kind === 'referral-decision')
      return entry.facts.decision === 'assess' || entry.facts.decision === 'strategy' || entry.facts.reason !== undefined;
    return entry.kind === 'decision' && entry.facts.type === 'no-further-action' && entry.facts.reason !== undefined;
  });

const childrenOf = (entry: Entry): readonly PersonId[] | undefined =>
  entry.kind === 'referral-decision' || entry.kind === 'decision' ? entry.facts.children : undefined;
