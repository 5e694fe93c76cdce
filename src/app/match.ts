import { Command, CommanderError } from 'commander';
import { matchCommand } from '../cli/match.ts';
import { matchPorts } from './match-ports.ts';

// `heed match` by itself: whatever else the program knows would take longer to load than a small file takes to match.
const program = new Command('heed').addCommand(
  matchCommand(matchPorts, (code) => {
    process.exitCode = code;
  }),
);
for (const command of [program, ...program.commands]) command.exitOverride();
try {
  await program.parseAsync(process.argv.slice(2), { from: 'user' });
} catch (fault) {
  if (!(fault instanceof CommanderError)) throw fault;
  process.exitCode = fault.exitCode === 0 ? 0 : 1;
}
