import type { Due } from '../../../core/pathway/due.ts';
import type { Worst } from '../../../core/pathway/worst/worst-event.ts';
import { type WorstWaits, type WorstWork, worstWaits } from '../../../core/pathway/worst/worst-work.ts';
import { showDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import { afterHarmAddress, childAddress, chronologyAddress, keptPictureAddress, mattersAddress, publicId } from '../../addresses.ts';
import { waitingFor } from '../../reading/waiting-for.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { identityOf } from '../child/identity.ts';
import { dueWords } from '../front-door/referral-words.ts';
import { promptLine } from '../today/prompt-line.ts';
import type { AfterHarmRead } from './after-harm-read.ts';
import { childrenView } from './decided-form.ts';
import { tellingView, toldLines } from './telling-view.ts';

export const headings: Readonly<Record<Worst, (name: string) => string>> = {
  death: (name) => `After the death of ${name}`,
  loss: (name) => `After the loss of ${name}`,
  'serious-harm': (name) => `After serious harm to ${name}`,
};

/** What the work waits for, as a list says it, with the part of the page where it is done. */
export const waitWords: Readonly<Record<WorstWaits, { readonly says: string; readonly at: string }>> = {
  telling: { says: 'Somebody at work with the family is to be told', at: 'told' },
  receipt: { says: 'Somebody who was told is to say that they have read it', at: 'told' },
  support: { says: 'Who is at hand for the family is to be named', at: 'support-part' },
  children: { says: 'A child of the family waits for a decision of their own', at: 'children' },
  'next-date': { says: 'A next date has passed', at: 'children' },
  notification: { says: 'Whether the national panel is told is to be recorded', at: 'review' },
  'rapid-review': { says: 'The rapid review is to be sent', at: 'review' },
};

/** The page after a death or serious harm; where nothing is on record, the form that records it. */
export function afterHarmView(read: AfterHarmRead, given: GivenCase, returned?: Returned): object {
  const { child, picture, on, work, agency } = read;
  const { open } = given;
  const names = namesIn(open.directory);
  const chosen = on === open.days.usual ? undefined : on;
  const name = names.person(child);
  return {
    title: work === undefined ? `A death or serious harm: ${name}` : headings[work.event.what](names.person(work.event.child)),
    form: true,
    name,
    identity: identityOf(picture),
    back: { href: mattersAddress(open.partnership, chosen), text: 'What stays open' },
    page: childAddress(open, child, chosen),
    send: afterHarmAddress(open, child, chosen),
    mayWrite: agency !== undefined,
    ...(work === undefined ? { record: recordView(read, given, returned) } : workView(read, work, given, returned)),
    given: returned?.sent ?? {},
    errors: returned?.problems ?? [],
    errorOn: Object.fromEntries((returned?.problems ?? []).map(({ field, text }) => [field, text])),
  };
}

function recordView({ mayTell }: AfterHarmRead, { open }: GivenCase, returned?: Returned): object {
  const names = namesIn(open.directory);
  return {
    entries: mayTell.map((entry) => {
      const value = publicId(open.publicIds.entries, entry.id);
      const text = `${withCapital(entryTitle(entry, names))}, ${showSpan(entry.when)} (${names.agency(entry.by)})`;
      return { value, text, selected: returned?.sent.of === value };
    }),
  };
}

function workView(read: AfterHarmRead, work: WorstWork, { open, visitor }: GivenCase, returned?: Returned): object {
  const { picture, on, agency, isAuthority } = read;
  const { event, told, children, clocks, support, kept } = work;
  const names = namesIn(open.directory);
  const chosen = on === open.days.usual ? undefined : on;
  const name = names.person(event.child);
  const chronology = chronologyAddress(open, picture.child, { on: chosen });
  return {
    what: event.what,
    who: name,
    isOther: event.child !== picture.child,
    entries: event.entries.map((entry) => ({
      says: withCapital(`${entryTitle(entry, names)}, ${whenInWords(entry)} (${names.agency(entry.by)})`),
      text: entry.text,
      href: `${chronology}#${publicId(open.publicIds.entries, entry.id)}`,
    })),
    waits: worstWaits(work).map((one) => waitWords[one]),
    asked: waitingFor(event.child, open, on).map((one) => promptLine(one, on, open)),
    told: toldLines(told, open),
    tell:
      agency !== undefined && visitor.may('write-for-agency')
        ? tellingView(read.telling, usualWords(work, name), open, returned)
        : undefined,
    kept: kept.map((one) => ({
      says: `${names.agency(one.by)}, ${one.facts.keptAt === undefined ? showDay(on) : whenInWords(one)}`,
      href: keptPictureAddress(open, picture.child, one.id, chosen),
      isOwn: one.by === agency,
    })),
    children: childrenView(children, open, returned?.sent),
    anyOpen: children.some(({ state }) => state !== 'decided'),
    support: support && { text: support.text, by: names.agency(support.by), when: whenInWords(support) },
    review: event.what === 'loss' ? undefined : { ...reviewView(work), isAuthority },
    aware: clocks.aware === undefined ? undefined : showDay(clocks.aware),
  };
}

/** What others read beforehand: that it happened and when, and nothing of how. */
function usualWords({ event }: WorstWork, name: string): { readonly words: string; readonly reason: string } {
  const when = showSpan(event.entry.when);
  const words = {
    death: `${name} has died (${when}). Please write or say nothing to the family that takes ${name} to be alive, and end appointments and letters for ${name}.`,
    loss: `The baby who was expected, ${name}, has been lost (${when}). Please end appointments and letters for the baby.`,
    'serious-harm': `${name} has been seriously hurt (${when}).`,
  } as const;
  return { words: words[event.what], reason: 'So that they do not come to the family unaware, and can support them' };
}

const stepWords: Readonly<Record<string, string>> = {
  'panel-notified': 'The national panel was told',
  'panel-not-notified': 'Decided that this is not something of which the national panel is told',
  'rapid-review-sent': 'The rapid review was sent',
};

function reviewView({ clocks: { word, sent, notification, rapidReview } }: WorstWork): object {
  const clock = (what: string, due: Due | undefined): readonly object[] =>
    due === undefined
      ? []
      : [{ what, by: dueWords(due), met: due.met !== undefined, late: due.late, source: due.clock.source, on: showDay(due.day) }];
  return {
    inForce: notification !== undefined,
    clocks: [...clock('Telling the national panel', notification), ...clock('The rapid review', rapidReview)],
    steps: [word, sent].flatMap((one) =>
      one === undefined
        ? []
        : [{ says: stepWords[one.facts.type ?? ''], when: whenInWords(one), by: one.facts.signedOffBy, why: one.text }],
    ),
  };
}
