import type { PersonId } from '../../../core/entry/ids.ts';
import type { NewPerson } from '../../../core/ledger/port.ts';
import type { FormTexts } from '../../../core/ledger/unfinished.ts';
import type { WhoProposed } from '../../../core/submission/who/propose-who.ts';
import { personKey, type Role } from '../../../core/submission/who/role.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { submissionAddress } from '../../addresses.ts';
import { type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { newAttempt, workThenGo } from './begin-work.ts';
import { recordListed } from './record-listed.ts';
import { hasAboutColumn } from './settled.ts';
import { agenciesAs, isListRecorded, rolesAs, whoAs } from './settled-who.ts';
import { type WhoRead, whoRead } from './who-read.ts';
import { whoView } from './who-view.ts';

const shared = { address: '/cases/:case/submissions/:submission/who', permission: 'write-for-agency' } as const;
/** Whom the words of a file mean: each is proposed, and set to another, to nobody, or to a new record of the agency's own. */
export const whoRoute: Route = {
  ...shared,
  inside: 'case',
  method: 'GET',
  audit: 'who-is-who-shown',
  respond: async (asking, given) => {
    const read = await whoRead(asking, given);
    return read === undefined ? notFound : { kind: 'page', template: 'submission/who.njk', model: whoView(read, given, {}, []) };
  },
};

export const settleWhoRoute: Route = {
  ...shared,
  inside: 'case',
  method: 'POST',
  audit: 'who-is-who-settled',
  isLong: true,
  respond: async (asking, given) => {
    const read = await whoRead(asking, given);
    if (read === undefined) return notFound;
    const { body } = asking;
    const { of, listed, agencies, toChoose } = read;
    const { open, desk } = given;
    const errors = problemsIn(body, read);
    if (errors.length > 0)
      return { kind: 'page', template: 'submission/who.njk', model: whoView(read, given, body, errors), invalid: true };
    const settled = await settledIn(body, read, given);
    const people = listed.map(({ name }) => only(settled.get(personKey(name))));
    const roles = new Map(
      listed.flatMap(({ role }, n): readonly (readonly [PersonId, Role])[] => {
        const person = people[n];
        return role === undefined || person === undefined ? [] : [[person, role]];
      }),
    );
    const ticked = listed.flatMap((_, n) => (body[`l-${n}`] === 'yes' && !isListRecorded(of.setting, n) ? [n] : []));
    const recorded = await recordListed(ticked, people, read, given);
    const named = new Map(
      agencies.map(({ key }, i) => [key, toChoose.find((id) => open.publicIds.agencies.get(id) === body[`a-${i}`])] as const),
    );
    await desk.keepSetting(of.id, {
      ...{
        ...of.setting,
        ...whoAs(new Map([...byRelation(read, people), ...settled])),
        ...agenciesAs(named),
        ...rolesAs(roles),
        whoSaid: 'yes',
      },
      ...Object.fromEntries(recorded.map((n) => [`listed-${n}`, 'yes'])),
    });
    const attempt = newAttempt();
    const to = submissionAddress(open.partnership, of.id);
    if ((await desk.beginSorting(of.id, attempt, of.follows)) === 'stopped') return { kind: 'go', to };
    return workThenGo('sort', of.id, attempt, { ...given }, to);
  },
};

/** What the list calls one person alone, and no role, means them. */
const byRelation = ({ listed }: WhoRead, people: readonly (PersonId | undefined)[]): readonly (readonly [string, readonly PersonId[]])[] =>
  listed.flatMap(({ relation, role }, n) => {
    const person = people[n];
    const isOne = listed.filter((one) => personKey(one.relation) === personKey(relation)).length === 1;
    return relation === '' || role !== undefined || person === undefined || !isOne ? [] : [[personKey(relation), [person]] as const];
  });

const only = (people: readonly PersonId[] | undefined): PersonId | undefined => (people?.length === 1 ? people[0] : undefined);

function problemsIn(body: FormTexts, { of, asked }: WhoRead): readonly FieldProblem[] {
  const errors: FieldProblem[] = [];
  for (const [i] of asked.entries())
    if (body[`w-${i}`] === 'new' && (body[`c-${i}`] ?? '').trim() === '')
      errors.push({ field: `c-${i}`, text: 'Write what the new record is called' });
  const isChildSaid = asked.some(({ label }, i) => label.listed?.role === 'child' && (body[`w-${i}`] ?? 'words') !== 'words');
  if (of.child === undefined && !isChildSaid && !hasAboutColumn(of))
    errors.push({ field: 'w-0', text: 'Say who the child is whom the file is about: no row of its list does' });
  return errors;
}

/** Whom each word means, by a form; records are made of those who are new. */
async function settledIn(
  body: FormTexts,
  { context, asked }: WhoRead,
  { open, desk }: GivenCase,
): Promise<ReadonlyMap<string, readonly PersonId[]>> {
  const byKey = new Map(context.onRecord.map(({ person }) => [open.publicIds.people.get(person), person]));
  const made = new Map<string, PersonId>();
  const settled = new Map<string, readonly PersonId[]>();
  for (const [i, { label }] of asked.entries()) {
    const is = body[`w-${i}`] ?? 'words';
    if (is === 'new') {
      const called = (body[`c-${i}`] ?? '').trim().slice(0, 200);
      const key = personKey(called);
      const person = made.get(key) ?? (await desk.addPerson(newPerson(called, label)));
      if (!made.has(key) && label.role === 'child') await desk.nameChild(person);
      made.set(key, person);
      settled.set(label.key, [person]);
    } else
      settled.set(
        label.key,
        is.split(' ').flatMap((one) => byKey.get(one) ?? []),
      );
  }
  return settled;
}

const newPerson = (called: string, { listed }: WhoProposed['label']): NewPerson => ({
  called,
  ...(listed?.born === undefined ? {} : { born: listed.born }),
  ...(listed?.sex === undefined ? {} : { sex: listed.sex }),
});
