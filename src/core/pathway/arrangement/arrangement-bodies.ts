import { bareBody } from '../../entry/bare-body.ts';
import type { Claim } from '../../entry/claim.ts';
import type { Body, EntryOf } from '../../entry/entry.ts';
import type { Party } from '../../entry/fact.ts';
import type { AgencyId, PersonId, ThreadId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';

type Facts = EntryOf<'legal'>['facts'];

interface Said {
  readonly when: Span;
  readonly text: string;
}

/** With whom a child lives from a day on, and on what basis. It claims that they live together with somebody on record, as its recorder knows it. */
export function livingBody(
  child: PersonId,
  written: Said & Pick<Facts, 'with' | 'place' | 'basis' | 'document' | 'until' | 'review'>,
  on: Day,
  by: AgencyId,
  thread: ThreadId,
): Body {
  const { when, text, ...facts } = written;
  const people = (facts.with ?? []).flatMap((party) => (party.kind === 'person' ? [party.person] : []));
  return {
    ...{ ...bareBody(on, [child, ...people], text), when },
    ...{ kind: 'legal', thread },
    claims: people.map(
      (person): Claim => ({
        ...{ who: child, is: 'lives-with', whom: person, not: false, checked: 'unchecked', sealed: false },
        ...(facts.document === 'seen' ? { basis: 'documented' } : { basis: 'said', saidBy: { kind: 'agency', agency: by } }),
      }),
    ),
    facts: { ...facts, type: 'living-arrangement', children: [child] },
  };
}

/** A child taken into police protection: its end is counted from the minute. */
export const protectionBody = (
  children: readonly PersonId[],
  { when, at, place, text }: Said & { readonly at: number; readonly place: string },
  on: Day,
  thread: ThreadId,
): Body => ({
  ...{ ...bareBody(on, children, text), when, at },
  ...{ kind: 'incident', thread },
  facts: {
    ...{ nature: 'police-protection', children: new Map(children.map((child) => [child, 'seen' as const])) },
    ...(place === '' ? {} : { place }),
  },
});

export const courtSteps = ['proceedings', 'report-asked', 'report', 'order', 'proceedings-ended'] as const;

/** A step of proceedings in a family court: begun, a report asked for or come, an order, their end. */
export const courtBody = (
  type: (typeof courtSteps)[number],
  {
    when,
    text,
    children,
    about,
    court,
    from,
  }: Said & {
    readonly children: readonly PersonId[];
    readonly about: readonly PersonId[];
    readonly court: Facts['court'];
    readonly from: Party | undefined;
  },
  on: Day,
  thread: ThreadId,
): Body => ({
  ...{ ...bareBody(on, [...new Set([...about, ...children])], text), when },
  ...{ kind: 'legal', thread, themes: ['court'] },
  facts: {
    ...{ type, children },
    ...(court === undefined ? {} : { court }),
    ...(from === undefined ? {} : { from }),
  },
});
