import type { Body, Entry } from '../../../core/entry/entry.ts';
import type { AgencyId, EntryId } from '../../../core/entry/ids.ts';
import { isRefusal } from '../../../core/ledger/refusal.ts';
import type { Day } from '../../../core/time/day.ts';
import { appendOwn } from '../../recording/append-own.ts';
import type { GivenCase } from '../../routing/route.ts';
import { bases } from '../share/bases.ts';
import { appendShare } from '../share/sharing-context.ts';
import { allOrNone } from './all-or-none.ts';

/** A step of a piece of work, as it is recorded. */
export interface StepRecorded {
  /** What its agency calls it, so that the same step sent twice is one; the ledger keeps it under an id of its own. */
  readonly id?: EntryId;
  readonly body: Body;
  readonly on: Day;
  /** The agencies to which the step is put: they read it as soon as it is recorded. */
  readonly to?: readonly AgencyId[];
  /** Why they are given it. */
  readonly why?: string;
}

/**
 * Records a step for the visitor's own agency, and that it was given to those whom it is put to: all of it, or none. In a demonstration it stands on the day shown, at work it stands now.
 * Gives false where the ledger does not take it.
 */
export const recordStep = async (step: StepRecorded, given: GivenCase): Promise<boolean> => (await recordEntry(step, given)) !== undefined;

/** The same, and gives the entry as the ledger keeps it; undefined where it does not take it. */
export async function recordEntry({ id, body, on, to = [], why }: StepRecorded, given: GivenCase): Promise<Entry | undefined> {
  const appended = await appendOwn(body, on, given, id);
  if (appended === undefined || isRefusal(appended)) return undefined;
  for (const agency of new Set(to)) {
    if (agency === appended.by) continue;
    const told = await appendShare(
      given,
      { entry: { id: appended.id, about: body.about }, on },
      {
        ...{ with: agency, what: 'whole', route: 'in-heed', status: 'sent', reason: why ?? 'It is put to them', basis: bases[0].text },
        ...{ consent: 'not-asked', consentWords: 'It is part of the work that they do together' },
      },
    );
    // Thrown, so that the step is not recorded without reaching whom it is put to: the transaction ends with neither.
    if (!told) throw new Error(`a step of the work could not be given to ${agency}`);
  }
  return appended;
}

/** Records several steps that are one act: all of them, or none. Undefined where the ledger does not take the first. */
export const recordAll = (steps: readonly StepRecorded[], given: GivenCase): Promise<readonly Entry[] | undefined> =>
  allOrNone(steps, (step) => recordEntry(step, given));

/** The day of an address, where one was chosen. */
export const chosenDay = (query: Readonly<Record<string, string>>, on: Day): Day | undefined => (query.on === undefined ? undefined : on);
