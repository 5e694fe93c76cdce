import { type Expression, type SqlBool, sql } from 'kysely';
import type { PolicyStatement } from '../../core/check/policy.ts';
import type { EntryId, PersonId } from '../../core/entry/ids.ts';
import type { Partnership } from '../../core/ledger/port.ts';
import { formatInstant, type Instant } from '../../core/time/instant.ts';
import { storedEntryId, storedPerson } from '../../parse/stored/ids.ts';
import { readPartnershipRow } from '../../parse/stored/partnership-row.ts';
import { decisionsIn } from '../prompt-records.ts';
import type { Database } from '../schema.ts';
import { inRole } from '../take-role.ts';
import { asChecker } from './as-checker.ts';

/** One thing to be looked at, as one vantage. Without an entry, a decision about a check is to be. */
export interface Work {
  readonly id: string;
  readonly vantage: string;
  readonly entry: EntryId | undefined;
}

/** What is due in one partnership. */
export interface Due {
  readonly partnership: Partnership;
  /** Whoever reads the whole last, so that its mark says that all are done. */
  readonly vantages: readonly string[];
  readonly statements: readonly PolicyStatement[];
  readonly work: readonly Work[];
  readonly looks: readonly { readonly vantage: string; readonly child: PersonId }[];
  /** Vantages that were never looked at, or with other checks. */
  readonly anew: ReadonlySet<string>;
}

/** The partnerships in which anything is due at an instant. In a demonstration whatever is to be done is due: there is no moment in it to hide. */
export const partnershipsDue = (owner: Database, at: Instant, version: string, all: boolean): Promise<readonly Partnership[]> =>
  inRole(owner, 'heed_checker', async (tx) => {
    const found = await tx
      .selectFrom('partnership')
      .selectAll()
      .where((where) => {
        const work = where.selectFrom('work').select('work').whereRef('work.partnership_id', '=', 'partnership.partnership_id');
        const looks = where
          .selectFrom('look_again')
          .select('child')
          .whereRef('look_again.partnership_id', '=', 'partnership.partnership_id');
        const looked = where
          .selectFrom('looked')
          .select('vantage')
          .whereRef('looked.partnership_id', '=', 'partnership.partnership_id')
          .where('vantage', '=', '')
          .where('checks', '=', version);
        return where.or([
          sql<SqlBool>`${all}` as Expression<SqlBool>,
          where.not(where.exists(looked)),
          where.exists(work.where((one) => one.or([one('due', '<=', formatInstant(at)), one('demonstration', '=', true)]))),
          where.exists(looks.where('at', '<=', formatInstant(at))),
        ]);
      })
      .orderBy('name')
      .execute();
    return found.map(readPartnershipRow);
  });

/** What is due in a partnership. */
export const dueIn = (owner: Database, partnership: Partnership, at: Instant, version: string, all: boolean): Promise<Due> =>
  asChecker(owner, partnership.id, '', async (tx) => {
    const of = partnership.id;
    const agencies = await tx.selectFrom('agency').select('agency_id').where('partnership_id', '=', of).orderBy('place').execute();
    const vantages = [...agencies.map(({ agency_id }) => agency_id), ''];
    const work = await tx
      .selectFrom('work')
      .select(['work', 'vantage', 'entry_id'])
      .where('partnership_id', '=', of)
      .$if(!partnership.demonstration, (query) => query.where('due', '<=', formatInstant(at)))
      .execute();
    const looks = await tx
      .selectFrom('look_again')
      .select(['vantage', 'child'])
      .where('partnership_id', '=', of)
      .where('at', '<=', formatInstant(at))
      .execute();
    const looked = await tx.selectFrom('looked').select('vantage').where('partnership_id', '=', of).where('checks', '=', version).execute();
    const done = new Set(looked.map(({ vantage }) => vantage));
    return {
      partnership,
      vantages,
      statements: await decisionsIn(tx, of),
      work: work.map((one) => ({
        id: one.work,
        vantage: one.vantage,
        entry: one.entry_id === null ? undefined : storedEntryId.parse(one.entry_id),
      })),
      looks: looks.map(({ vantage, child }) => ({ vantage, child: storedPerson.parse(child) })),
      anew: new Set(vantages.filter((vantage) => all || !done.has(vantage))),
    };
  });
