import { createHash } from 'node:crypto';
import { keyFaults } from '../../../core/anonymise/making/key-faults.ts';
import type { FormTexts } from '../../../core/ledger/unfinished.ts';
import { noteOfTaken } from '../../../core/taken-out/noted.ts';
import { paperOf } from '../../../core/taken-out/paper-of.ts';
import { purposeInWords, purposes } from '../../../core/taken-out/stamp.ts';
import { formatDay } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { anonymisedAddress } from '../../addresses.ts';
import { type Asking, type FileType, type GivenCase, notFound, type Reply, type Route } from '../../routing/route.ts';
import { keptOf, withoutAliases } from './anonymised-form.ts';
import { anonymisedView, type Problem } from './anonymised-view.ts';
import { decisionsIn } from './choices.ts';
import { type AnonymisedRead, readAnonymised } from './read.ts';
import { settledNow, withDecisions } from './settle-form.ts';

const address = '/cases/:case/children/:child/anonymised';

const page = (read: AnonymisedRead, given: GivenCase, errors: readonly Problem[] = []): Reply => ({
  kind: 'page',
  template: 'anonymise/anonymised.njk',
  model: anonymisedView(read, given, errors),
  ...(errors.length > 0 ? { invalid: true } : {}),
});

export const anonymisedRoute: Route = {
  method: 'GET',
  address,
  permission: 'anonymise',
  audit: 'anonymised-shown',
  inside: 'case',
  respond: async (asking, given) => {
    const read = await readAnonymised(asking, given);
    return read === undefined ? notFound : page(read, given);
  },
};

/** Keeps how a copy is made and its key, or what is settled. What was typed over a version that another has changed is shown again. */
export const keepAnonymisedRoute: Route = {
  method: 'POST',
  address,
  permission: 'anonymise',
  audit: 'anonymised-kept',
  inside: 'case',
  isLong: true,
  respond: async (asking, given) => {
    const before = await readAnonymised(asking, given);
    if (before === undefined) return notFound;
    const { form, errors } = changedForm(asking, before);
    const read = (await readAnonymised(asking, given, form)) ?? before;
    if (errors.length > 0) return page(read, given, errors);
    const kept = await given.desk.keepAnonymising({ child: before.child, form, basedOn: Number(asking.body.version ?? 0) });
    if (kept === 'changed')
      return page(read, given, [
        {
          field: 'changed',
          text: 'Somebody has changed this since you opened it. Nothing was kept: look at it again and send what you want to stand',
        },
      ]);
    return { kind: 'go', to: anonymisedAddress(given.open, before.child) };
  },
};

function changedForm({ body }: Asking, { form }: AnonymisedRead): { readonly form: FormTexts; readonly errors: readonly Problem[] } {
  if (body.act === 'settle') {
    const { decisions, errors } = settledNow(body);
    return { form: { ...form, decisions: withDecisions(decisionsIn(form), decisions) }, errors };
  }
  const typed = keptOf(body);
  const decisions = form.decisions === undefined ? {} : { decisions: form.decisions };
  return {
    form: { ...(body.act === 'propose' ? withoutAliases({ ...form, ...typed }) : { ...form, ...typed }), ...decisions },
    errors: [],
  };
}

const formats = ['docx', 'xlsx', 'csv', 'pdf'] as const;
const types: Readonly<Record<(typeof formats)[number], FileType>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
};

/** The copy as a file: once its key has no fault and every slip is settled. It is made and noted in one transaction, and only then sent. */
export const takeAnonymisedRoute: Route = {
  method: 'POST',
  address: `${address}/take`,
  permission: 'anonymise',
  audit: 'anonymised-taken-out',
  inside: 'case',
  notesShown: true,
  isLong: true,
  respond: async (asking, given) => {
    const read = await readAnonymised(asking, given);
    if (read === undefined) return notFound;
    const format = formats.find((one) => one === asking.body.as);
    const purpose = purposes.find(({ key }) => key === asking.body.purpose)?.key;
    const why = (asking.body.why ?? '').trim().slice(0, 500);
    const errors: readonly Problem[] = [
      ...(keyFaults(read.key).some(({ weight }) => weight === 'fault')
        ? [{ field: 'key', text: 'Put right what is wrong with the key first' }]
        : []),
      ...(read.copy().settled.open.length > 0
        ? [{ field: 'slips', text: `Settle the slips first: ${read.copy().settled.open.length} are open` }]
        : []),
      ...(format === undefined ? [{ field: 'as', text: 'Choose as which file' }] : []),
      ...(purpose === undefined ? [{ field: 'purpose', text: 'Choose what it is for' }] : []),
      ...(why.length < 3 ? [{ field: 'why', text: 'Enter what it is for in your own words, without a name' }] : []),
    ];
    if (errors.length > 0 || format === undefined || purpose === undefined) return page(read, given, errors);
    const stamp = { ...read.copy().taken.stamp, purpose, why };
    const taken = { ...read.copy().taken, stamp };
    const bytes = format === 'pdf' ? await given.tools.print(paperOf(taken, read.picture.now)) : await given.tools.write[format](taken);
    const noted = {
      what: `Anonymised chronology, ${format.toUpperCase()}`,
      view: 'known to the whole partnership, all entries',
      why: `${purposeInWords(purpose)}: ${why}`,
      reference: stamp.reference,
      print: createHash('sha256').update(bytes).digest('hex'),
    };
    await note(read, given, 'anonymised-taken-out', noteOfTaken(noted));
    return {
      kind: 'file',
      name: `anonymised-chronology-${formatDay(dayAt(given.now()))}.${format}`,
      type: types[format],
      write: async () => bytes,
    };
  },
};

/** The key as a file of its own, which is noted apart. */
export const takeKeyRoute: Route = {
  method: 'POST',
  address: `${address}/key`,
  permission: 'anonymise',
  audit: 'key-taken-out',
  inside: 'case',
  notesShown: true,
  respond: async (asking, given) => {
    const read = await readAnonymised(asking, given);
    if (read === undefined) return notFound;
    const rows = [
      ['What', 'On record', 'In the copy', 'Spoken of as'],
      ...read.key.people.map(({ names, alsoCalled, alias, pronouns }) => [
        'Person',
        [...names, ...(names.length === 0 ? (alsoCalled ?? []) : [])].join('; '),
        alias,
        pronouns,
      ]),
      ...read.key.places.map(({ names, alias }) => ['Place or agency', names.join('; '), alias ?? names[0] ?? '', '']),
    ];
    await note(read, given, 'key-taken-out', 'The key of anonymised copies, as CSV');
    return {
      kind: 'file',
      name: `key-kept-apart-${formatDay(dayAt(given.now()))}.csv`,
      type: 'text/csv; charset=utf-8',
      write: async () => given.tools.table(rows),
    };
  },
};

async function note(
  { child }: AnonymisedRead,
  { visitor, desk, from }: GivenCase,
  event: 'anonymised-taken-out' | 'key-taken-out',
  why: string,
): Promise<void> {
  if (visitor.looker !== undefined) await desk.note({ ...visitor.looker, event, wrote: false, subjects: [child], why, from });
}
