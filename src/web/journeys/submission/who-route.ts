import type { PersonId } from '../../../core/entry/ids.ts';
import type { NewPerson } from '../../../core/ledger/port.ts';
import type { WhoProposed } from '../../../core/submission/who/propose-who.ts';
import { personKey } from '../../../core/submission/who/role.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { submissionAddress } from '../../addresses.ts';
import { notFound, type Route } from '../../routing/route.ts';
import { newAttempt, workThenGo } from './begin-work.ts';
import { whoAs } from './settled.ts';
import { whoRead } from './who-read.ts';
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
    const { of, context, asked } = read;
    const { open, desk } = given;
    const byKey = new Map(context.onRecord.map(({ person }) => [open.publicIds.people.get(person), person]));
    const errors: FieldProblem[] = [];
    for (const [i] of asked.entries())
      if (body[`w-${i}`] === 'new' && (body[`c-${i}`] ?? '').trim() === '')
        errors.push({ field: `c-${i}`, text: 'Write what the new record is called' });
    if (errors.length > 0)
      return { kind: 'page', template: 'submission/who.njk', model: whoView(read, given, body, errors), invalid: true };
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
    await desk.keepSetting(of.id, { ...of.setting, ...whoAs(settled), whoSaid: 'yes' });
    const attempt = newAttempt();
    const to = submissionAddress(open.partnership, of.id);
    if ((await desk.beginSorting(of.id, attempt, of.follows)) === 'stopped') return { kind: 'go', to };
    return workThenGo('sort', of.id, attempt, { ...given }, to);
  },
};

const newPerson = (called: string, { listed }: WhoProposed['label']): NewPerson => ({
  called,
  ...(listed?.born === undefined ? {} : { born: listed.born }),
  ...(listed?.sex === undefined ? {} : { sex: listed.sex }),
});
