import { Command } from 'commander';
import { type KeptHead, parseKeptHeads } from '../parse/kept-heads.ts';
import { type Problem, showProblem } from '../parse/yaml/problem.ts';
import { type ExitCode, isUnreachable, type Ports, type Verified } from './ports.ts';

interface Options {
  readonly against?: string;
  readonly json?: true;
}

/** `heed verify`: whether what is stored is what was appended (rule 11). */
export const verifyCommand = (ports: Ports, exit: (code: ExitCode) => void): Command =>
  new Command('verify')
    .description('Look for tampering with the ledger, and name the first entry that is not as it was appended.')
    .option('--against <file>', 'the heads of the chain as --json wrote them earlier: only they can show that its end was rewritten')
    .option('--json', 'for programs, and to keep the heads of the chain elsewhere')
    .action(async (options: Options) => exit(await run(options, ports)));

async function run({ against, json }: Options, ports: Ports): Promise<ExitCode> {
  const kept = against === undefined ? [] : await readKept(against, ports);
  if (!isHeads(kept)) {
    ports.tell(`${showProblem(kept)}\n`);
    return 2;
  }
  const found = await ports.withStorage(({ verify }) => verify(kept));
  if (isUnreachable(found)) {
    ports.tell(`heed: ${found.unreachable}\n`);
    return 1;
  }
  ports.write(json ? `${JSON.stringify(found, undefined, 2)}\n` : account(found));
  return found.broken === undefined ? 0 : 1;
}

async function readKept(file: string, ports: Ports): Promise<readonly KeptHead[] | Problem> {
  const text = await ports.readText(file);
  return typeof text === 'string' ? parseKeptHeads(file, text) : text;
}

const isHeads = (kept: readonly KeptHead[] | Problem): kept is readonly KeptHead[] => Array.isArray(kept);

function account({ sealed, unsealed, audit, broken }: Verified): string {
  const found =
    broken === undefined
      ? 'All of it is as it was appended.'
      : `Not as it was appended: ${broken.name}, entry ${broken.entry || 'not known'}: ${broken.because}.`;
  const opened = audit === undefined ? '' : `Who opened what, sealed: ${audit.sealed}\nNot yet sealed: ${audit.unsealed}\n`;
  return `Sealed: ${sealed}\nNot yet sealed: ${unsealed}\n${opened}${found}\n`;
}
