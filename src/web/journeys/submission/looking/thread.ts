import { parentPort, workerData } from 'node:worker_threads';
import type { ReadRow } from '../../../../core/submission/read-row.ts';
import { agencyLabelsIn } from '../../../../core/submission/who/agency-labels.ts';
import { labelsIn } from '../../../../core/submission/who/labels.ts';
import type { RowOfWork } from '../../../../core/submission/words/row-of-work.ts';
import { proposeWork } from '../../../../core/submission/words/threads.ts';
import type { Span } from '../../../../core/time/span.ts';
import { mostForWork } from '../settled-work.ts';
import { eventsIn, lookThrough } from './look-through.ts';
import type { FromLooking, LookingTask, ToLook } from './message.ts';
import { mostForNames } from './most-for-names.ts';

const { by, looksFor }: LookingTask = workerData;
const forNames: ReadRow[] = [];
const work: RowOfWork[] = [];
let table = -1;
let before: Span | undefined;

const answer = (asked: ToLook): FromLooking => {
  if (asked.kind === 'names') {
    return {
      kind: 'names',
      labels: labelsIn(forNames, asked.listed),
      agencies: agencyLabelsIn(forNames),
      work: by.subjects.length > 0 ? proposeWork(work.slice(0, mostForWork)) : [],
    };
  }
  if (asked.table !== table) before = undefined;
  table = asked.table;
  if (looksFor === 'names') forNames.push(...eventsIn(asked, by, before).map(({ read }) => read));
  const looked =
    looksFor === 'all' ? lookThrough(asked, by, before, work.length < mostForWork) : { sorted: [], read: [], work: [], before };
  before = looked.before;
  if (forNames.length < mostForNames) forNames.push(...looked.read);
  work.push(...looked.work);
  return { kind: 'rows', sorted: looked.sorted, hasNames: forNames.length >= mostForNames };
};

parentPort?.on('message', (asked: ToLook) => parentPort?.postMessage(answer(asked)));
