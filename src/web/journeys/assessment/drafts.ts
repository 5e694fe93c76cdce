import type { Unfinished } from '../../../core/ledger/unfinished.ts';
import { parseDay } from '../../../core/time/day.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import type { Texts } from './written-form.ts';

/** What marks a draft as of a form of an assessment, and no entry that is written down. */
export const assessmentWay = 'assessment-form';

const notKept: ReadonlySet<string> = new Set(['_csrf', 'go', 'version', 'draft']);
const mostFields = 800;

/** What this writer has begun of an assessment, the last saved first: one, or several where it was changed from two places at once. */
export const draftsOf = async ({ params }: Asking, { desk }: GivenCase): Promise<readonly Unfinished[]> =>
  (await desk.unfinished()).filter(({ form }) => form.way === assessmentWay && form.assessment === params.assessment);

/** The one that an address or a form names; else the last saved. */
export const draftAsked = (asking: Asking, drafts: readonly Unfinished[]): Unfinished | undefined => {
  const named = asking.body.draft ?? asking.query.draft;
  return named === undefined ? drafts[0] : drafts.find(({ id }) => id === named);
};

export type Kept =
  | { readonly kind: 'kept'; readonly held: Unfinished }
  /** Changed from elsewhere since: what was sent is a draft of its own, `held`. */
  | { readonly kind: 'beside'; readonly held: Unfinished | undefined }
  | { readonly kind: 'recorded' };

/** Keeps a form as it was sent. Over what its writer has not seen it is not written. */
export async function keepDraft(asking: Asking, given: GivenCase): Promise<Kept> {
  const { params, query, body } = asking;
  const sent = Object.entries(body).filter(([name, text]) => !notKept.has(name) && name.length <= 200 && text !== '');
  const own = { way: assessmentWay, child: params.child ?? '', assessment: params.assessment ?? '' };
  const form: Texts = { ...Object.fromEntries(sent.slice(0, mostFields)), ...own, ...(query.on === undefined ? {} : { on: query.on }) };
  const basedOn = /^\d{1,6}$/.test(body.version ?? '') ? Number(body.version) : 0;
  const shownOn = parseDay(query.on ?? '');
  const day = shownOn === undefined ? {} : { shownOn };
  const id = body.draft ?? given.newId();
  const held = await given.desk.findUnfinished(id);
  // A draft of something else is not written over.
  const isOther = held !== undefined && held.recordedAs === undefined && held.form.assessment !== params.assessment;
  if (held?.recordedAs !== undefined) return { kind: 'recorded' };
  const kept = isOther ? 'no-such' : await given.desk.keepUnfinished({ id, form, basedOn, ...day });
  if (kept !== 'no-such' && 'kept' in kept) return { kind: 'kept', held: kept.kept };
  const beside = await given.desk.keepUnfinished({ id: given.newId(), form, basedOn: 0, ...day });
  return { kind: 'beside', held: beside !== 'no-such' && 'kept' in beside ? beside.kept : undefined };
}
