import type { Submission } from '../../../core/ledger/bringing-in.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { changeableKinds } from './changeable-kinds.ts';
import { type FileContext, fileContext } from './file-context.ts';
import { type RowShown, rowsRead } from './rows-read.ts';
import { isWhoSettled } from './settled-who.ts';
import { findBrought } from './submission-route.ts';

/** Rows to a page; and rows that one press settles at most, so that no request takes long. */
export const toAPage = 25;
export const mostAtOnce = 500;

export interface RowsOpened {
  readonly of: Submission;
  readonly context: FileContext;
}

/** A file whose rows can be settled. */
export async function openRows(asking: Asking, given: GivenCase): Promise<RowsOpened | undefined> {
  const of = await findBrought(asking, given);
  if (of?.state !== 'open' || !isWhoSettled(of.setting)) return undefined;
  const context = fileContext(of, given);
  return context === undefined ? undefined : { of, context };
}

export interface RowOpened extends RowsOpened {
  readonly shown: RowShown;
}

/** One row of it that waits; read as of the kind that a form says, where it says one. */
export async function openRow(asking: Asking, given: GivenCase): Promise<RowOpened | undefined> {
  const opened = await openRows(asking, given);
  const at = asking.params.row ?? '';
  const row = opened === undefined || !/^\d{1,7}$/.test(at) ? undefined : await given.desk.findRow(opened.of.id, Number(at));
  if (opened === undefined || row?.state !== 'waiting') return undefined;
  const kind = changeableKinds.find((one) => one === asking.body.kind);
  const [shown] = rowsRead([row], opened.of, opened.context, kind);
  return shown === undefined ? undefined : { ...opened, shown };
}
