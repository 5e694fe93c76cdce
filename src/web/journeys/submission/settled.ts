import type { Submission } from '../../../core/ledger/bringing-in.ts';
import { type Meaning, meanings } from '../../../core/submission/meaning.ts';
import type { ColumnMap } from '../../../core/submission/read-row.ts';

/** What was settled about a table of a file: whether events or people stand in it, and what its columns hold. */
export type TableSettled =
  | { readonly is: 'chronology' | 'people'; readonly head: number | undefined; readonly map: ColumnMap }
  | { readonly is: 'nothing' };

type Setting = Submission['setting'];

/** What was settled about the nth table. Nothing before anybody has said so. */
export function tableSettled(setting: Setting, n: number): TableSettled | undefined {
  const is = setting[`is-${n}`];
  if (is === undefined) return undefined;
  if (is !== 'chronology' && is !== 'people') return { is: 'nothing' };
  const head = setting[`head-${n}`] ?? '';
  const columns = (setting[`columns-${n}`] ?? '').split(' ').map(meaningIn);
  return {
    is,
    head: head === '' ? undefined : Number(head),
    map: { columns, order: orderIn(setting[`order-${n}`]), runs: setting[`runs-${n}`] === 'down' ? 'down' : 'up' },
  };
}

/** The same, as it is kept. */
export function settledAs(n: number, table: TableSettled): Setting {
  if (table.is === 'nothing') return { [`is-${n}`]: 'nothing' };
  const { order, runs, columns } = table.map;
  return {
    [`is-${n}`]: table.is,
    [`head-${n}`]: table.head === undefined ? '' : String(table.head),
    [`columns-${n}`]: columns.join(' '),
    [`order-${n}`]: order,
    [`runs-${n}`]: runs,
  };
}

export const orderIn = (text: string | undefined): ColumnMap['order'] => (text === 'month-first' || text === 'unsure' ? text : 'day-first');

export const meaningIn = (text: string | undefined): Meaning => meanings.find((one) => one === text) ?? 'nothing';

/** Whether a column of one of its tables says whom each row is about. */
export const hasAboutColumn = ({ tables, setting }: Pick<Submission, 'tables' | 'setting'>): boolean =>
  tables.some((_, n) => {
    const settled = tableSettled(setting, n);
    return settled?.is === 'chronology' && settled.map.columns.includes('about');
  });
