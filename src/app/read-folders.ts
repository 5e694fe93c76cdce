import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Problem } from '../parse/yaml/problem.ts';

/** What a file holds, or what is wrong with it. */
export interface FoundInFile<T> {
  readonly file: string;
  readonly one?: T;
  readonly problems: readonly Problem[];
}

export type ParsedFile<T> = { readonly one: T } | { readonly problems: readonly Problem[] };

/** Every YAML file of the folder `shipped` that comes with Heed, and of a partnership's own folder. */
export function readFolders<T>(
  shipped: string,
  own: string | undefined,
  parse: (file: string, text: string) => ParsedFile<T>,
): readonly FoundInFile<T>[] {
  const inFolder = (folder: URL, called: string): readonly FoundInFile<T>[] =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => ({
        file: `${called}${name}`,
        problems: [],
        ...parse(`${called}${name}`, readFileSync(new URL(name, folder), 'utf8')),
      }));
  return [
    ...inFolder(new URL(`../../${shipped}`, import.meta.url), shipped),
    ...(own === undefined ? [] : inFolder(pathToFileURL(`${own}/`), `${own}/`)),
  ];
}
