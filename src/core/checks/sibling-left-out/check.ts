import { actOnClosing, actOnMeeting, actOnOffence, actOnPlan } from '../../check/acts.ts';
import { agencyAsked, anchorOf, lead, named } from '../../check/asking.ts';
import { type Ask, type Concern, defineCheck } from '../../check/check.ts';
import { anyRecord } from '../../check/reads.ts';
import { watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { connected } from '../../picture/connected.ts';
import type { Picture } from '../../picture/picture.ts';
import { byRecording } from '../../picture/recorded-order.ts';
import { isSocialCare } from '../../picture/work/plans.ts';
import { showSpan } from '../../time/span.ts';
import { type FamilyEvent, familyEvents, type What } from './events.ts';
import { type LeftOut, leftOutOf } from './left-out.ts';

export const siblingLeftOut = defineCheck({
  id: 'sibling-left-out',
  number: 32,
  title: 'What about the other children?',
  priority: 1,
  asks: 'This concerns {child}. There is no record here of a decision of their own for {others}, who are of this family: what has been decided for each, by name?',
  because:
    'A plan, a conference or a closing was about one child, and a brother, a sister or a baby on the way was not named in it. News of an offence reached social care, and each child who might be touched by it was not looked at.',
  learntFrom: [
    { review: 0, where: 'Overview, paragraph 9' },
    { review: 1, where: '§3.9; §3.16; §6.3; §6.61; Appendix B, probation' },
    { review: 2, where: '§5.1; §6.2; §8.4' },
    { review: 3, where: '§3.13' },
  ],
  parameters: {
    limit: { value: 5, unit: 'working-days', source: 'ours', means: 'Time for a decision for each other child of the family.' },
    urgent: {
      value: 1,
      unit: 'working-days',
      source: 'ours',
      means: 'The same after a death, or news of an offence that bears on children.',
    },
    recent: {
      value: 180,
      unit: 'days',
      source: 'ours',
      means:
        'How long before a plan, a conference or a closing a decision for another child still belongs to it, and how long after an event a child who becomes known is asked about.',
    },
  },
  reads: {
    kinds: anyRecord,
    claims: [
      'parent-of',
      'sibling-of',
      'lives-with',
      'in-contact-with',
      'partner-of',
      'carer-of',
      'died',
      'charged',
      'pregnant',
      'expecting-on',
    ],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: ['A decision for each child, by name.', 'Not in contact with this family, and who says so.'],
  notWhen: [
    'A decision for that child is on record for this event, or in the same work.',
    'That child has a plan or an assessment of their own under way.',
    'The child lives elsewhere and no contact with this family is on record: another check asks why.',
  ],
  safeToAsk: false,
  evaluate: (p, limits) => {
    const watch = watching(p);
    const left = familyEvents(p)
      .flatMap((event) => leftOutOf(p, watch, event, limits))
      .filter(
        ({ event, others }) =>
          event.children.length === 0 || event.children.includes(p.child) || others.some(({ child }) => child === p.child),
      )
      .sort((a, b) => a.since - b.since || byRecording(a.event.entry, b.event.entry));
    const matters = connected(left, (a, b) => a.others.some(({ child }) => b.others.some((other) => other.child === child)));
    return watch.result(matters.flatMap((matter) => concernAbout(p, matter)));
  },
});

const words: Readonly<Record<Exclude<What, 'death' | 'incident' | 'offence'>, string>> = {
  plan: 'The plan',
  conference: 'The conference',
  closing: 'The closing',
  referral: 'The referral',
};

function concernAbout(p: Picture, matter: readonly LeftOut[]): readonly Concern[] {
  const [first] = matter;
  if (first === undefined) return [];
  const { event } = first;
  const children = [...new Set(matter.flatMap(({ others }) => others.map(({ child }) => child)))];
  return [
    {
      anchor: anchorOf(event.entry),
      about: [...new Set([...children, ...event.children])],
      evidence: evidenceOf(matter).map(({ id }) => id),
      question: `${stateOf(p, event, children)} There is no record here of a decision of their own for ${named(p, children)}, who ${children.length === 1 ? 'is' : 'are'} of this family: what has been decided${children.length === 1 ? '' : ' for each by name'}, or is there no contact, and who says so?`,
      ask: asked(p, event),
      ...actAt(event),
    },
  ];
}

function stateOf(p: Picture, { what, entry, children }: FamilyEvent, others: readonly PersonId[]): string {
  const when = showSpan(entry.when);
  const decided = children.filter((child) => !others.includes(child));
  switch (what) {
    case 'death':
      return `The death of ${named(p, children)} is on record (${when}).`;
    case 'offence':
      return `News of an offence or charge that ${decided.length === 0 ? 'may touch the children' : `may touch ${named(p, decided)}`} is on record (${when}).`;
    case 'incident':
      return decided.length === 0
        ? `An event that touches the children is on record (${when}).`
        : `After the event on record (${when}) there is a decision for ${named(p, decided)}.`;
    default:
      return `${words[what]} (${when}) is about ${named(p, children)}.`;
  }
}

/** To go back over a plan or a closing, with each child in it; or to settle what news of an offence means for each. */
function actAt({ what, entry, entries }: FamilyEvent): Pick<Concern, 'act'> {
  switch (what) {
    case 'plan':
      return actOnPlan(entry.thread ?? entry.id);
    case 'closing':
      return actOnClosing({ entries });
    case 'conference':
      return actOnMeeting(entry);
    case 'offence':
      return actOnOffence(entry);
    default:
      return {};
  }
}

/** The events, and what made a child known since. */
const evidenceOf = (matter: readonly LeftOut[]): readonly Entry[] =>
  [
    ...new Set(
      matter.flatMap(({ event, others }) => [
        ...event.entries,
        ...others.map(({ since }) => since).filter((since) => since.recorded > event.entry.recorded),
      ]),
    ),
  ].sort(byRecording);

/** Whoever leads the work that the event belongs to. */
function asked(p: Picture, { what, entry }: FamilyEvent): readonly Ask[] {
  const isOfOwnWork = what === 'plan' || what === 'conference' || what === 'closing';
  if (isOfOwnWork && isSocialCare(p, entry.by)) return [agencyAsked(entry.by, 'lead', 'lead')];
  const to = entry.kind === 'referral' ? (entry.facts.to ?? []).find((agency) => isSocialCare(p, agency)) : undefined;
  return to === undefined ? lead(p) : [agencyAsked(to, 'lead', 'lead')];
}
