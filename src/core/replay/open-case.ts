import type { CaseFile } from '../ledger/case-file.ts';
import { type Ledger, openLedger } from '../ledger/ledger.ts';
import { englandBankHolidays } from '../time/bank-holidays.ts';
import { addDays, type Day } from '../time/day.ts';

/** A case as its file tells it: by what had been recorded, never by when it was loaded (rule 3), and without what came to light afterwards. */
export const openCase = ({ entries, directory }: CaseFile): Ledger =>
  openLedger(entries, { directory, calendar: englandBankHolidays, reckoning: 'recorded' });

/** The last day on which asking could have helped: the day before the harm, or the last of the case where there is none. */
export const lastDayOf = ({ harm, scope }: Pick<CaseFile, 'harm' | 'scope'>): Day =>
  harm === undefined ? scope.latest : addDays(harm.when.earliest, -1);
