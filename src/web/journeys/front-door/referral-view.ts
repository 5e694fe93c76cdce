import { listed } from '../../../core/check/asking.ts';
import { agenciesAsked } from '../../../core/pathway/front-door/agencies-asked.ts';
import { notAskedOf } from '../../../core/pathway/front-door/decision-needs.ts';
import { byPublicPage } from '../../../core/pathway/front-door/from-outside.ts';
import { duesOf, owedOn } from '../../../core/pathway/front-door/referral-state.ts';
import { type ReferralStep, stepsFor } from '../../../core/pathway/front-door/referral-steps.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import {
  askAddress,
  assessmentsAddress,
  beginAddress,
  childAddress,
  chronologyAddress,
  entryAddress,
  frontDoorAddress,
  meetingsAddress,
  planAddress,
  publicId,
  raiseChallengeAddress,
  referralAddress,
} from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { factLines } from '../../words/fact-lines.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { reportedLines } from '../../words/reported.ts';
import { sealedLines } from '../../words/sealed-words.ts';
import { identityOf } from '../child/identity.ts';
import { outcomeWords } from '../requests/request-view.ts';
import { standsOn } from '../work/stands.ts';
import { needsFor } from './decide-form.ts';
import type { ReferralRead } from './referral-read.ts';
import { clockSource, decisions, decisionWords, dueTitle, dueWords, raisedByWords } from './referral-words.ts';
import { stagesOf } from './stages-view.ts';
import { weighedView } from './weigh-view.ts';
import { childrenToFindOut } from './who-is-child.ts';

/** One referral: what was said, how far it has come, and what can be done next by whoever looks. */
export function referralView(read: ReferralRead, given: GivenCase, returned?: Returned): object {
  const { open, visitor } = given;
  const { work, picture, on } = read;
  const names = namesIn(open.directory);
  const { partnership, days, vantage } = open;
  const chosen = on === days.usual ? undefined : on;
  const steps: readonly ReferralStep[] = vantage.kind === 'agency' ? stepsFor(work, vantage.agency) : [];
  const may = new Set(steps);
  const children = work.children.length === 0 ? [picture.child] : work.children;
  const needs = needsFor(read, returned?.sent ?? {});
  return {
    title: `Referral about ${listed(children.map(names.person))}`,
    form: true,
    identity: identityOf(picture),
    about: listed(children.map(names.person)),
    children: children.map((child) => ({ name: names.person(child), href: childAddress(open, child, chosen) })),
    back: { href: frontDoorAddress(partnership, chosen), text: 'Front door' },
    from: work.sender === work.receiver ? `Raised by ${raisedByWords(work.referral.facts.from)}` : `From ${names.agency(work.sender)}`,
    to: names.agency(work.receiver),
    when: whenInWords(work.referral),
    text: work.referral.text,
    reported: reportedLines(work.referral, names),
    facts: factLines(work.referral, names).filter(({ label }) => label !== 'From'),
    entry: `${chronologyAddress(open, picture.child, { on: chosen })}#${publicId(open.publicIds.entries, work.referral.id)}`,
    weighed: weighedView(read, given),
    byNobody: work.referral.worker === byPublicPage,
    unknown: childrenToFindOut(read, open, chosen),
    sealed: sealedLines(work.referral.id, open),
    stages: stagesOf(read, open),
    ways: waysOf(read, open, may, chosen),
    received: may.has('confirm-receipt') ? referralAddress(open, work.referral.id, chosen, 'received') : undefined,
    // Once it is decided, nobody waits to be asked: whether they were is what the stage says.
    dues: duesOf(picture, work).flatMap((due) =>
      due.met !== undefined && due.clock.name !== 'referral-decision'
        ? []
        : [
            {
              what: dueTitle(due),
              by: dueWords(due),
              late: due.late,
              met: due.met !== undefined,
              source: clockSource(due),
            },
          ],
    ),
    owed: owedOn(work),
    asked: agenciesAsked(picture, work).map(({ agency, asked, answered }) => ({
      agency: names.agency(agency),
      asked: whenInWords(asked),
      answered: answered && whenInWords(answered),
      outcome: answered && outcomeWords[answered.facts.outcome ?? ''],
      says: answered && (answered.text || answered.facts.reason || entryTitle(answered, names)),
    })),
    notAsked: may.has('decide') ? notAskedOf(read.terms.alwaysAsk, work, agenciesAsked(picture, work)).map(names.agency) : [],
    earlier: needs
      .filter(({ name }) => name === 'history-read')
      .flatMap(({ shownBy }) => shownBy)
      .map((entry) => ({
        says: withCapital(`${whenInWords(entry)}, ${names.agency(entry.by)}: ${entryTitle(entry, names)}`),
        href: `${chronologyAddress(open, picture.child, { on: chosen })}#${publicId(open.publicIds.entries, entry.id)}`,
      })),
    decision: work.decision && {
      says: decisionWords(work.decision),
      when: whenInWords(work.decision),
      why: work.decision.facts.reason ?? work.decision.text,
    },
    mayDecide: may.has('decide') || may.has('decide-again'),
    decidesAgain: may.has('decide-again'),
    maySign: may.has('sign') && visitor.may('sign-off'),
    choices: Object.entries(decisions).map(([value, text]) => ({ value, text: text.charAt(0).toUpperCase() + text.slice(1) })),
    needs: Object.fromEntries(needs.map(({ name, met }) => [name, { met }])),
    stands: standsOn(work.decision, open),
    to_decide: referralAddress(open, work.referral.id, chosen, 'decide'),
    to_sign: referralAddress(open, work.referral.id, chosen, 'sign'),
    given: returned?.sent ?? {},
    deciding: (returned?.problems ?? []).some(({ field }) => !ofOtherForms.has(field)),
    errors: returned?.problems ?? [],
    errorOn: Object.fromEntries((returned?.problems ?? []).map(({ field, text }) => [field, text])),
    shown: showDay(on),
  };
}

/** Fields of the page's other forms than the decision. */
const ofOtherForms: ReadonlySet<string> = new Set([
  'name',
  'words',
  'area',
  'level',
  'approach',
  'because',
  'purpose',
  'mayBeSaid',
  'agreedBy',
]);

/** Where the steps that are entries of their own are taken. */
function waysOf({ work, picture }: ReferralRead, open: OpenCase, may: ReadonlySet<ReferralStep>, on: Day | undefined): readonly object[] {
  const { child } = picture;
  const link = (step: ReferralStep, href: string, text: string): readonly object[] => (may.has(step) ? [{ href, text }] : []);
  const decision = work.decision === undefined ? '' : publicId(open.publicIds.entries, work.decision.id);
  return [
    ...link(
      'ask-agencies',
      askAddress(open, child, { on, what: `What do you know that bears on the referral of ${showSpan(work.referral.when)}?` }),
      'Ask the other agencies',
    ),
    ...link('speak-with-referrer', beginAddress(open, 'call', { on, child }), 'Write down a conversation with whoever raised it'),
    ...link('ring-receiver', beginAddress(open, 'call', { on, child }), 'Write down a call to whoever received it'),
    ...link('send-again', entryAddress(open.partnership, publicId(open.publicIds.entries, work.referral.id), 'whom'), 'Send it again'),
    ...(work.sender === work.receiver
      ? link('tell-referrer', beginAddress(open, 'call', { on, child }), 'Write down that whoever raised it was told')
      : link('tell-referrer', entryAddress(open.partnership, decision, 'whom'), 'Tell whoever raised it')),
    ...link('take-up', `${assessmentsAddress(open, child, on)}#open`, 'Open the assessment'),
    ...link('take-up', meetingsAddress(open, child, on), 'Call a meeting'),
    ...link('take-up', planAddress(open, child, on), 'Write a plan'),
    ...link(
      'challenge',
      raiseChallengeAddress(open, child, work.decision === undefined ? { on } : { on, of: work.decision.id }),
      'Challenge the decision',
    ),
  ];
}
