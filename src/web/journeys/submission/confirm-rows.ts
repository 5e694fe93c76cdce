import { bareBody } from '../../../core/entry/bare-body.ts';
import type { Body } from '../../../core/entry/entry.ts';
import type { EntryId } from '../../../core/entry/ids.ts';
import type { BroughtRow, ConfirmedRow, Submission } from '../../../core/ledger/bringing-in.ts';
import type { Draft } from '../../../core/ledger/draft.ts';
import { isRefusal, type Refusal } from '../../../core/ledger/refusal.ts';
import type { RowChoice } from '../../../core/submission/choice.ts';
import type { ReadRow } from '../../../core/submission/read-row.ts';
import { sayPlace } from '../../../core/submission/sent.ts';
import { endOf } from '../../../core/time/instant.ts';
import { exactly } from '../../../core/time/span.ts';
import { storedEntryId } from '../../../parse/stored/ids.ts';
import { bodyOfRow, type RowConfirmed } from '../../../parse/submission/body-of-row.ts';
import type { GivenCase } from '../../routing/route.ts';
import { tellOfCorrection } from '../share/after-recording.ts';
import type { FileContext } from './file-context.ts';
import { choiceOf } from './row-read.ts';
import type { RowShown } from './rows-read.ts';

/** What came of confirming rows. */
export interface Confirmed {
  readonly taken: number;
  /** Rows that could not be recorded, and why in words. */
  readonly refused: readonly { readonly row: number; readonly says: string }[];
}

/** Records rows as they are proposed and chosen, for the file's own agency. A row that says otherwise than the file before puts right what was recorded of that. */
export async function confirmRows(
  rows: readonly RowShown[],
  of: Submission,
  context: FileContext,
  given: GivenCase,
  choices: ReadonlyMap<number, RowChoice> = new Map(),
): Promise<Confirmed> {
  const refused: { row: number; says: string }[] = [];
  const confirmed: ConfirmedRow[] = [];
  let taken = 0;
  for (const { row, proposed, read, sent } of rows) {
    // Settled meanwhile, by this form sent twice or by a colleague: it stays as it is.
    if (row.state !== 'waiting') continue;
    const made = bodyOfRow(proposed, choiceOf(proposed, context.subjects, choices.get(row.row)));
    if ('lacking' in made) {
      refused.push({ row: row.row, says: `It lacks ${made.lacking.map((one) => lacks[one]).join(' and ')}: change it, or leave it out` });
      continue;
    }
    const draft = draftOf(made.body, row, read, sayPlace(sent.place), of, context, given);
    const former = row.entry;
    if (former === undefined) confirmed.push({ row: row.row, draft, shares: (entry) => sharesOf(entry, draft, made) });
    else {
      const done = await putRight(former, { ...draft, imported: broughtInOn(context, given) }, row, of, given);
      if (done === undefined) taken += 1;
      else refused.push({ row: row.row, says: done });
    }
  }
  const notTaken = await given.desk.confirmRows(of.id, confirmed);
  refused.push(...notTaken.map(({ row, refusal }) => ({ row, says: refusalWords(refusal) })));
  return { taken: taken + confirmed.length - notTaken.length, refused };
}

const lacks = { date: 'a date that was read', about: 'whom it is about', words: 'words' } as const;

const refusalWords = ({ refused }: Refusal): string =>
  refused === 'recorded-before-it-happened'
    ? 'Its date lies after the day on which it is recorded: look at the date'
    : 'It could not be recorded: somebody may have settled it meanwhile';

/** The row's own day of recording where it has one that can be; else the day on which it is brought in (rule 3). */
function draftOf(body: Body, row: BroughtRow, read: ReadRow, where: string, of: Submission, context: FileContext, given: GivenCase): Draft {
  const { by, today } = context;
  const said = read.recorded.kind === 'read' ? read.recorded.when : undefined;
  const isSaid = said !== undefined && Number.isFinite(said.latest) && said.latest >= body.when.earliest && said.latest <= today;
  const letters = read.event.length;
  return {
    id: storedEntryId.parse(`${of.id}-${row.row}`),
    by: by.id,
    ...(read.worker === '' ? {} : { worker: read.worker.slice(0, 200) }),
    body,
    source: { kind: 'imported', file: of.name, where: letters === 0 ? where : `${where}, characters 1 to ${letters}` },
    imported: isSaid ? { recorded: endOf(said.latest), recordedAs: said } : broughtInOn(context, given),
  };
}

export const broughtInOn = ({ today }: FileContext, { demonstration, now }: GivenCase): NonNullable<Draft['imported']> => ({
  recorded: demonstration ? endOf(today) : now(),
  recordedAs: exactly(today),
});

/** To whom the row says that it was given: known from when that was, and never before it was written down. */
const sharesOf = (entry: EntryId, draft: Draft, { body, told }: RowConfirmed): readonly Draft[] =>
  told.flatMap(({ agency, when = body.when, how }, i): readonly Draft[] => {
    const { imported } = draft;
    if (imported === undefined || agency === draft.by || !Number.isFinite(when.latest)) return [];
    const stamp = endOf(when.latest) <= imported.recorded ? imported : { recorded: endOf(when.latest), recordedAs: exactly(when.latest) };
    const share: Body = {
      ...{ kind: 'share', when, about: body.about, present: [], themes: [], text: '', claims: [] },
      facts: { of: entry, with: agency, what: 'whole', reached: when, status: 'sent', ...(how === '' ? {} : { how }) },
    };
    return [{ ...draft, id: storedEntryId.parse(`${draft.id}-told-${i + 1}`), body: share, imported: stamp }];
  });

async function putRight(former: EntryId, draft: Draft, { row }: BroughtRow, of: Submission, given: GivenCase): Promise<string | undefined> {
  const { desk, open } = given;
  const corrected = open.ledger.byId.get(former);
  if (corrected === undefined) return 'What was recorded of it cannot be found';
  const reason = `A newer copy of the file (${of.name}) says it otherwise.`;
  const day = draft.imported?.recordedAs.latest ?? open.days.end;
  const body: Body = {
    ...{ kind: 'correction', ...bareBody(day, draft.body.about, reason) },
    facts: { corrects: former, replacement: draft.body, reason },
  };
  const appended = await desk.append({ ...draft, body });
  if (isRefusal(appended)) return refusalWords(appended);
  await desk.rowBecame(of.id, row, former);
  await tellOfCorrection(corrected, day, given);
  return undefined;
}
