import { open } from 'node:fs/promises';
import { decodeUtf8 } from '../parse/utf8.ts';
import type { Problem } from '../parse/yaml/problem.ts';

/** The most bytes that a file may have which is read whole. */
const longestFile = 5 * 1024 * 1024;

/** Reads a text file, or says why not: it is not there, is no file, is too long, or is not UTF-8. */
export async function readFileText(file: string): Promise<string | Problem> {
  try {
    await using handle = await open(file);
    const { size, isFile } = await handle.stat().then((stat) => ({ size: stat.size, isFile: stat.isFile() }));
    if (!isFile) return { file, wrong: 'This is not a file.', remedy: 'Give the name of a file.' };
    if (size > longestFile)
      return { file, wrong: `This file has more than ${longestFile / 1024 / 1024} MB.`, remedy: 'Divide it into smaller ones.' };
    return textOf(file, await handle.readFile());
  } catch (fault) {
    const why = whyRefused(fault);
    if (why === undefined) throw fault;
    return { file, ...why };
  }
}

function textOf(file: string, bytes: Uint8Array): string | Problem {
  const text = decodeUtf8(bytes);
  if (typeof text === 'string') return text;
  return { file, wrong: `This file is not UTF-8: byte ${text.badByte} (counted from 0) cannot stand there.`, remedy: 'Save it as UTF-8.' };
}

const refusals: Readonly<Record<string, Pick<Problem, 'wrong' | 'remedy'>>> = {
  ENOENT: { wrong: 'There is no such file.', remedy: 'Look at its name and its folder.' },
  ENOTDIR: { wrong: 'There is no such file.', remedy: 'Look at its name and its folder.' },
  EACCES: { wrong: 'This file may not be read.', remedy: 'Ask for the right to read it.' },
  EPERM: { wrong: 'This file may not be read.', remedy: 'Ask for the right to read it.' },
  EISDIR: { wrong: 'This is not a file.', remedy: 'Give the name of a file.' },
};

/** Why a disk does not do what was asked, for the person who asked; nothing where it is no fault of theirs. */
export const whyRefused = (fault: unknown): Pick<Problem, 'wrong' | 'remedy'> | undefined =>
  isRefusedByDisk(fault) ? refusals[fault.code] : undefined;

const isRefusedByDisk = (fault: unknown): fault is { readonly code: string } =>
  typeof fault === 'object' && fault !== null && 'code' in fault && typeof fault.code === 'string';
