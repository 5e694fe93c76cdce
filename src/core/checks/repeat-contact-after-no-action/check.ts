import { agencyAsked, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { watching } from '../../check/watch.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { childrenNamedIn } from '../../picture/family/concerns-child.ts';
import { agencyName, type Picture } from '../../picture/picture.ts';
import { isSocialCare } from '../../picture/work/plans.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { showSpan } from '../../time/span.ts';
import { type Chain, standingChain } from './chain.ts';

export const repeatContactAfterNoAction = defineCheck({
  id: 'repeat-contact-after-no-action',
  number: 44,
  title: 'Again, soon after "no further action"',
  priority: 2,
  asks: 'This is contact {n} since the decision of {date} to do no more. Does that decision still stand, looked at with all of them?',
  because:
    'Reports about a family came one after another in the weeks after a decision that there was no part to play. Each was looked at by itself, and the decision was not looked at again.',
  learntFrom: [
    { review: 0, where: 'Overview, paragraph 3' },
    { review: 1, where: '§5.7-5.9; §5.17; §6.72-6.73' },
    { review: 2, where: '§4.5-4.6' },
  ],
  parameters: {
    within: { value: 180, unit: 'days', source: 'ours', means: 'How long after a decision to do no more a new contact is asked about.' },
    decide: {
      value: 1,
      unit: 'working-days',
      source: 'Working Together',
      means: 'Time for a decision on the new contact, before it is asked whether the earlier one still stands.',
    },
  },
  reads: {
    kinds: [
      'referral',
      'referral-decision',
      'contact',
      'information-request',
      'incident',
      'observation',
      'decision',
      'assessment',
      'plan',
      'meeting',
      'share',
    ],
    claims: ['drinks', 'uses-drugs', 'self-harms', 'low-mood', 'harmed-by'],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: ['Opened again.', 'The decision stands, with reasons that name each earlier contact.'],
  notWhen: ['It tells of the same event by another route.', 'The case was open when it came, or has been opened since.'],
  safeToAsk: false,
  evaluate: (p, { within, decide }) => {
    const watch = watching(p);
    const chain = isForFrontDoor(p) ? standingChain(p, within) : undefined;
    if (chain === undefined || chain.contacts.length === 0) return watch.result([]);
    const due = chain.contacts.filter(({ on }) => watch.reached(promptDayAfter(p.calendar, on, decide)));
    return watch.result(due.length > 0 || chain.decidedAgain ? concernAbout(p, chain) : []);
  },
});

/** Another agency may know of the decision and of its own contact, and not of what was done with it. */
const isForFrontDoor = (p: Picture): boolean => p.vantage.kind === 'whole' || isSocialCare(p, p.vantage.agency);

function concernAbout(p: Picture, { decisions, contacts, decidedAgain }: Chain): readonly Concern[] {
  const [first] = decisions;
  const last = contacts.at(-1);
  if (first === undefined || last === undefined) return [];
  const decider = first.facts.decidedBy ?? first.by;
  const from = [...new Set(contacts.flatMap((contact) => contact.from ?? []))].map((agency) => agencyName(p, agency));
  const by =
    from.length === 0 ? '' : `, from ${listed(from)}${contacts.some((contact) => contact.from === undefined) ? ' and others' : ''}`;
  const count = contacts.length === 1 ? 'a new contact is' : `${contacts.length} new contacts are`;
  const children = childrenNamedIn(p, first);
  const again = !decidedAgain ? '' : ` Since then it has been decided again to do no more (${showSpan((decisions.at(-1) ?? first).when)}).`;
  return [
    {
      anchor: first.id,
      about: [p.child],
      evidence: [...decisions.map(({ id }) => id), ...contacts.map(({ entry }) => entry.id)],
      question: `${agencyName(p, decider)} decided to do no more for ${named(p, children.length === 0 ? [p.child] : children)} (${showSpan(first.when)}).${again} Since the decision ${count} on record${by} (${contacts.length === 1 ? '' : 'the last '}${showSpan(last.entry.when)}). Does the decision still stand, looked at with ${contacts.length === 1 ? 'it' : 'all of them'} by somebody other than whoever took it?`,
      ask: [agencyAsked(frontDoor(p) ?? decider, 'manager', 'lead')],
    },
  ];
}

const frontDoor = (p: Picture): AgencyId | undefined => [...p.directory.agencies.values()].find(({ kind }) => kind === 'front-door')?.id;
