import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { median } from '../measure.ts';
import { type Agreement, agreementOf } from './measured.ts';
import { personsOf } from './shared-sets.ts';

/** What `heed match` did in processes of its own, one after another: medians of whole runs, reading and training included. */
export interface ByCommand extends Agreement {
  readonly seconds: number;
  /** Of the processor: on a machine that does other work as well, the clock shows more. */
  readonly processorSeconds: number;
  readonly mebibytes: number;
  readonly runs: number;
}

const heed = fileURLToPath(new URL('../../bin/heed.mjs', import.meta.url));

/** Runs the command on files so many times, and compares what it wrote with who is who. */
export function matchedByCommand(files: readonly string[], columns: string, out: string, runs: number): ByCommand {
  const [seconds, processor, mebibytes]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, [heed, 'match', ...files, '--columns', columns, '--out', out], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    seconds.push((performance.now() - began) / 1000);
    processor.push(Number(/processor seconds: ([\d.]+)/.exec(stdout)?.[1]));
    mebibytes.push(Number(/peak memory: (\d+)/.exec(stdout)?.[1]));
  }
  const { ids, persons, left } = personsOf(files);
  return {
    ...agreementOf(persons, left, pairsIn(out, ids, left)),
    seconds: median(seconds),
    processorSeconds: median(processor),
    mebibytes: median(mebibytes),
    runs,
  };
}

function pairsIn(out: string, ids: readonly string[], left: number): { readonly first: Int32Array; readonly second: Int32Array } {
  const lines = readFileSync(out, 'utf8').trim().split('\n').slice(1);
  const isLinked = left < ids.length;
  const places = new Map(ids.slice(0, left).map((id, place) => [id, place]));
  const others = isLinked ? new Map(ids.slice(left).map((id, place) => [id, left + place])) : places;
  const pairs = lines.map((line) => line.split(','));
  return {
    first: Int32Array.from(pairs, ([one = '']) => places.get(one) ?? -1),
    second: Int32Array.from(pairs, ([, other = '']) => others.get(other) ?? -1),
  };
}
