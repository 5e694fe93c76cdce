import type { Entry } from '../../src/core/entry/entry.ts';
import type { BroughtRow, NewRow, RowFilter, RowState, Submission, SubmissionRecords } from '../../src/core/ledger/bringing-in.ts';
import type { Draft } from '../../src/core/ledger/draft.ts';
import { isRefusal, type Refusal } from '../../src/core/ledger/refusal.ts';
import type { Instant } from '../../src/core/time/instant.ts';

interface Held {
  of: Omit<Submission, 'counts'>;
  readonly bytes: Uint8Array;
  attempt: string | undefined;
  rows: readonly (BroughtRow & Pick<NewRow, 'print'>)[];
}

const shownBy: Readonly<Record<RowFilter, (row: BroughtRow) => boolean>> = {
  waiting: ({ state }) => state === 'waiting',
  dates: ({ state, dated }) => state === 'waiting' && dated !== 'read',
  twins: ({ state, twins }) => ['waiting', 'accepted', 'unchanged'].includes(state) && twins > 0,
  changed: ({ state, entry }) => state === 'waiting' && entry !== undefined,
  accepted: ({ state }) => state === 'accepted' || state === 'unchanged',
  'left-out': ({ state }) => state === 'left-out',
  all: ({ state }) => state !== 'aside',
};

/** What one agency brought in, kept in memory: what storage says of it is held to in test/contract. */
export function submissionsInMemory(now: () => Instant) {
  const held = new Map<string, Held>();
  const heads = new Map<string, string>();
  const withCounts = ({ of, rows }: Held): Submission => {
    const count = (state: RowState): number => rows.filter((row) => row.state === state).length;
    const visible = of.state !== 'reading';
    const counts = { waiting: count('waiting'), aside: count('aside'), unchanged: count('unchanged'), 'passed-on': count('passed-on') };
    const all = { ...counts, accepted: count('accepted'), 'left-out': count('left-out') };
    return { ...of, counts: visible ? all : { waiting: 0, aside: 0, unchanged: 0, 'passed-on': 0, accepted: 0, 'left-out': 0 } };
  };
  const rowsOf = (id: string | undefined): Held['rows'] => held.get(id ?? '')?.rows ?? [];
  const change = (id: string | undefined, is: (row: BroughtRow) => boolean, set: Partial<BroughtRow>): void => {
    const one = held.get(id ?? '');
    if (one !== undefined) one.rows = one.rows.map((row) => (is(row) ? { ...row, ...set } : row));
  };
  const step = (id: string, attempt: string, set: Partial<Submission>, ends = false): 'kept' | 'stopped' => {
    const one = held.get(id);
    if (one === undefined || one.attempt !== attempt) return 'stopped';
    one.of = { ...one.of, ...set, heard: now(), isAtWork: !ends };
    if (ends) one.attempt = undefined;
    return 'kept';
  };
  const begin = (id: string, attempt: string, set: Partial<Submission>): 'kept' | 'stopped' => {
    const one = held.get(id);
    if (one === undefined) return 'stopped';
    one.attempt = attempt;
    one.of = { ...one.of, done: 0, ...set, heard: now(), isAtWork: true };
    if (one.of.state === 'reading') one.rows = [];
    return 'kept';
  };
  const unheard = (id: string): Held['rows'] => {
    const paired = new Set(rowsOf(id).map(({ followsRow }) => followsRow));
    return rowsOf(held.get(id)?.of.follows).filter(({ row, state }) => state !== 'aside' && !paired.has(row));
  };

  return (append: (draft: Draft) => Promise<Entry | Refusal>): SubmissionRecords => ({
    submissions: async () => [...held.values()].map(withCounts).reverse(),
    findSubmission: async (id) => {
      const one = held.get(id);
      return one === undefined ? undefined : withCounts(one);
    },
    bringIn: async ({ id, name, sha256, bytes, attempt, child, shownOn }) => {
      const there = [...held.values()].find(({ of }) => of.sha256 === sha256);
      if (there !== undefined && there.of.state !== 'not-read') return { already: withCounts(there) };
      if (there !== undefined) held.delete(there.of.id);
      const of = {
        id,
        name,
        sha256,
        size: bytes.length,
        arrived: now(),
        broughtBy: '',
        state: 'reading',
        isAtWork: true,
        heard: now(),
      } as const;
      const said = { ...(child === undefined ? {} : { child }), ...(shownOn === undefined ? {} : { shownOn }) };
      const one: Held = { of: { ...of, ...said, done: 0, tables: [], setting: {}, names: [] }, bytes, attempt, rows: [] };
      held.set(id, one);
      return { brought: withCounts(one) };
    },
    bytesOfSubmission: async (id) => held.get(id)?.bytes,
    discardSubmission: async (id) => {
      if (!held.has(id)) return 'no-such';
      if (rowsOf(id).some(({ state }) => state === 'accepted') || [...held.values()].some(({ of }) => of.follows === id)) return 'stays';
      held.delete(id);
      return 'gone';
    },
    beginWork: async (id, attempt) => begin(id, attempt, {}),
    keepRows: async (id, attempt, rows) => {
      const one = held.get(id);
      if (one === undefined || step(id, attempt, { done: one.of.done + rows.length }) === 'stopped') return 'stopped';
      one.rows = [...one.rows, ...rows.map((row) => ({ ...row, state: 'waiting', alike: '', dated: 'read', twins: 0 }) as const)];
      return 'kept';
    },
    finishReading: async (id, attempt, tables) => step(id, attempt, { state: 'choosing', tables }, true),
    refuseReading: async (id, attempt, problem) => step(id, attempt, { state: 'not-read', problem }, true),
    keepSetting: async (id, setting) => {
      const one = held.get(id);
      if (one !== undefined) one.of = { ...one.of, setting };
    },
    beginSorting: async (id, attempt, follows) =>
      begin(id, attempt, { state: 'sorting', ofAll: rowsOf(id).length, ...(follows === undefined ? {} : { follows }) }),
    sortRows: async (id, attempt, rows) => {
      const one = held.get(id);
      if (one === undefined || step(id, attempt, { done: one.of.done + rows.length }) === 'stopped') return 'stopped';
      const by = new Map(rows.map((row) => [row.row, row]));
      one.rows = one.rows.map((row) => (row.state === 'waiting' || row.state === 'aside' ? { ...row, ...by.get(row.row) } : row));
      return 'kept';
    },
    finishSorting: async (id, attempt, names) => step(id, attempt, { state: 'open', names }, true),
    rowsFrom: async (id, from, most) =>
      rowsOf(id)
        .filter(({ row }) => row >= from)
        .slice(0, most),
    rowsShown: async (id, filter, skip, most) =>
      rowsOf(id)
        .filter(shownBy[filter])
        .slice(skip, skip + most),
    rowsAlike: async (id, alike, most) =>
      rowsOf(id)
        .filter((row) => row.state === 'waiting' && row.alike === alike)
        .slice(0, most),
    findRow: async (id, row) => rowsOf(id).find((one) => one.row === row),
    filterCounts: async (id) => {
      const of = (filter: RowFilter): number => rowsOf(id).filter(shownBy[filter]).length;
      return {
        waiting: of('waiting'),
        dates: of('dates'),
        twins: of('twins'),
        changed: of('changed'),
        accepted: of('accepted'),
        'left-out': of('left-out'),
        all: of('all'),
      };
    },
    alikeCounts: async (id, alike) =>
      [...new Set(alike)].map((one) => ({
        alike: one,
        rows: rowsOf(id).filter((row) => row.state === 'waiting' && row.alike === one).length,
      })),
    confirmRows: async (id, rows) => {
      const refused: { row: number; refusal: Refusal }[] = [];
      for (const { row, draft, shares } of rows) {
        if (rowsOf(id).find((one) => one.row === row)?.state !== 'waiting') continue;
        const appended = await append(draft);
        if (isRefusal(appended)) refused.push({ row, refusal: appended });
        else {
          change(id, (one) => one.row === row, { state: 'accepted', entry: appended.id });
          for (const share of shares?.(appended.id) ?? []) await append(share);
        }
      }
      return refused;
    },
    rowBecame: async (id, row, entry) => change(id, (one) => one.row === row && one.state === 'waiting', { state: 'accepted', entry }),
    leaveOut: async (id, rows, reason) =>
      change(id, ({ row, state }) => rows.includes(row) && state === 'waiting', { state: 'left-out', reason }),
    takeUp: async (id, row) => change(id, (one) => one.row === row && one.state === 'left-out', { state: 'waiting' }),
    rowsOfEntries: async (entries) =>
      [...held.entries()].flatMap(([submission, { rows }]) =>
        rows.flatMap(({ row, state, entry }) =>
          state === 'accepted' && entry !== undefined && entries.includes(entry) ? [{ submission, row }] : [],
        ),
      ),
    goneRows: async (id, most) =>
      unheard(id)
        .filter(({ entry, reason }) => entry !== undefined && reason === undefined)
        .slice(0, most),
    keepGone: async (id, row) => change(held.get(id)?.of.follows, (one) => one.row === row, { reason: 'asked about' }),
    unpairedRows: async (id, most) => ({
      here: rowsOf(id)
        .filter(({ state, followsRow }) => state === 'waiting' && followsRow === undefined)
        .slice(0, most),
      before: unheard(id).slice(0, most),
    }),
    pairRows: async (id, pairs) => {
      for (const { row, followsRow } of pairs) {
        const entry = rowsOf(held.get(id)?.of.follows).find((one) => one.row === followsRow)?.entry;
        change(id, (one) => one.row === row, { followsRow, ...(entry === undefined ? {} : { entry }) });
      }
    },
    settleUnchanged: async (id) => {
      const before = [...rowsOf(held.get(id)?.of.follows)].filter(({ state }) => state !== 'aside');
      let settled = 0;
      for (const { row, print, state } of rowsOf(id)) {
        const at = state === 'waiting' ? before.findIndex((one) => one.print === print) : -1;
        const [was] = at < 0 ? [] : before.splice(at, 1);
        if (was === undefined) continue;
        settled += 1;
        const became = was.entry === undefined ? (was.state === 'left-out' ? 'left-out' : 'waiting') : 'unchanged';
        const said = {
          ...(was.entry === undefined ? {} : { entry: was.entry }),
          ...(was.reason === undefined ? {} : { reason: was.reason }),
        };
        change(id, (one) => one.row === row, { followsRow: was.row, state: became, ...said });
      }
      change(held.get(id)?.of.follows, ({ state }) => state === 'waiting', { state: 'passed-on' });
      return settled;
    },
    rememberedHeads: async () => heads,
    rememberHeads: async (kept) => {
      for (const [heading, meaning] of kept) heads.set(heading, meaning);
    },
  });
}
