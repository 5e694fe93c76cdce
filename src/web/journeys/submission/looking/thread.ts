import { parentPort, workerData } from 'node:worker_threads';
import type { ReadRow } from '../../../../core/submission/read-row.ts';
import { labelsIn } from '../../../../core/submission/who/labels.ts';
import type { Span } from '../../../../core/time/span.ts';
import { eventsIn, lookThrough } from './look-through.ts';
import type { FromLooking, LookingTask, ToLook } from './message.ts';

/** Rows in which names are looked for. Our choice. */
const mostForNames = 3000;

const { by, looksFor }: LookingTask = workerData;
const forNames: ReadRow[] = [];
let table = -1;
let before: Span | undefined;

const answer = (asked: ToLook): FromLooking => {
  if (asked.kind === 'names') {
    const names = labelsIn(forNames, asked.listed).map(({ written, rows }) => [written, rows] as const);
    return { kind: 'names', names };
  }
  if (asked.table !== table) before = undefined;
  table = asked.table;
  if (looksFor === 'names') forNames.push(...eventsIn(asked, by, before).map(({ read }) => read));
  const looked = looksFor === 'all' ? lookThrough(asked, by, before) : { sorted: [], read: [], before };
  before = looked.before;
  if (forNames.length < mostForNames) forNames.push(...looked.read);
  return { kind: 'rows', sorted: looked.sorted, hasNames: forNames.length >= mostForNames };
};

parentPort?.on('message', (asked: ToLook) => parentPort?.postMessage(answer(asked)));
