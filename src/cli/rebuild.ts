import { Command } from 'commander';
import { type ExitCode, isUnreachable, type Ports } from './ports.ts';

/** `heed rebuild`: what people and entries can be found by, worked out anew from the ledger. It says where what was kept was something else. */
export const rebuildCommand = (ports: Ports, exit: (code: ExitCode) => void): Command =>
  new Command('rebuild')
    .description("Work out anew what people and entries can be found by; on a server this needs the owner's login in HEED_OWNER_URL.")
    .action(async () => {
      const kept = await ports.withStorage(({ keepAnew }) => keepAnew());
      if (isUnreachable(kept)) ports.tell(`heed: ${kept.unreachable}\n`);
      else ports.write(account(kept));
      exit(isUnreachable(kept) || kept.differed.length > 0 ? 1 : 0);
    });

const account = ({ entries, differed }: { readonly entries: number; readonly differed: readonly string[] }): string =>
  `Entries: ${entries}\n${differed.length === 0 ? 'What was kept is what they come to.' : `Put right: ${differed.join(', ')}`}\n`;
