import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inventSet, shapes } from './matching/invented-sets.ts';
import { lookUps } from './matching/look-up.ts';
import { matchedByCommand } from './matching/matched-by-command.ts';
import { agreementOf, matchedSet } from './matching/measured.ts';
import { millionColumns, writeMillion } from './matching/million.ts';
import { pathsOf, sharedSets } from './matching/shared-sets.ts';
import { row } from './measure.ts';

// `npm run bench:matching -- [--json] [--data FOLDER] [--runs 3] [--only shared|million|invented|look-up]`
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    data: { type: 'string', default: fileURLToPath(new URL('../../shared/matching-data', import.meta.url)) },
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    records: { type: 'string', default: '1000000' },
  },
});

/** A row of what was measured; F1, precision and recall of all true pairs, whether they were compared or not. */
interface Row {
  readonly set: string;
  readonly f1?: number;
  readonly precision?: number;
  readonly recall?: number;
  readonly seconds?: number;
  readonly processorSeconds?: number;
  readonly mebibytes?: number;
  readonly runs?: number;
  readonly asked?: object;
  readonly isReached?: boolean;
  readonly [more: string]: unknown;
}

const rows: Row[] = [];
const has = (part: string): boolean => values.only === undefined || values.only === part;
const folder = await mkdtemp(join(tmpdir(), 'heed-matching-'));
const tell = (row: Row): void => {
  rows.push(row);
  if (!values.json) console.log(lineOf(row));
};
if (!values.json) console.log(row('data set', 'F1', 'asked', 'precision', 'recall', 'seconds', 'asked', 'processor', 'MiB'));
try {
  if (has('shared')) measureShared();
  if (has('million')) await measureMillion(Number(values.records));
  if (has('invented')) for (const shape of shapes) measureInvented(shape);
  if (has('look-up')) {
    const { records, foundShare, medianMs, at95Ms } = lookUps(50_000);
    tell({ set: 'one record looked up', records, foundShare, medianMs, at95Ms, isReached: medianMs < 1 });
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
if (values.json) console.log(JSON.stringify(rows, undefined, 1));

function measureShared(): void {
  for (const set of sharedSets) {
    const paths = pathsOf(values.data, set);
    if (!paths.every((path) => existsSync(path))) {
      process.stderr.write(`${set.name}: not measured, since it is not in ${values.data} (--data FOLDER)\n`);
      continue;
    }
    const { truePairs, proposed, ...found } = matchedByCommand(paths, set.columns, join(folder, 'pairs.csv'), Number(values.runs));
    const isReached = found.f1 >= set.asked.f1 - set.asked.within && found.seconds <= set.asked.seconds;
    tell({ set: set.name, ...found, truePairs, proposed, asked: set.asked, isReached });
  }
}

async function measureMillion(records: number): Promise<void> {
  const file = join(folder, 'million.csv');
  await writeMillion(file, records);
  const found = matchedByCommand([file], millionColumns, join(folder, 'pairs.csv'), 1);
  const asked = { seconds: 60, mebibytes: 1536 };
  tell({ set: `${records.toLocaleString('en-GB')} invented`, ...found, asked, isReached: found.seconds < 60 && found.mebibytes < 1536 });
}

function measureInvented(shape: (typeof shapes)[number]): void {
  const set = inventSet(shape);
  const began = performance.now();
  const matched = matchedSet(set);
  const seconds = (performance.now() - began) / 1000;
  tell({ set: `invented: ${shape.name}`, records: set.rows.length, ...agreementOf(set.persons, set.left, matched), seconds, runs: 1 });
}

function lineOf({
  set,
  f1,
  precision,
  recall,
  seconds,
  processorSeconds,
  mebibytes,
  asked = {},
  medianMs,
  at95Ms,
  foundShare,
}: Row): string {
  if (medianMs !== undefined)
    return row(
      set,
      `median ${Number(medianMs).toFixed(2)} ms`,
      `95 %: ${Number(at95Ms).toFixed(2)} ms`,
      `found ${(100 * Number(foundShare)).toFixed(1)} %`,
    );
  const four = (share: number | undefined): string => (share === undefined ? '' : share.toFixed(4));
  const of = (what: 'f1' | 'seconds'): string => (what in asked ? String(Object.entries(asked).find(([key]) => key === what)?.[1]) : '');
  return row(
    set,
    four(f1),
    of('f1'),
    four(precision),
    four(recall),
    seconds?.toFixed(2) ?? '',
    of('seconds'),
    processorSeconds?.toFixed(2) ?? '',
    mebibytes === undefined ? '' : String(mebibytes),
  );
}
