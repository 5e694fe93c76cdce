import { bareBody } from '../../../core/entry/bare-body.ts';
import type { Body } from '../../../core/entry/entry.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { pairOf } from '../../../core/matching/same/who-may-be-same.ts';
import { type SameStands, sayNext } from '../../../core/picture/person/same-person.ts';
import { nameKey } from '../../../parse/written/names-typed.ts';
import { publicId, samePersonAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Asking, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { contradictions } from '../same/pair-form.ts';
import { toTellOf } from '../same/pair-read.ts';
import { readSame } from '../same/same-read.ts';
import { recordStep } from '../work/record-work.ts';
import type { FormError } from './note-form.ts';
import { dayOfWriting, type PersonRead, parsePerson, readPerson } from './person-read.ts';
import { othersOnRecord, pairsOf, sameView } from './same-view.ts';

const address = '/cases/:case/people/:person/same';
const template = 'person/same.njk';

const readFor = (asking: Asking, given: GivenCase): PersonRead | undefined => {
  const asked = parsePerson(asking, given);
  return asked && readPerson(asked, given.open);
};

export const samePersonRoute: Route = {
  method: 'GET',
  address,
  permission: 'read-case',
  audit: 'same-person-shown',
  inside: 'case',
  respond: async (asking, given) => {
    const read = readFor(asking, given);
    return read === undefined ? notFound : { kind: 'page', template, model: sameView(read, given) };
  },
};

/** Proposes that two records are one person, confirms it, rejects it or undoes it, with the reason (rules 5 and 6). Nothing is shared by it. */
export const saySamePersonRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'same-person-said',
  inside: 'case',
  respond: async (asking, given) => {
    const { open } = given;
    const read = readFor(asking, given);
    if (read === undefined || open.vantage.kind !== 'agency') return notFound;
    const parsed = parseSame(asking.body, read, open);
    if ('errors' in parsed) return { kind: 'page', template, model: sameView(read, given, asking.body, parsed.errors), invalid: true };
    const on = dayOfWriting(given, read.on);
    const { other, status, why, decider } = parsed.ok;
    const body: Body = {
      ...{ kind: 'identity', ...bareBody(on, [read.found.person, other], why) },
      facts: { records: [read.found.person, other], status, why, ...(decider === '' ? {} : { decider }) },
    };
    const same = readSame(open, read.on);
    const pair = pairOf(same, read.found.person, other);
    const against = status === 'confirmed' ? contradictions({ read: same, records: pair.records }, given) : [];
    if (against.length > 0) {
      const errors = against.map(({ text }) => ({ href: 'is', text }));
      return { kind: 'page', template, model: sameView(read, given, asking.body, errors), invalid: true };
    }
    // Whoever was told otherwise is told of this (rule 6).
    const to = toTellOf({ pair }, open, on).map(({ agency }) => agency);
    if (!(await recordStep({ body, on, to, why: 'They said something of these people, or were told otherwise' }, given))) return notFound;
    return { kind: 'go', to: samePersonAddress(open, read.found.person, read.on === open.days.usual ? undefined : read.on) };
  },
};

interface Said {
  readonly other: PersonId;
  readonly status: SameStands;
  readonly why: string;
  readonly decider: string;
}

type Form = Readonly<Record<string, string>>;

/** Of a pair that is on record, what may follow what stands; of any other, a proposal or a decision. */
function parseSame(form: Form, read: PersonRead, open: OpenCase): { readonly ok: Said } | { readonly errors: readonly FormError[] } {
  const pair = pairsOf(read, open).find(({ other }) => publicId(open.publicIds.people, other) === form.pair);
  const at = (field: string): string => (pair === undefined ? field : `${field}-${form.pair ?? ''}`);
  const allowed: readonly SameStands[] = pair === undefined ? ['proposed', 'confirmed', 'rejected'] : sayNext[pair.stands];
  const status = allowed.find((one) => one === form.status);
  const named = pair === undefined ? namedOther(form.is ?? '', read, open) : pair.other;
  const why = (form.why ?? '').trim();
  const errors = [
    ...(named === undefined ? [{ href: 'is', text: 'Write the name of one person on record here' }] : []),
    ...(status === undefined ? [{ href: at('status'), text: 'Choose what you say of them' }] : []),
    ...(why === '' ? [{ href: at('why'), text: 'Write how that is known' }] : []),
    ...(why.length > 2000 ? [{ href: at('why'), text: 'Write it in 2,000 letters or fewer' }] : []),
  ];
  if (named === undefined || status === undefined || errors.length > 0) return { errors };
  return { ok: { other: named, status, why, decider: (form.decider ?? '').trim().slice(0, 200) } };
}

/** A name that two records have names nobody. */
function namedOther(typed: string, read: PersonRead, open: OpenCase): PersonId | undefined {
  const names = namesIn(open.directory);
  const found = othersOnRecord(read, open).filter((id) => nameKey(typed) !== '' && nameKey(names.person(id)) === nameKey(typed));
  return found.length === 1 ? found[0] : undefined;
}
