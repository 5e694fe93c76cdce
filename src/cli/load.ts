import { Command } from 'commander';
import type { CaseFile } from '../core/ledger/case-file.ts';
import type { CaseDifference, Loading } from '../core/ledger/loading.ts';
import type { Refusal } from '../core/ledger/refusal.ts';
import { type ExitCode, isUnreachable, type Ports, progressOf } from './ports.ts';
import { readCases } from './read-cases.ts';

/** `heed load`: puts case files into the ledger, each whole or not at all. */
export const loadCommand = (ports: Ports, exit: (code: ExitCode) => void): Command =>
  new Command('load')
    .description('Load case files into the ledger, each as a closed demonstration partnership, whole or not at all.')
    .argument('<file...>', 'case files')
    .action(async (files: readonly string[]) => exit(await run(files, ports)));

async function run(files: readonly string[], ports: Ports): Promise<ExitCode> {
  const progress = progressOf(ports);
  const cases = await readCases(files, ports, progress);
  if (cases === undefined) return 2;
  const all = await ports.withStorage(async ({ loadCase, seal }) => {
    let whole = true;
    for (const file of cases) {
      progress(`loading ${file.name}`);
      const loading = await loadCase(file);
      if (loading.loaded === 'refused') ports.tell(notLoaded(file, loading));
      else
        ports.write(
          loading.loaded === 'loaded'
            ? `${file.name}: loaded, ${loading.entries} entries\n`
            : `${file.name}: already there, nothing changed\n`,
        );
      whole &&= loading.loaded !== 'refused';
    }
    await seal();
    return whole;
  });
  if (isUnreachable(all)) ports.tell(`heed: ${all.unreachable}\n`);
  return all === true ? 0 : 1;
}

function notLoaded({ name }: CaseFile, loading: Extract<Loading, { loaded: 'refused' }>): string {
  const why = loading.because === 'differs' ? differences(loading.difference) : loading.refusals.map(entryNotTaken);
  return [`${name}: not loaded, nothing changed`, ...why.map((line) => `  ${line}`), ''].join('\n');
}

function differences({ new: added, changed, gone, header }: CaseDifference): readonly string[] {
  const lists = [
    ['not loaded before', added],
    ['loaded with other content', changed],
    ['loaded, and not in the file', gone],
  ] as const;
  const listed = lists.flatMap(([what, entries]) => (entries.length === 0 ? [] : [`entries ${what}: ${entries.join(', ')}`]));
  return [
    'A case of this name is there already, and what has landed is never changed. The file differs from it:',
    ...listed,
    ...(header ? ['what the file says of itself, its agencies or its people'] : []),
    ...(listed.length === 0 && !header ? ['the order of its entries'] : []),
  ];
}

const entryNotTaken = (refusal: Refusal): string =>
  `entry ${refusal.entry}${'field' in refusal ? `, ${refusal.field}` : ''}: ${refusal.refused.replaceAll('-', ' ')}`;
