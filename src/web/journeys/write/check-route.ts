import { bareBody } from '../../../core/entry/bare-body.ts';
import type { Body } from '../../../core/entry/entry.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { isRefusal } from '../../../core/ledger/refusal.ts';
import { storedEntryId } from '../../../parse/stored/ids.ts';
import { bornField, isSettling, meansField } from '../../../parse/written/names-typed.ts';
import { bornOfNewcomer, newcomersIn, personNamedBy } from '../../../parse/written/written-form.ts';
import { publicId, unfinishedAddress, writtenAddress } from '../../addresses.ts';
import { appendOwn } from '../../recording/append-own.ts';
import { type Answered, type Asking, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { keepFromAll, sendReferral, shareAsAgreed, tellOfCorrection } from '../share/after-recording.ts';
import { agreedOnCheck } from '../share/agreed-on-check.ts';
import { changedView } from './changed-view.ts';
import { checkView } from './check-view.ts';
import { toldNobody } from './crisis-asked.ts';
import { problemsOf } from './form-route.ts';
import { type Opened, openForm, read, replacedBy } from './held-form.ts';
import { toLookAt } from './newcomers-known.ts';
import { sayOfNewcomers } from './say-of-newcomers.ts';

const address = '/cases/:case/write/:unfinished/check';

async function findOpened({ params }: Asking, given: GivenCase): Promise<Opened | Answered> {
  const id = params.unfinished ?? '';
  const held = await given.desk.findUnfinished(id);
  if (held === undefined) return notFound;
  if (held.recordedAs !== undefined)
    return { kind: 'go', to: `${writtenAddress(given.open.partnership, held.recordedAs)}?recorded=yes#recorded` };
  const opened = await openForm(id, held.form, held, given);
  if (opened === undefined) return notFound;
  return problemsOf(opened).length > 0 ? { kind: 'go', to: `${unfinishedAddress(given.open.partnership, id)}?ask=yes` } : opened;
}

export const checkWrittenRoute: Route = {
  method: 'GET',
  address,
  permission: 'write-for-agency',
  audit: 'writing-checked',
  inside: 'case',
  respond: async (asking, given) => {
    const opened = await findOpened(asking, given);
    return 'kind' in opened ? opened : { kind: 'page', template: 'write/check.njk', model: await checkModel(opened, given) };
  },
};

/** Records what was checked, once, however often it is sent; and with it the people of whom there was no record. */
export const recordRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'entry-written',
  inside: 'case',
  respond: async (asking, given) => {
    const found = await findOpened(asking, given);
    if ('kind' in found) return found;
    const { id, held } = found;
    const settled = Object.entries(asking.body).filter(([name]) => isSettling(name));
    const form = { ...held?.form, ...Object.fromEntries(settled) };
    // Whoever else sends it now waits here, and then finds it recorded.
    const kept = await given.desk.keepUnfinished({ id, form, basedOn: Number(asking.body.version) || 0 });
    if (kept === 'no-such') return notFound;
    if ('changed' in kept) {
      if (kept.changed.recordedAs !== undefined)
        return { kind: 'go', to: `${writtenAddress(given.open.partnership, kept.changed.recordedAs)}?recorded=yes#recorded` };
      return {
        kind: 'page',
        template: 'write/changed.njk',
        model: changedView(given.open.partnership, id, kept.changed.form, kept.changed),
        invalid: true,
      };
    }
    const opened = await openForm(id, form, kept.kept, given);
    if (opened === undefined) return notFound;
    // Who is meant may be a child of whom more is asked.
    if (problemsOf(opened).length > 0) return { kind: 'go', to: `${unfinishedAddress(given.open.partnership, id)}?ask=yes` };
    const { form: settledForm, names, today } = opened.writing;
    const problems = [
      ...names
        .filter(({ means }) => means === undefined)
        .map(({ key, typed }) => ({ field: meansField(key), text: `Say who “${typed}” is` })),
      ...names.flatMap((name) => {
        const born = bornOfNewcomer(settledForm, name, today);
        return born !== undefined && 'problem' in born ? [{ field: bornField(name.key), text: born.problem }] : [];
      }),
      ...toLookAt(opened.writing, given.open),
    ];
    if (problems.length > 0) {
      return { kind: 'page', template: 'write/check.njk', model: await checkModel(opened, given, problems), invalid: true };
    }
    return record(opened, given);
  },
};

/** With what sharing agreements will do as it is recorded. */
const checkModel = async (opened: Opened, given: GivenCase, problems?: Parameters<typeof checkView>[2]): Promise<object> => ({
  ...checkView(opened, given, problems),
  agreed: await agreedOnCheck(opened, given),
});

async function record(opened: Opened, given: GivenCase): Promise<Answered> {
  const { writing, corrected, id } = opened;
  const made = new Map<string, PersonId>();
  for (const { key, person } of newcomersIn(writing.form, writing.names, writing.today)) made.set(key, await given.desk.addPerson(person));
  const settled = { ...writing, context: { ...writing.context, personNamed: personNamedBy(writing.names, made) } };
  const { body, sealing } = read(settled, id, replacedBy(writing, corrected));
  if (body === undefined) throw new Error('a form that was checked has no body');
  const reason = (writing.form.because ?? '').trim();
  const whole: Body =
    corrected === undefined
      ? body
      : {
          ...{ kind: 'correction', ...bareBody(writing.today, body.about, reason) },
          facts: { corrects: corrected.id, replacement: body, reason },
        };
  const appended = await appendOwn(whole, writing.today, given, storedEntryId.parse(id));
  if (appended === undefined || isRefusal(appended)) throw new Error(`what was checked may not be recorded: ${appended?.refused}`);
  const children: ReadonlySet<PersonId> = new Set(
    'children' in body.facts && Array.isArray(body.facts.children) ? body.facts.children : [],
  );
  await sayOfNewcomers(writing, made, given);
  for (const person of made.values()) if (children.has(person)) await given.desk.nameChild(person);
  if (sealing.length > 0) await given.desk.keepSealed(corrected?.id ?? appended.id, sealing);
  if (corrected !== undefined) await tellOfCorrection(corrected, writing.today, given);
  else {
    await sendReferral(appended, writing.today, given);
    await shareAsAgreed(appended, writing.today, given);
    const reason = toldNobody(opened);
    if (reason !== undefined) await keepFromAll(appended, writing.today, reason, given);
  }
  const entry = publicId((await given.desk.publicIds()).entries, corrected?.id ?? appended.id);
  await given.desk.finish(id, entry);
  return { kind: 'go', to: `${writtenAddress(given.open.partnership, entry)}?recorded=yes${onDay(writing.form.on)}#recorded` };
}

const onDay = (on: string | undefined): string => (on === undefined || on === '' ? '' : `&on=${encodeURIComponent(on)}`);
