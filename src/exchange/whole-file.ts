import { createWriteStream } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Problem } from '../parse/yaml/problem.ts';
import { whyRefused } from './read-file-text.ts';

/** Reads a file's bytes, or says why not. */
export async function readBytes(file: string): Promise<Uint8Array | Problem> {
  try {
    return await readFile(file);
  } catch (fault) {
    return refusedBy(file, fault);
  }
}

/** Writes a file beside its place and moves it there once it is whole, so that nothing half-written is ever found. */
export async function writeWhole(file: string, parts: Iterable<string>): Promise<Problem | undefined> {
  const beside = `${file}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(gathered(parts)), createWriteStream(beside));
    await rename(beside, file);
    return undefined;
  } catch (fault) {
    await rm(beside, { force: true });
    return refusedBy(file, fault);
  }
}

/** Puts small parts together, since each part of a stream has its own cost. */
function* gathered(parts: Iterable<string>): Generator<string> {
  let held = '';
  for (const part of parts) {
    held += part;
    if (held.length < 65_536) continue;
    yield held;
    held = '';
  }
  yield held;
}

function refusedBy(file: string, fault: unknown): Problem {
  const why = whyRefused(fault);
  if (why === undefined) throw fault;
  return { file, ...why };
}
