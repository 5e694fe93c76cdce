import type { Submission } from '../../../core/ledger/bringing-in.ts';
import type { FormTexts } from '../../../core/ledger/unfinished.ts';
import { listAbove } from '../../../core/submission/columns.ts';
import { headingKey } from '../../../core/submission/meaning.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { submissionAddress } from '../../addresses.ts';
import { type Answered, type Asking, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { newAttempt, workThenGo } from './begin-work.ts';
import { columnsView } from './columns-view.ts';
import { fileDay } from './file-context.ts';
import { meaningIn, settledAs } from './settled.ts';
import { findBrought } from './submission-route.ts';
import { settledBy, type TableGroup, tablesRead } from './tables-read.ts';

const shared = { address: '/cases/:case/submissions/:submission/columns', permission: 'write-for-agency' } as const;

/** What the columns of a file hold: proposed, shown on its first rows, and changed by whoever brought it. */
export const columnsRoute: Route = {
  ...shared,
  inside: 'case',
  method: 'GET',
  audit: 'columns-shown',
  respond: async (asking, given) => {
    const of = await readable(asking, given);
    if (of === undefined) return notFound;
    return page(of, await tablesRead(given.desk, of, fileDay(of, given)), given, { isAgain: asking.query.again === 'yes' });
  },
};

const readable = async (asking: Asking, given: GivenCase): Promise<Submission | undefined> => {
  const of = await findBrought(asking, given);
  return of !== undefined && (of.state === 'choosing' || of.state === 'open') ? of : undefined;
};

interface Shown {
  readonly sent?: FormTexts;
  readonly errors?: readonly FieldProblem[];
  readonly isAgain?: boolean;
}

const page = async (of: Submission, groups: readonly TableGroup[], given: GivenCase, shown: Shown): Promise<Answered> => ({
  kind: 'page',
  template: 'submission/columns.njk',
  model: columnsView(of, groups, await others(of, given), given, shown),
  ...((shown.errors ?? []).length === 0 ? {} : { invalid: true }),
});

/** Files of the agency that this one may be a newer copy of. */
const others = async (of: Submission, { desk }: GivenCase): Promise<readonly Submission[]> =>
  (await desk.submissions())
    .filter(({ id, state, child, arrived }) => id !== of.id && state === 'open' && child === of.child && arrived <= of.arrived)
    .slice(0, 8);

export const settleColumnsRoute: Route = {
  ...shared,
  inside: 'case',
  method: 'POST',
  audit: 'columns-settled',
  isLong: true,
  respond: async (asking, given) => {
    const of = await readable(asking, given);
    if (of === undefined) return notFound;
    const { body } = asking;
    const groups = (await tablesRead(given.desk, of, fileDay(of, given))).map((group) => settledIn(body, group, of, given));
    if (body.go === 'look') return page(of, groups, given, { sent: body });
    const errors = problemsIn(groups, of, given);
    const former = await others(of, given);
    const follows = former.find(({ id }) => id === body.follows)?.id;
    if (former.length > 0 && follows === undefined && of.state === 'choosing' && body.follows !== 'none')
      errors.push({ field: 'follows', text: 'Say whether it is a newer copy of a file that was brought in before' });
    if (errors.length > 0) return page(of, groups, given, { sent: body, errors });
    const kept = Object.entries(of.setting).filter(([name]) => !/^(?:is|head|columns|order|runs)-\d+$/.test(name));
    const tables = groups.flatMap((group) =>
      group.tables.map((n, i) => {
        const { settled } = group;
        return settledAs(n, settled.is === 'nothing' || group.hasHead[i] === true ? settled : { ...settled, head: undefined });
      }),
    );
    await given.desk.keepSetting(of.id, Object.assign({}, Object.fromEntries(kept), ...tables));
    await given.desk.rememberHeads(headsOf(groups));
    const attempt = newAttempt();
    const to = submissionAddress(given.open.partnership, of.id);
    if ((await given.desk.beginSorting(of.id, attempt, follows ?? of.follows)) === 'stopped') return { kind: 'go', to };
    return workThenGo('sort', of.id, attempt, given, to);
  },
};

/** A group of tables as the form says that it is. */
function settledIn(body: FormTexts, group: TableGroup, of: Submission, given: GivenCase): TableGroup {
  const said = body[`is-${group.n}`];
  if (said === undefined) return group;
  if (said !== 'chronology' && said !== 'people') return { ...group, settled: { is: 'nothing' } };
  const at = body[`head-${group.n}`] ?? '';
  const head = /^\d{1,3}$/.test(at) ? Number(at) : undefined;
  const columns = group.proposed.columns.map((_, i) => meaningIn(body[`m-${group.n}-${i}`]));
  return { ...group, settled: settledBy(said, head, columns, group.first, fileDay(of, given), body[`order-${group.n}`]) };
}

function problemsIn(groups: readonly TableGroup[], of: Submission, given: GivenCase): FieldProblem[] {
  const chronologies = groups.filter(({ settled }) => settled.is === 'chronology');
  const problems: FieldProblem[] = chronologies.flatMap(({ n, settled }) =>
    settled.is === 'chronology' && !settled.map.columns.includes('event')
      ? [{ field: `is-${n}`, text: 'Say which column holds what happened' }]
      : [],
  );
  if (chronologies.length === 0) problems.push({ field: `is-${groups[0]?.n ?? 0}`, text: 'Say in which table events stand' });
  const hasAbout = chronologies.some(({ settled }) => settled.is === 'chronology' && settled.map.columns.includes('about'));
  const saysChild =
    groups.some(({ settled }) => settled.is === 'people' && settled.map.columns.includes('relation')) ||
    chronologies.some(
      ({ first, settled }) => settled.is === 'chronology' && listAbove(first, settled.head, fileDay(of, given)) !== undefined,
    );
  if (of.child === undefined && chronologies.length > 0 && !hasAbout && !saysChild)
    problems.push({
      field: `is-${chronologies[0]?.n ?? 0}`,
      text: 'Say which column says whom each row is about, or which table lists the family and what each is to the child',
    });
  return problems;
}

/** What the next file with the same headings comes with. */
const headsOf = (groups: readonly TableGroup[]): ReadonlyMap<string, string> =>
  new Map(
    groups.flatMap(({ settled, first, proposed }) =>
      settled.is === 'nothing' || settled.head === undefined
        ? []
        : proposed.columns.flatMap((_, i) => {
            const key = headingKey(first[settled.head ?? 0]?.cells[i]?.text ?? '');
            return key === '' ? [] : [[key.slice(0, 200), settled.map.columns[i] ?? 'nothing'] as const];
          }),
    ),
  );
