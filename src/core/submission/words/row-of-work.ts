import type { AgencyKind } from '../../entry/directory.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import type { Kind } from '../../entry/vocabulary.ts';
import type { Day } from '../../time/day.ts';
import type { FactProposed } from './proposed.ts';

/** A row with what was proposed or confirmed for it. */
export interface RowOfWork {
  readonly id: string;
  readonly by: { readonly id: AgencyId; readonly kind: AgencyKind };
  /** When it happened, its earliest day. */
  readonly on: Day;
  readonly kind: Kind;
  readonly facts: readonly FactProposed[];
  readonly about: readonly PersonId[];
  readonly children: ReadonlySet<PersonId>;
}
