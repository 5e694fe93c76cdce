import { createHash } from 'node:crypto';
import type { EntryOf } from '../../../core/entry/entry.ts';
import type { EntryId, PersonId } from '../../../core/entry/ids.ts';
import { openLedger } from '../../../core/ledger/ledger.ts';
import { isRefusal } from '../../../core/ledger/refusal.ts';
import { asRehearsed } from '../../../core/ledger/rehearsed.ts';
import { keptPicture, textOfPicture } from '../../../core/pathway/worst/kept-picture.ts';
import { keptBody } from '../../../core/pathway/worst/worst-bodies.ts';
import { type Picture, picture } from '../../../core/picture/picture.ts';
import type { Day } from '../../../core/time/day.ts';
import { laterOf } from '../../../core/time/extremes.ts';
import { endOf } from '../../../core/time/instant.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { appendOwn } from '../../recording/append-own.ts';
import type { GivenCase } from '../../routing/route.ts';

export const printOfPicture = (p: Picture): string => createHash('sha256').update(textOfPicture(p)).digest('hex');

/**
 * Keeps the picture as the visitor's own agency knows it at this moment: in a demonstration at the end of the day shown. What was recorded a moment ago in the same work is in it, so
 * the entries are read anew. Gives false where the ledger does not take it.
 */
export async function keepPicture(child: PersonId, after: EntryId, on: Day, given: GivenCase): Promise<boolean> {
  const { open, desk, demonstration } = given;
  const stored = await desk.entries();
  const ledger = openLedger(demonstration ? stored.map(asRehearsed) : stored, open.ledger);
  // What was recorded a moment ago stands at the database's time, which may be a little ahead of this machine's.
  const at = demonstration ? endOf(on) : ledger.entries.reduce((last, { recorded }) => laterOf(last, recorded), given.now());
  const p = picture(ledger, { child, vantage: open.vantage, instant: at });
  const kept = await appendOwn(keptBody(child, after, on, { at, print: printOfPicture(p) }), on, given);
  return kept !== undefined && !isRefusal(kept);
}

/** A picture that was kept, opened again: whether it is the same to the letter as on the day. */
export interface OpenedAgain {
  readonly picture: Picture;
  readonly isSame: boolean;
}

/** Undefined for a visitor who does not read all that was kept: another agency's keeping is theirs, and whoever reads the whole reads every one. */
export function openAgain(kept: EntryOf<'note'>, { ledger, vantage }: OpenCase): OpenedAgain | undefined {
  if (vantage.kind === 'agency' && vantage.agency !== kept.by) return undefined;
  const p = keptPicture(ledger, kept);
  return p === undefined ? undefined : { picture: p, isSame: printOfPicture(p) === kept.facts.keptPrint };
}
