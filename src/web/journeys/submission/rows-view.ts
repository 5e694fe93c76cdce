import { type FilterCounts, type RowFilter, rowFilters, type Submission } from '../../../core/ledger/bringing-in.ts';
import type { FormTexts } from '../../../core/ledger/unfinished.ts';
import { showInstant } from '../../../core/time/instant.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { submissionAddress, submissionsAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { counted } from '../../words/times-words.ts';
import type { Confirmed } from './confirm-rows.ts';
import type { FileContext } from './file-context.ts';
import { mostAtOnce } from './open-rows.ts';
import { datingOf } from './row-read.ts';
import { rowView } from './row-view.ts';
import type { RowShown } from './rows-read.ts';

export interface RowsPage {
  readonly of: Submission;
  readonly context: FileContext;
  readonly rows: readonly RowShown[];
  readonly counts: FilterCounts;
  readonly filter: RowFilter;
  readonly at: number;
  readonly pages: number;
  /** How many rows wait that have something in common with one. */
  readonly alike: ReadonlyMap<string, number>;
  readonly gone: number;
  readonly errors?: readonly FieldProblem[];
  readonly refused?: Confirmed['refused'];
}

const filterNames: Readonly<Record<RowFilter, string>> = {
  waiting: 'To look at',
  dates: 'Dates to look at',
  twins: 'Another agency tells of it too',
  changed: 'Changed since the last file',
  accepted: 'Recorded',
  'left-out': 'Left out',
  all: 'All',
};

export function rowsView(read: RowsPage, query: FormTexts, given: GivenCase): object {
  const { of, context, rows, counts, filter, at, pages, alike, gone, errors = [] } = read;
  const { partnership, directory } = given.open;
  const place = (show: RowFilter, page = 1): string =>
    submissionAddress(partnership, of.id, ['rows'], {
      ...(show === 'waiting' ? {} : { show }),
      ...(page === 1 ? {} : { page: String(page) }),
    });
  const sure = rows.filter(({ row, read: one }) => row.state === 'waiting' && datingOf(one) === 'read');
  return {
    title: of.child === undefined ? 'Rows of the file' : `Rows about ${namesIn(directory).person(of.child)}`,
    form: true,
    back: { href: submissionsAddress(partnership), text: 'Back to files brought in' },
    action: submissionAddress(partnership, of.id, ['rows']),
    columns: submissionAddress(partnership, of.id, ['columns']),
    who: submissionAddress(partnership, of.id, ['who']),
    original: submissionAddress(partnership, of.id, ['original']),
    goneHref: gone === 0 ? undefined : submissionAddress(partnership, of.id, ['gone']),
    gone: counted(gone, 'row'),
    name: of.name,
    arrived: showInstant(of.arrived),
    said: saidWords(query, of),
    errors,
    errorOn: Object.fromEntries(errors.map(({ field, text }) => [field, text])),
    show: filter,
    page: at,
    done: counts.accepted + counts['left-out'],
    all: counts.all,
    filters: rowFilters
      .filter((one) => one === filter || one === 'waiting' || counts[one] > 0)
      .map((one) => ({ text: filterNames[one], count: counts[one], href: place(one), current: one === filter })),
    heading: filterNames[filter],
    shown: rows.map(({ row }) => row.row).join(' '),
    pageCount: sure.length,
    rows: rows.map((one) => {
      const others = one.row.alike === '' ? 0 : (alike.get(one.row.alike) ?? 0);
      return { ...rowView(one, of, context, given), alike: others > 1 ? Math.min(others, mostAtOnce) : 0, alikeMore: others > mostAtOnce };
    }),
    pages,
    previous: at > 1 ? place(filter, at - 1) : undefined,
    next: at < pages ? place(filter, at + 1) : undefined,
  };
}

function saidWords({ taken, left, up, again, tied }: FormTexts, of: Submission): string {
  if (again === 'yes') return `This file was brought in on ${showInstant(of.arrived)}: nothing changed.`;
  const number = (text: string | undefined): number => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : 0);
  if (number(taken) > 0) return `${counted(number(taken), 'row')} recorded.`;
  if (number(left) > 0) return `${counted(number(left), 'row')} left out.`;
  if (tied === '1') return 'It is recorded that both tell of one event. Both stand as they are.';
  return up === '1' ? 'The row waits again.' : '';
}
