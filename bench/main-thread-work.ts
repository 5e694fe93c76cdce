import type { Page } from 'playwright-core';
import { z } from 'zod';

const traced = z.object({
  name: z.string(),
  ph: z.string(),
  /** Microseconds: when it began, how long it took, and for how much of that the processor was at it. */
  ts: z.number(),
  dur: z.number().optional(),
  tdur: z.number().optional(),
  pid: z.number(),
  tid: z.number(),
  args: z.object({ name: z.string().optional() }).optional(),
});
type Traced = z.infer<typeof traced>;

const includedCategories = [
  'toplevel',
  'devtools.timeline',
  'devtools.timeline.frame',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  '__metadata',
];

/**
 * Milliseconds that the page's main thread worked from each frame that it began to the next: every task, and with them every script, style,
 * layout and paint. From a trace of the browser itself, and counted in the processor's time, so that who else uses the machine does not matter.
 */
export async function mainThreadWork(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page);
  const events: unknown[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const one of value) events.push(one);
  });
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await act();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return framesIn(events.flatMap((one) => traced.safeParse(one).data ?? []));
}

function framesIn(all: readonly Traced[]): readonly number[] {
  const threadOf = ({ pid, tid }: Traced): string => `${pid} ${tid}`;
  const mains = new Set(all.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf));
  const own = all.filter((one) => mains.has(threadOf(one)));
  const begun = own
    .filter(({ name }) => name === 'BeginMainThreadFrame')
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const work = begun.map(() => 0);
  for (const { name, ph, ts, dur = 0, tdur = dur } of own) {
    if (ph !== 'X' || name !== 'RunTask') continue;
    // A frame begins within the task that makes it.
    const frame = begun.findLastIndex((at) => at <= ts + dur);
    if (frame >= 0) work[frame] = (work[frame] ?? 0) + tdur / 1000;
  }
  return work;
}
