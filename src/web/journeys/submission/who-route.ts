import type { PersonId } from '../../../core/entry/ids.ts';
import type { Submission } from '../../../core/ledger/bringing-in.ts';
import type { NewPerson } from '../../../core/ledger/port.ts';
import { agencyNamed } from '../../../core/submission/who/agency-names.ts';
import { proposeWho, type WhoProposed } from '../../../core/submission/who/propose-who.ts';
import { personKey, roleNamed } from '../../../core/submission/who/role.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { submissionAddress } from '../../addresses.ts';
import { type Asking, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { newAttempt, workThenGo } from './begin-work.ts';
import { type FileContext, fileContext } from './file-context.ts';
import { listedIn } from './people-listed.ts';
import { whoAs } from './settled.ts';
import { findBrought } from './submission-route.ts';
import { whoView } from './who-view.ts';

const shared = { address: '/cases/:case/submissions/:submission/who', permission: 'write-for-agency' } as const;
/** Words that are asked about: those that stand in most rows. The rest stay words. */
const mostAsked = 60;

export interface WhoRead {
  readonly of: Submission;
  readonly context: FileContext;
  readonly asked: readonly WhoProposed[];
  readonly more: number;
}

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

async function whoRead(asking: Asking, given: GivenCase): Promise<WhoRead | undefined> {
  const of = await findBrought(asking, given);
  const context = of?.state === 'open' ? fileContext(of, given) : undefined;
  if (of === undefined || context === undefined) return undefined;
  const listed = await listedIn(given.desk, of, context);
  const labels = of.names
    .flatMap(([written, rows]) => {
      const key = personKey(written);
      const role = roleNamed(written);
      const one = listed.find(({ name, relation }) => personKey(name) === key || personKey(relation) === key);
      const isAgency = one === undefined && role === undefined && agencyNamed(written, context.who.agencies) !== undefined;
      return isAgency
        ? []
        : [{ key, written, rows, ...(role === undefined ? {} : { role }), ...(one === undefined ? {} : { listed: one }) }];
    })
    .sort((a, b) => Number(b.listed !== undefined) - Number(a.listed !== undefined) || b.rows - a.rows);
  return { of, context, asked: proposeWho(labels.slice(0, mostAsked), context.onRecord), more: Math.max(0, labels.length - mostAsked) };
}

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
