import { bareBody } from '../../entry/bare-body.ts';
import type { Body, EntryOf } from '../../entry/entry.ts';
import type { EntryId, PersonId, ThreadId } from '../../entry/ids.ts';
import type { Terms } from '../../picture/harm/restrictions.ts';
import type { Day } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';

/** Something that is said to have happened or been done, with its day. */
interface Said {
  readonly when: Span;
  readonly at?: number | undefined;
  readonly text: string;
}

const stamped = (on: Day, people: readonly PersonId[], { when, at, text }: Said) => ({
  ...{ ...bareBody(on, [...new Set(people)], text), when },
  ...(at === undefined ? {} : { at }),
});

/** That somebody named was told of the terms, an agreement or a plan, and what they made of it. */
export const toldBody = (
  of: EntryId,
  person: PersonId,
  said: Said & Pick<EntryOf<'advice'>['facts'], 'understood' | 'agreed' | 'copy' | 'toldBy'>,
  on: Day,
  thread: ThreadId | undefined,
): Body => ({
  ...stamped(on, [person], said),
  kind: 'advice',
  ...(thread === undefined ? {} : { thread }),
  facts: {
    ...{ topic: 'arrangement', to: [person], of },
    ...(said.understood === undefined ? {} : { understood: said.understood }),
    ...(said.agreed === undefined ? {} : { agreed: said.agreed }),
    ...(said.copy === true ? { copy: true } : {}),
    ...(said.toldBy === undefined ? {} : { toldBy: said.toldBy }),
  },
});

/** A suspected breach: what is reported of those whom the terms bind. It stays a report until it is admitted or found (rule 7). */
export const breachBody = (
  terms: Pick<Terms, 'restrains' | 'protects'>,
  said: Said & { readonly place: string },
  on: Day,
  thread: ThreadId,
): Body => ({
  ...stamped(on, [...terms.restrains, ...terms.protects], said),
  kind: 'incident',
  themes: ['contact'],
  thread,
  facts: {
    ...{ nature: 'suspected-breach', breachOf: thread, by: terms.restrains },
    ...(said.place === '' ? {} : { place: said.place }),
  },
});

/** What an owner does about a suspected breach. */
export const breachActs = ['spoke', 'acted', 'within'] as const;
export type BreachAct = (typeof breachActs)[number];

/** A conversation is a contact in which it was raised with somebody; an action, and that it was within the terms, are decisions. */
export function breachActBody(
  breach: EntryOf<'incident'>,
  act: BreachAct,
  said: Said & { readonly person: PersonId | undefined },
  on: Day,
  thread: ThreadId,
): Body {
  const people = said.person === undefined ? breach.about : [said.person, ...breach.about];
  const of = breach.id;
  if (act === 'spoke')
    return {
      ...stamped(on, people, said),
      ...{ kind: 'contact', thread },
      facts: {
        outcome: 'spoken-to',
        purpose: 'A suspected breach',
        of,
        ...(said.person === undefined ? {} : { raisedWith: [said.person] }),
      },
    };
  return {
    ...stamped(on, people, said),
    ...{ kind: 'decision', thread },
    facts: { of, type: act === 'acted' ? 'breach-acted-on' : 'breach-within-terms' },
  };
}
