import { setImmediate } from 'node:timers/promises';
import type { Submission } from '../../../core/ledger/bringing-in.ts';
import type { DeskRecords } from '../../../core/prompt/port.ts';
import type { GivenCase } from '../../routing/route.ts';
import { fileContext } from './file-context.ts';
import { lookedBy } from './looking/looked-by.ts';
import type { Looked, Together } from './looking/message.ts';
import { mostForNames } from './looking/most-for-names.ts';
import { type Looking, startLooking } from './looking/start-looking.ts';
import { pairWithBefore } from './pair-with-before.ts';
import { listedIn } from './people-listed.ts';
import type { FileWork } from './read-file.ts';
import { tableSettled } from './settled.ts';
import { firstDaysAs, isWhoSettled } from './settled-who.ts';
import { workAs } from './settled-work.ts';
import { usualOf } from './usual-of.ts';

/** Rows of one step, between which others have their turn; and steps whose rows the thread has at once, so that it never waits. Our choice. */
const atOnce = 250;
const ahead = 3;

type AsDesk = <T>(work: (desk: DeskRecords) => Promise<T>) => Promise<T>;

/**
 * Looks through the rows of a file, in a thread: which hold an event, which are alike, which dates ask something, which tell of what others told. Before anybody
 * has said who is who, only the names that stand in it are looked for: no row is shown until they have. Nothing is recorded.
 */
export async function sortFile({ records, session, id, attempt, signal }: FileWork, { open: _, ...rest }: GivenCase): Promise<void> {
  const asDesk: AsDesk = (work) => records.asVantage(session, work);
  const of = await asDesk((desk) => desk.findSubmission(id));
  // Whoever said who is who may have made records meanwhile.
  const given: GivenCase = { ...rest, open: await asDesk(rest.reopen) };
  const first = of && fileContext(of, given);
  if (of === undefined || first === undefined) return;
  const isAll = isWhoSettled(of.setting);
  const usual = isAll ? usualOf(await asDesk((desk) => desk.rowsFrom(id, 0, mostForNames)), of, first) : [];
  const context = { ...first, usual };
  const looking = startLooking({ by: lookedBy(context), looksFor: isAll ? 'all' : 'names' }, signal);
  try {
    const keep = isAll ? keeping(id, attempt, asDesk) : ({ hasNames }: Looked) => Promise.resolve<Kept>(hasNames ? 'enough' : 'on');
    if ((await lookAtAll(of, looking, asDesk, keep, signal)) === 'stopped') return;
    const together = await looking.together(await asDesk((desk) => listedIn(desk, of, context)));
    await asDesk(async (desk) => {
      if (isAll && of.follows !== undefined) await pairWithBefore(desk, of);
      await desk.keepSetting(id, {
        ...of.setting,
        ...settingOf(together, of.setting.workStem ?? (await stemOf(desk, of))),
        usual: usual.join('\n'),
      });
      await desk.finishSorting(
        id,
        attempt,
        together.labels.map(({ written, rows }) => [written, rows] as const),
      );
    });
  } finally {
    await looking.end();
  }
}

type Kept = 'on' | 'enough' | 'stopped';

const keeping =
  (id: string, attempt: string, asDesk: AsDesk) =>
  async ({ sorted }: Looked): Promise<Kept> => {
    // An embedded database answers without ever waiting: whoever else asks has their turn here.
    await setImmediate();
    return (await asDesk((desk) => desk.sortRows(id, attempt, sorted))) === 'stopped' ? 'stopped' : 'on';
  };

/** Has the thread look at all rows in order, and keeps what it found of each step, until it is enough. */
async function lookAtAll(
  of: Submission,
  looking: Looking,
  asDesk: AsDesk,
  keep: (looked: Looked) => Promise<Kept>,
  signal: AbortSignal,
): Promise<Kept> {
  const under: Promise<Looked>[] = [];
  const next = async (): Promise<Kept> => {
    const one = under.shift();
    return one === undefined ? 'on' : keep(await one);
  };
  for (const [n, { from, rows: all }] of of.tables.entries()) {
    const settled = tableSettled(of.setting, n) ?? { is: 'nothing' };
    for (let at = from; at < from + all; at += atOnce) {
      await setImmediate();
      if (signal.aborted) return 'stopped';
      const rows = await asDesk((desk) => desk.rowsFrom(of.id, at, Math.min(atOnce, from + all - at)));
      under.push(looking.rows({ table: n, first: from, settled, rows: rows.map(({ row, sent }) => ({ row, sent })) }));
      const kept = under.length < ahead ? 'on' : await next();
      if (kept !== 'on') return kept;
    }
  }
  while (under.length > 0) {
    const kept = await next();
    if (kept === 'stopped') return kept;
  }
  return 'on';
}

const settingOf = ({ labels, agencies, work }: Together, stem: string): Submission['setting'] => ({
  ...workAs(stem, work),
  firsts: firstDaysAs(labels),
  agencies: agencies.map(({ written, rows }) => `${rows}\t${written.replaceAll(/\s+/g, ' ')}`).join('\n'),
});

/** Pieces of work of a newer copy go on with those of the first. */
const stemOf = async (desk: DeskRecords, of: Submission): Promise<string> =>
  (of.follows === undefined ? undefined : (await desk.findSubmission(of.follows))?.setting.workStem) ?? of.id;
