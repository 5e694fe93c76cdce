import { Command } from 'commander';
import { type ExitCode, isUnreachable, type Ports } from './ports.ts';

/** `heed migrate`: brings a database server up to date. An embedded database sees to it by itself. */
export const migrateCommand = (ports: Ports, exit: (code: ExitCode) => void): Command =>
  new Command('migrate')
    .description("Bring the database up to date; on a server this needs the owner's login in HEED_OWNER_URL.")
    .action(async () => {
      const applied = await ports.migrate();
      if (isUnreachable(applied)) ports.tell(`heed: ${applied.unreachable}\n`);
      else ports.write(applied.length === 0 ? 'Up to date already\n' : applied.map((name) => `Applied ${name}\n`).join(''));
      exit(isUnreachable(applied) ? 1 : 0);
    });
