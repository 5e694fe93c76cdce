import { Command } from 'commander';
import { drawSample } from '../core/learning/audit/sample.ts';
import { showProblem } from '../parse/yaml/problem.ts';
import type { ExitCode, Ports } from './ports.ts';

/** `heed draw`: the files that a seed draws from the lists of an audit, so that anybody can check a draw. */
export const drawCommand = (ports: Ports, exit: (code: ExitCode) => void): Command =>
  new Command('draw')
    .description('Draw the files of an audit again, from its seed and its lists: the same on any machine.')
    .argument('<seed>', 'the seed of the draw, as the audit shows it')
    .argument('<lists>', 'its lists (CSV: part, child)')
    .requiredOption('--count <number>', 'how many files are drawn')
    .action(async (seed: string, file: string, { count }: { readonly count: string }) => exit(await run(seed, file, Number(count), ports)));

async function run(seed: string, file: string, count: number, ports: Ports): Promise<ExitCode> {
  if (!Number.isInteger(count) || count < 1) {
    ports.tell('heed: --count must be a whole number above nought\n');
    return 1;
  }
  const text = await ports.readText(file);
  if (typeof text !== 'string') {
    ports.tell(`${showProblem(text)}\n`);
    return 2;
  }
  // The id comes last and holds no comma; a part is an agency's name and may.
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && line !== 'part,child')
    .map((line) => /^(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^"]*)),(?<child>[^,"]+)$/.exec(line)?.groups);
  const listed = lines.flatMap((found) =>
    found?.child === undefined ? [] : [{ part: found.quoted?.replaceAll('""', '"') ?? found.plain ?? '', child: found.child.trim() }],
  );
  if (listed.length === 0 || listed.length < lines.length) {
    ports.tell(`heed: ${file} does not hold the lists of a draw: each line is a part, a comma and an id\n`);
    return 2;
  }
  const strata = [...Map.groupBy(listed, ({ part }) => part)].map(([name, all]) => ({ name, children: all.map(({ child }) => child) }));
  for (const { name, among, drawn } of drawSample(seed, strata, count).strata)
    ports.write(`${name}: ${drawn.length} of ${among}\n${drawn.map((child) => `  ${child}\n`).join('')}`);
  return 0;
}
