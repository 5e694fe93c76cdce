import { Command } from 'commander';
import { type EncodedColumn, encoderOf } from '../core/matching/model/engine/encode.ts';
import { type Matched, matchRecords } from '../core/matching/model/engine/match.ts';
import { parseRecordFile, type WantedColumns } from '../parse/record-file.ts';
import { showProblem } from '../parse/yaml/problem.ts';
import { readColumns } from './match-columns.ts';
import type { ExitCode, Ports } from './ports.ts';

/** What `heed match` may reach. */
export type MatchPorts = Pick<Ports, 'write' | 'tell' | 'elapsed' | 'readBytes' | 'writeWhole' | 'used'>;

interface Options {
  readonly columns: string;
  readonly out: string;
  readonly id: string;
}

/** `heed match`: proposes which records of one file, or of two, are of one person. */
export const matchCommand = (ports: MatchPorts, exit: (code: ExitCode) => void): Command =>
  new Command('match')
    .description('Propose which records of a CSV file, or of two, are of one person; nothing is joined.')
    .argument('<file>', 'a CSV file in UTF-8, packed by gzip or not')
    .argument('[second]', 'another, to link the first to one to one')
    .requiredOption('--columns <FIELD=KIND,...>', 'what each column holds; columns that are not named are not read')
    .requiredOption('--out <PAIRS.csv>', 'where the pairs go')
    .option('--id <COLUMN>', 'the column that names a record', 'id')
    .action(async (file: string, second: string | undefined, options: Options) =>
      exit(await run([file, ...(second === undefined ? [] : [second])], options, ports)),
    );

async function run(files: readonly string[], { columns: asked, out, id }: Options, ports: MatchPorts): Promise<ExitCode> {
  const began = ports.elapsed();
  const named = readColumns(asked);
  if ('problem' in named) return refused(named.problem, ports);
  const wanted: WantedColumns = { id, columns: named.map(({ name, kind }) => ({ name, encoder: encoderOf(kind, name) })) };
  const ids: (readonly string[])[] = [];
  for (const file of files) {
    const bytes = await ports.readBytes(file);
    const read = 'wrong' in bytes ? bytes : parseRecordFile(file, bytes, wanted);
    if ('wrong' in read) return refused(showProblem(read), ports);
    ids.push(read);
  }
  const all = ids.flat();
  let told = began;
  const matched = matchRecords({ columns: encoded(wanted), count: all.length, left: ids[0]?.length ?? 0 }, (what) => {
    if (ports.elapsed() - told <= 1000) return;
    told = ports.elapsed();
    ports.tell(`heed: ${what}\n`);
  });
  const problem = await ports.writeWhole(out, linesOf(matched, all));
  if (problem !== undefined) return refused(showProblem(problem), ports);
  const { peakMemory, processorSeconds } = ports.used();
  const seconds = (ports.elapsed() - began) / 1000;
  ports.write(
    [
      `records: ${ids.map(({ length }) => length).join(' and ')}`,
      `pairs: ${matched.first.length}`,
      `threshold: ${matched.threshold}`,
      `seconds: ${seconds.toFixed(2)}`,
      `processor seconds: ${processorSeconds.toFixed(2)}`,
      `peak memory: ${Math.round(peakMemory)} MiB`,
      '',
    ].join('\n'),
  );
  return 0;
}

/** The columns one after another, each given up once it is handed on. */
function* encoded({ columns }: WantedColumns): Generator<EncodedColumn> {
  for (const { encoder } of columns) yield encoder.done();
}

function refused(why: string, { tell }: MatchPorts): ExitCode {
  tell(`heed: ${why}\n`);
  return 1;
}

function* linesOf({ first, second, weight }: Matched, ids: readonly string[]): Generator<string> {
  yield 'id_l,id_r,score\n';
  for (let pair = 0; pair < first.length; pair += 1)
    yield `${field(ids[first[pair] ?? 0] ?? '')},${field(ids[second[pair] ?? 0] ?? '')},${(weight[pair] ?? 0).toFixed(3)}\n`;
}

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
