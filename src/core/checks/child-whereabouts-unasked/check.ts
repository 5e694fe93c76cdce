import { actOnEntry } from '../../check/acts.ts';
import { anchorOf, eachOnce, holder, lead, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { watching } from '../../check/watch.ts';
import type { EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { linkedAdults } from '../../picture/family/linked-adults.ts';
import { fromEach } from '../../picture/growing.ts';
import { agencyName, type Picture } from '../../picture/picture.ts';
import { showSpan } from '../../time/span.ts';
import { type LeftOpen, leftOpen } from './asked.ts';
import { adultsConcerned, childrenConcerned, isEvent } from './event.ts';

export const childWhereaboutsUnasked = defineCheck({
  id: 'child-whereabouts-unasked',
  number: 7,
  title: 'Where were the children?',
  priority: 1,
  asks: 'There is no record of where {children} were during this incident or call, or of whether the caller was safe. Can it be asked now?',
  because:
    'A team took a crisis call with a father shouting in the background and did not ask where the call came from, where the baby was or if the mother was safe. A meeting days later did not know if the baby had been in the house, though an officer had written it down.',
  learntFrom: [
    { review: 0, where: 'Overview ¶20, ¶22; Finding 2; Finding 4' },
    { review: 1, where: '§5.16; §6.105' },
    { review: 2, where: '§8.9' },
  ],
  parameters: {
    askBack: {
      value: 1,
      unit: 'working-days',
      source: 'ours',
      means: 'Time to fill in what is left blank. What is recorded as not asked is asked about at once.',
    },
  },
  reads: {
    kinds: ['incident', 'contact', 'observation', 'meeting'],
    claims: ['parent-of', 'carer-of', 'lives-with', 'in-contact-with'],
    ofAnyKind: ['who was there'],
  },
  answerWithin: { amount: 4, unit: 'hours' },
  closesWith: [
    'The child has been seen, or spoken of by someone who saw the child',
    'The place is known',
    'Police have been asked to check',
  ],
  notWhen: [
    'Another record of the same event tells where the child was',
    'The child is recorded as elsewhere, by somebody other than the adult in crisis',
    'A brother or sister lives with others than the adults of the event, or the child was not yet born',
  ],
  safeToAsk: true,
  evaluate(p, settings) {
    const watch = watching(p);
    const events = new Map<string, LeftOpen[]>();
    for (const entry of toldOf(p.entries)) {
      const isMeeting = entry.kind === 'meeting';
      if (isMeeting ? !leavesChildrenOpen(entry) : !isEvent(entry)) continue;
      const children = childrenConcerned(p, entry).filter((child) => !isMeeting || isLeftOpen(entry, child));
      if (children.length === 0 && (isMeeting || !adultsConcerned(p, entry).some((adult) => linkedAdults(p).has(adult)))) continue;
      const open = leftOpen(p, entry, children, watch, settings.askBack);
      if (open !== undefined) events.set(anchorOf(entry), [...(events.get(anchorOf(entry)) ?? []), open]);
    }
    return watch.result([...events].map(([anchor, open]) => concernOf(p, anchor, open)));
  },
});

/** Events, and meetings that talk of one. */
const toldOf = fromEach((entry) => (entry.kind === 'meeting' || isEvent(entry) ? [entry] : []));

const isLeftOpen = (meeting: EntryOf<'meeting'>, child: PersonId): boolean => {
  const state = meeting.facts.children?.get(child);
  return state === 'unknown' || state === 'not-asked';
};

const leavesChildrenOpen = (meeting: EntryOf<'meeting'>): boolean =>
  [...(meeting.facts.children?.keys() ?? [])].some((child) => isLeftOpen(meeting, child));

function concernOf(p: Picture, anchor: string, open: readonly LeftOpen[]): Concern {
  const [first] = open;
  const told = [...new Set(open.flatMap((one) => one.told))];
  return {
    anchor,
    about: [...new Set(open.flatMap(({ entry, children }) => [...children, ...adultsConcerned(p, entry)]))],
    evidence: [...new Set([...open.map(({ entry }) => entry), ...told])].map(({ id }) => id),
    question: first === undefined ? '' : questionOf(p, open, first),
    ask: eachOnce([...open.map(({ entry }) => holder(entry)), ...(told.length > 0 ? lead(p) : []), ...told.map((entry) => holder(entry))]),
    ...(first === undefined ? {} : actOnEntry(first.entry)),
  };
}

function questionOf(p: Picture, open: readonly LeftOpen[], { entry }: LeftOpen): string {
  const children = [...new Set(open.flatMap((one) => one.children))];
  const where = `where ${named(p, children)} ${children.length === 1 ? 'was' : 'were'}`;
  const event = `About the event recorded by ${agencyName(p, entry.by)} (${showSpan(entry.when)})`;
  if (open.every((one) => one.told.length > 0)) {
    return `${event}: it is put down that it is not known ${where}, and another record of the same event tells. Can the two be put together, and is anything still to be asked?`;
  }
  const caller = open.some((one) => one.caller) ? ['where the call came from', 'whether the caller was safe'] : [];
  const missing = [...(children.length === 0 ? [] : [where]), ...caller];
  const last = missing.length > 1 ? ` or ${missing.at(-1)}` : '';
  return `${event}: there is no record here of ${(missing.length > 1 ? missing.slice(0, -1) : missing).join(', ')}${last}. Can it be asked now, and by whom?`;
}
