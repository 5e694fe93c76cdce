import { Command } from 'commander';
import { type ExitCode, isUnreachable, type Ports } from './ports.ts';

/** `heed seal`: chains what was appended since. On a server it runs on a schedule; an embedded ledger is sealed by whoever has it open. */
export const sealCommand = (ports: Ports, exit: (code: ExitCode) => void): Command =>
  new Command('seal')
    .description("Chain what was appended since; on a server this needs the owner's login in HEED_OWNER_URL.")
    .action(async () => {
      const sealed = await ports.withStorage(({ seal }) => seal());
      if (isUnreachable(sealed)) ports.tell(`heed: ${sealed.unreachable}\n`);
      else ports.write(`Sealed: ${sealed}\n`);
      exit(isUnreachable(sealed) ? 1 : 0);
    });
