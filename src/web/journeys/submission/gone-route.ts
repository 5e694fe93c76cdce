import { bareBody } from '../../../core/entry/bare-body.ts';
import type { Body } from '../../../core/entry/entry.ts';
import { isRefusal } from '../../../core/ledger/refusal.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { submissionAddress } from '../../addresses.ts';
import { appendOwn } from '../../recording/append-own.ts';
import { type Answered, type Asking, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { openRows, type RowsOpened } from './open-rows.ts';
import { rowView } from './row-view.ts';
import { rowsRead } from './rows-read.ts';

const shared = { address: '/cases/:case/submissions/:submission/gone', permission: 'write-for-agency' } as const;
const toAPage = 25;

/** Rows of the last file that this one has no more: what was recorded of each is kept, or withdrawn for a reason. */
export const goneRoute: Route = {
  ...shared,
  inside: 'case',
  method: 'GET',
  audit: 'rows-gone-shown',
  respond: async (asking, given) => {
    const opened = await openRows(asking, given);
    return opened === undefined || opened.of.follows === undefined ? notFound : page(opened, asking, given, []);
  },
};

async function page({ of, context }: RowsOpened, { body }: Asking, given: GivenCase, errors: readonly FieldProblem[]): Promise<Answered> {
  const { desk, open } = given;
  const former = of.follows === undefined ? undefined : await desk.findSubmission(of.follows);
  if (former === undefined) return notFound;
  const gone = await desk.goneRows(of.id, toAPage);
  return {
    kind: 'page',
    template: 'submission/gone.njk',
    ...(errors.length === 0 ? {} : { invalid: true }),
    model: {
      title: 'In the last file, and not in this one',
      form: true,
      back: { href: submissionAddress(open.partnership, of.id, ['rows']), text: 'Back to the rows' },
      action: submissionAddress(open.partnership, of.id, ['gone']),
      name: of.name,
      former: former.name,
      errors,
      errorOn: Object.fromEntries(errors.map(({ field, text }) => [field, text])),
      sent: body,
      rows: rowsRead(gone, former, context).map((one) => rowView(one, former, context, given)),
    },
  };
}

export const decideGoneRoute: Route = {
  ...shared,
  inside: 'case',
  method: 'POST',
  audit: 'rows-gone-decided',
  respond: async (asking, given) => {
    const opened = await openRows(asking, given);
    if (opened?.of.follows === undefined) return notFound;
    const { of, context } = opened;
    const { body } = asking;
    const { desk, open } = given;
    const [, go = '', n = ''] = /^(keep|withdraw)-(\d{1,7})$/.exec(body.go ?? '') ?? [];
    const row = (await desk.goneRows(of.id, 1000)).find((one) => String(one.row) === n);
    if (row?.entry === undefined) return page(opened, asking, given, []);
    if (go === 'withdraw') {
      const reason = (body[`why-${n}`] ?? '').trim().slice(0, 2000);
      if (reason === '') return page(opened, asking, given, [{ field: `why-${n}`, text: 'Write why it is withdrawn' }]);
      const withdrawn = open.ledger.byId.get(row.entry);
      if (withdrawn === undefined) return notFound;
      const withdrawal: Body = {
        ...{ kind: 'correction', ...bareBody(context.today, withdrawn.about, reason) },
        facts: { withdraws: row.entry, reason },
      };
      const appended = await appendOwn(withdrawal, context.today, given);
      if (appended === undefined || isRefusal(appended)) return notFound;
    }
    await desk.keepGone(of.id, row.row);
    return { kind: 'go', to: submissionAddress(open.partnership, of.id, ['gone']) };
  },
};
