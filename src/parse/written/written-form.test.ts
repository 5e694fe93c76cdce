import { describe, expect, it } from 'vitest';
import { shippedCases } from '../../app/shipped-cases.ts';
import type { Entry } from '../../core/entry/entry.ts';
import type { PersonId } from '../../core/entry/ids.ts';
import { peopleNamedIn } from '../../core/entry/people-named.ts';
import { vocabulary } from '../../core/entry/vocabulary.ts';
import { dayAt } from '../../core/time/instant.ts';
import type { FormContext } from './context.ts';
import { nameKey, readNames } from './names-typed.ts';
import { isNearName } from './near-name.ts';
import { textsOfBody } from './texts-of-body.ts';
import { nameFields, personNamedBy, readWritten } from './written-form.ts';

const made: ReadonlySet<string> = new Set(['answer', 'correction', 'share', 'identity', 'account', 'disposal', 'closed-to']);
const apart: ReadonlySet<string> = new Set(
  'words wordsBy opinion children seen seenAlone awake voice heard meaning elsewhere manner play bond feeding weight milestones childrenInContact minding attachments'.split(
    ' ',
  ),
);
/** Facts that are of each child under other kinds, and under these are asked as any is. */
const askedAsWell: ReadonlySet<string> = new Set(['health.weight', 'meeting.children']);
const written = shippedCases().flatMap((file) => file.entries.filter(({ kind }) => !made.has(kind)).map((entry) => ({ file, entry })));

/** The context in which somebody who knows all of a case would put one of its entries right. */
function contextOf({ file, entry }: (typeof written)[number], children: readonly PersonId[]): FormContext {
  return {
    kind: entry.kind,
    today: dayAt(entry.recorded),
    people: file.directory.people,
    agencies: new Map([...file.directory.agencies.values()].map(({ id, name }) => [id, { key: id, name }])),
    children: children.map((id) => ({ id, key: id, called: file.directory.people.get(id)?.called ?? '' })),
    asksOfAnyChild: false,
    minded: [],
    choices: new Map(),
    attached: [],
    threads: [],
    isAhead: (fact) => ['due', 'until', 'review', 'date', 'reviewBy'].includes(fact),
    asked: Object.keys(vocabulary[entry.kind].facts).filter((fact) => !apart.has(fact) || askedAsWell.has(`${entry.kind}.${fact}`)),
    personNamed: () => undefined,
  };
}

function again(one: (typeof written)[number], children: readonly PersonId[] = [], change: Readonly<Record<string, string>> = {}) {
  const context = contextOf(one, children);
  const {
    id: _id,
    by: _by,
    recorded: _r,
    recordedAs: _ra,
    landed: _l,
    order: _o,
    source: _s,
    worker: _w,
    ...body
  } = one.entry as Entry & { worker?: string };
  const before = textsOfBody(body, context);
  const form = { ...before, ...change };
  const keys = new Map([...context.people.keys()].map((id) => [id, String(id)]));
  const names = readNames(form, nameFields(form, context), { people: context.people, keys, isLike: isNearName });
  return { body, read: readWritten(form, { ...context, personNamed: personNamedBy(names, new Map()) }, { body, before }) };
}

const differingParts = (a: object, b: object | undefined): string =>
  Object.keys({ ...a, ...b })
    .filter(
      (part) =>
        JSON.stringify(Reflect.get(a, part), asPairs) !== JSON.stringify(b === undefined ? undefined : Reflect.get(b, part), asPairs),
    )
    .map(
      (part) =>
        `${part}: ${JSON.stringify(Reflect.get(a, part), asPairs)} / ${JSON.stringify(b === undefined ? undefined : Reflect.get(b, part), asPairs)}`,
    )
    .join('; ');
const asPairs = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);

describe('a correction that changes nothing', () => {
  it('of any entry of any shipped case says exactly what the entry said', () => {
    expect(written.length).toBeGreaterThan(400);
    const differing = written.flatMap((one) => {
      const { body, read } = again(one);
      // Whom of several called alike an entry means is for the writer to say.
      const keyed = [...one.file.directory.people.values()].map(({ called }) => nameKey(called));
      const alike = peopleNamedIn(body).some(
        (id) => keyed.filter((key) => key === nameKey(one.file.directory.people.get(id)?.called ?? '')).length > 1,
      );
      if (alike) return [];
      try {
        expect(read.problems).toEqual([]);
        const about = new Set(body.about);
        expect({ ...read.body, about: [] }).toEqual({ ...body, about: [] });
        expect(body.about.every((id) => new Set(read.body?.about).has(id)) && about.size > 0).toBe(true);
        return [];
      } catch (fault) {
        return [`${one.file.name} ${one.entry.id}: ${String(fault).slice(0, 100)} ${differingParts(body, read.body)}`];
      }
    });
    expect(differing.slice(0, 5)).toEqual([]);
  });

  it('keeps what stood of people whom the form does not ask about', () => {
    const one = written.find(({ entry }) => entry.kind === 'contact' && (entry.facts.seen?.length ?? 0) > 1);
    if (one === undefined || one.entry.kind !== 'contact') throw new Error('no such entry');
    const [child, ...others] = one.entry.facts.seen ?? [];
    if (child === undefined) throw new Error('nobody was seen');
    const { read } = again(one, [child], { [`c-${child}-seen`]: 'not-asked' });
    expect(read.body?.kind === 'contact' ? read.body.facts.seen : undefined).toEqual(others);
  });
});
