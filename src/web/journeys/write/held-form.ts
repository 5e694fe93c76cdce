import type { Entry } from '../../../core/entry/entry.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import type { FormTexts, Unfinished } from '../../../core/ledger/unfinished.ts';
import { factField } from '../../../parse/written/fact-fields.ts';
import { isSettling } from '../../../parse/written/names-typed.ts';
import { textsOfBody } from '../../../parse/written/texts-of-body.ts';
import { type Replaced, readWritten, type Written } from '../../../parse/written/written-form.ts';
import { publicId } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { inCrisisIn } from './crisis-asked.ts';
import { findWay } from './ways.ts';
import { type Writing, writingDay, writingOf } from './write-context.ts';

/** A form, what it is read by, and what came of reading it. */
export interface Opened {
  readonly id: string;
  readonly held: Unfinished | undefined;
  readonly writing: Writing;
  readonly written: Written;
  /** The adults in crisis in it who are tied to a child: who will be told is asked before it is recorded. */
  readonly inCrisis: readonly PersonId[];
  /** The entry that it puts right, as it stands. */
  readonly corrected: Entry | undefined;
}

const mostFields = 500;
const notKept: ReadonlySet<string> = new Set(['_csrf', 'go', 'version', 'draft', 'file', 'take']);

/** What of a request is kept: the fields of the form, and none of the machinery. Whom names mean was settled on another page, and stays. */
export function formIn(body: FormTexts, held: Unfinished | undefined): FormTexts {
  const settled = Object.entries(held?.form ?? {}).filter(([name]) => isSettling(name));
  const sent = Object.entries(body).filter(([name, text]) => !notKept.has(name) && name.length <= 120 && (text !== '' || name === 'about'));
  return Object.fromEntries([...settled, ...sent.slice(0, mostFields)]);
}

/** Opens a form, from its texts: nothing for an address that no writer of this agency could have been given. */
export async function openForm(id: string, form: FormTexts, held: Unfinished | undefined, given: GivenCase): Promise<Opened | undefined> {
  const way = findWay(form.way);
  if (way === undefined || !isRandomId(id)) return undefined;
  const corrected = form.corrects === undefined || form.corrects === '' ? undefined : ownEntry(form.corrects, form.on, given);
  if ((form.corrects ?? '') !== '' && corrected === undefined) return undefined;
  const stood = corrected === undefined ? [] : (corrected.facts.attachments ?? []).map(({ told: _told, ...file }) => file);
  const attached = [...stood, ...(await given.desk.attachedTo(id))];
  const writing = writingOf(given, way, form, corrected, attached);
  if (writing === undefined) return undefined;
  const written = read(writing, id, replacedBy(writing, corrected));
  return { id, held, writing, corrected, written, inCrisis: corrected === undefined ? inCrisisIn(written, writing, given) : [] };
}

/** The form before anything was typed: empty, or what would have written the entry that is put right. */
export function firstForm(query: FormTexts, given: GivenCase): FormTexts {
  const { way = '', child, on, corrects } = query;
  const base = { way, ...(child === undefined ? {} : { child }), ...(on === undefined ? {} : { on }), ...toOwn(way, given) };
  const corrected = corrects === undefined ? undefined : ownEntry(corrects, on, given);
  const found = findWay(way);
  if (corrects === undefined || found === undefined) return base;
  const writing = corrected === undefined ? undefined : writingOf(given, found, base, corrected);
  return corrected === undefined || writing === undefined
    ? { ...base, corrects }
    : { ...base, corrects, ...textsOfBody(corrected, writing.context) };
}

/** What a caller tells the front door is put to the front door. */
function toOwn(way: string, { open: { vantage, publicIds, directory } }: GivenCase): FormTexts {
  if (findWay(way)?.toOwn !== true || vantage.kind !== 'agency' || !decidesOn(directory.agencies.get(vantage.agency)?.kind)) return {};
  return { [`${factField('to')}-${publicId(publicIds.agencies, vantage.agency)}`]: 'yes' };
}

const decidesOn = (kind: string | undefined): boolean => kind === 'social-care' || kind === 'front-door';

export const read = (writing: Writing, id: string, replaces: Replaced | undefined): Written =>
  readWritten({ ...writing.form, draft: id }, writing.context, replaces);

export const replacedBy = (writing: Writing, corrected: Entry | undefined): Replaced | undefined =>
  corrected === undefined ? undefined : { body: corrected, before: textsOfBody(corrected, writing.context) };

/** An entry of the writer's own agency, as it stands on the day of writing. */
export function ownEntry(publicId: string, on: string | undefined, given: GivenCase): Entry | undefined {
  const { vantage, publicIds, known } = given.open;
  if (vantage.kind !== 'agency') return undefined;
  return known(writingDay(given, on)).entries.find(({ id, by }) => by === vantage.agency && publicIds.entries.get(id) === publicId);
}

const isRandomId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
