import { type RowFilter, rowFilters } from '../../../core/ledger/bringing-in.ts';
import { asProposed } from '../../../core/submission/choice.ts';
import { sameEventBody } from '../../../core/submission/same-event.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { submissionAddress } from '../../addresses.ts';
import { appendOwn } from '../../recording/append-own.ts';
import { type Answered, type Asking, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { type Confirmed, confirmRows } from './confirm-rows.ts';
import { mostAtOnce, openRows, type RowsOpened, toAPage } from './open-rows.ts';
import { rowsRead } from './rows-read.ts';
import { type RowsPage, rowsView } from './rows-view.ts';

const shared = { address: '/cases/:case/submissions/:submission/rows', permission: 'write-for-agency' } as const;
/** The rows of a file, 25 to a page, each with what is proposed of it. Nothing is recorded before it is confirmed. */
export const rowsRoute: Route = {
  ...shared,
  inside: 'case',
  method: 'GET',
  audit: 'rows-shown',
  respond: async (asking, given) => {
    const opened = await openRows(asking, given);
    return opened === undefined ? notFound : page(opened, asking, given);
  },
};

async function page(
  { of, context }: RowsOpened,
  { query, body }: Asking,
  given: GivenCase,
  said: { readonly errors?: readonly FieldProblem[]; readonly refused?: Confirmed['refused'] } = {},
): Promise<Answered> {
  const { desk } = given;
  const counts = await desk.filterCounts(of.id);
  const filter = filterIn(query.show ?? body.show);
  const pages = Math.max(1, Math.ceil(counts[filter] / toAPage));
  const at = Math.min(pages, pageIn(query.page ?? body.page));
  const rows = await desk.rowsShown(of.id, filter, (at - 1) * toAPage, toAPage);
  const alike = await desk.alikeCounts(of.id, [
    ...new Set(rows.flatMap((row) => (row.alike === '' || row.state !== 'waiting' ? [] : [row.alike]))),
  ]);
  const shown: RowsPage = {
    of,
    context,
    rows: rowsRead(rows, of, context),
    counts,
    filter,
    at,
    pages,
    alike: new Map(alike.map((one) => [one.alike, one.rows])),
    gone: of.follows === undefined ? 0 : (await desk.goneRows(of.id, mostAtOnce)).length,
    ...said,
  };
  return {
    kind: 'page',
    template: 'submission/rows.njk',
    model: rowsView(shown, query, given),
    ...(said.errors === undefined ? {} : { invalid: true }),
  };
}

const filterIn = (text: string | undefined): RowFilter => rowFilters.find((one) => one === text) ?? 'waiting';
const pageIn = (text: string | undefined): number => (/^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : 1);

/** Confirms or leaves out a row, all that are alike, or all that stand on the page. */
export const decideRowsRoute: Route = {
  ...shared,
  inside: 'case',
  method: 'POST',
  audit: 'rows-decided',
  isLong: true,
  respond: async (asking, given) => {
    const opened = await openRows(asking, given);
    if (opened === undefined) return notFound;
    const { of, context } = opened;
    const { body } = asking;
    const { desk } = given;
    const [, go = '', n = ''] = /^(accept|alike|leave|leavealike|up|page|on|tie)(?:-(\d{1,7}))?(?:-.*)?$/.exec(body.go ?? '') ?? [];
    const row = n === '' ? undefined : await desk.findRow(of.id, Number(n));
    if (go === 'page') {
      const ids = new Set((body.shown ?? '').split(' ').slice(0, toAPage));
      const rows = (
        await Promise.all([...ids].filter((one) => /^\d{1,7}$/.test(one)).map((one) => desk.findRow(of.id, Number(one))))
      ).flatMap((one) => (one?.state === 'waiting' && one.dated === 'read' ? [one] : []));
      return after(await confirmRows(rowsRead(rows, of, context), of, context, given));
    }
    if (row === undefined) return { kind: 'go', to: here({}) };
    if (go === 'up') {
      await desk.takeUp(of.id, row.row);
      return { kind: 'go', to: here({ up: '1' }) };
    }
    if (go === 'leave' || go === 'leavealike') {
      const reason = (body[`why-${row.row}`] ?? '').trim().slice(0, 500);
      if (reason === '') return page(opened, asking, given, { errors: [{ field: `why-${row.row}`, text: 'Write why it is left out' }] });
      const rows = go === 'leave' || row.alike === '' ? [row] : await desk.rowsAlike(of.id, row.alike, mostAtOnce);
      await desk.leaveOut(
        of.id,
        rows.map((one) => one.row),
        reason,
      );
      return { kind: 'go', to: here({ left: String(rows.length) }) };
    }
    if (go === 'tie') {
      const [shown] = rowsRead([row], of, context);
      const twin = shown?.twins.find(({ entry }) => body.go === `tie-${row.row}-${given.open.publicIds.entries.get(entry.id)}`)?.entry;
      if (shown === undefined || twin === undefined) return { kind: 'go', to: here({}) };
      const confirmed = await confirmRows([shown], of, context, given);
      const own = (await desk.findRow(of.id, row.row))?.entry;
      const about = (await desk.entries()).find(({ id }) => id === own)?.about;
      if (own === undefined || about === undefined) return after(confirmed);
      await appendOwn(sameEventBody({ id: own, about }, twin, context.today), context.today, given);
      return { kind: 'go', to: here({ tied: '1' }) };
    }
    if (go === 'on') {
      const [shown] = rowsRead([row], of, context);
      const when = shown?.read.when;
      const chosen = when?.kind === 'not-read' ? when.could.find(({ edtf }) => body.go === `on-${row.row}-${edtf}`) : undefined;
      if (shown === undefined || chosen === undefined) return { kind: 'go', to: here({}) };
      return after(await confirmRows([shown], of, context, given, new Map([[row.row, { ...asProposed, when: chosen }]])));
    }
    const rows = go === 'alike' && row.alike !== '' ? await desk.rowsAlike(of.id, row.alike, mostAtOnce) : [row];
    return after(await confirmRows(rowsRead(rows, of, context), of, context, given));

    async function after({ taken, refused }: Confirmed): Promise<Answered> {
      const [first] = refused;
      if (first === undefined) return { kind: 'go', to: here({ taken: String(taken) }) };
      return page(opened ?? { of, context }, asking, given, {
        errors: refused.slice(0, 10).map((one) => ({ field: `row-${one.row}`, text: `Row ${one.row + 1}: ${one.says}` })),
        refused,
      });
    }

    function here(did: Readonly<Record<string, string>>): string {
      const show = filterIn(body.show);
      const at = pageIn(body.page);
      const query = { ...(show === 'waiting' ? {} : { show }), ...(at === 1 ? {} : { page: String(at) }), ...did };
      return `${submissionAddress(given.open.partnership, of.id, ['rows'], query)}#rows`;
    }
  },
};
