import type { Storage } from '../storage/storage.ts';
import { readShipped, shippedFiles } from './shipped-cases.ts';

/** Loads every shipped case that is not there yet, each whole or not at all. What is there already is not read again, so that a second start is quick. */
export async function loadDemonstration(
  { records, loadCase }: Pick<Storage, 'records' | 'loadCase'>,
  tell: (doing: string) => void,
): Promise<void> {
  const there = new Set((await records.partnerships()).map(({ name }) => name));
  const files = shippedFiles();
  for (const [i, file] of files.entries()) {
    if (there.has(file.name)) continue;
    tell(`loading the reviewed cases: ${i + 1} of ${files.length}`);
    const loading = await loadCase(readShipped(file));
    if (loading.loaded === 'refused') throw new Error(`the shipped case ${file.name} was not taken: ${loading.because}`);
  }
}
