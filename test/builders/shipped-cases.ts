import { readdirSync } from 'node:fs';

const folder = new URL('../../cases/', import.meta.url);

const namesIn = (under: string): readonly string[] =>
  readdirSync(new URL(under, folder))
    .filter((file) => file.endsWith('.yaml') && !file.endsWith('.expected.yaml'))
    .map((file) => `${under}${file.replace(/\.yaml$/, '')}`)
    .sort();

/** The six reviewed cases, by the names of their files. */
export const reviewedCases: readonly string[] = namesIn('./').map((name) => name.replace('./', ''));
/** The invented control families. */
export const controlCases: readonly string[] = namesIn('controls/');
export const caseNames: readonly string[] = [...reviewedCases, ...controlCases];
