import type { Body } from '../../../core/entry/entry.ts';
import type { AgencyId, EntryId } from '../../../core/entry/ids.ts';
import { isRefusal } from '../../../core/ledger/refusal.ts';
import type { Day } from '../../../core/time/day.ts';
import { exactly } from '../../../core/time/span.ts';
import type { GivenCase } from '../../routing/route.ts';

/** A step of a piece of work, as it is recorded. */
export interface StepRecorded {
  readonly id: EntryId;
  readonly body: Body;
  readonly on: Day;
  /** The agencies to which the step is put: they read it as soon as it is recorded. */
  readonly to?: readonly AgencyId[];
  /** Why they are given it. */
  readonly basis?: string;
}

/**
 * Records a step for the visitor's own agency, and that it was given to those whom it is put to: all of it, or none. In a demonstration it stands on the day shown, at work it stands now.
 * Gives false where the ledger does not take it.
 */
export async function recordStep({ id, body, on, to = [], basis }: StepRecorded, given: GivenCase): Promise<boolean> {
  const { desk, demonstration, newId, open } = given;
  if (open.vantage.kind !== 'agency') return false;
  const by = open.vantage.agency;
  const source = demonstration ? ({ kind: 'typed', shownOn: exactly(on) } as const) : ({ kind: 'typed' } as const);
  if (isRefusal(await desk.append({ id, by, body, source }))) return false;
  for (const agency of new Set(to)) {
    if (agency === by) continue;
    const share: Body = {
      ...{ kind: 'share', when: exactly(on), about: body.about, present: [], themes: [], text: '', claims: [] },
      facts: { of: id, with: agency, what: 'whole', how: 'in Heed', basis: basis ?? 'It is put to them', status: 'sent' },
    };
    const told = await desk.append({ id: newId(), by, body: share, source });
    // Thrown, so that the step is not recorded without reaching whom it is put to: the transaction ends with neither.
    if (isRefusal(told)) throw new Error(`a step of the work could not be given to ${agency}: ${told.refused}`);
  }
  return true;
}

/** The day of an address, where one was chosen. */
export const chosenDay = (query: Readonly<Record<string, string>>, on: Day): Day | undefined => (query.on === undefined ? undefined : on);
