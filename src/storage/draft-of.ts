import type { Entry } from '../core/entry/entry.ts';
import type { Draft } from '../core/ledger/draft.ts';

/** An entry of a case file as what is to be appended: it carries its own recording time, and is marked as imported. */
export const draftOf = ({ id, by, worker, recorded, recordedAs, landed: _landed, order: _order, source, ...body }: Entry): Draft => ({
  id,
  by,
  ...(worker === undefined ? {} : { worker }),
  body,
  source,
  imported: { recorded, recordedAs },
});
