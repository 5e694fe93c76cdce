import type { MatchPorts } from '../cli/match.ts';
import { readBytes, writeWhole } from '../exchange/whole-file.ts';

/** What a command reaches of this process and its disk. */
export const matchPorts: MatchPorts = {
  write: (text) => void process.stdout.write(text),
  tell: (text) => void process.stderr.write(text),
  elapsed: () => performance.now(),
  readBytes,
  writeWhole,
  used: () => {
    // Kibibytes and microseconds on every system that Heed runs on, as Node has it.
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    return { peakMemory: maxRSS / 1024, processorSeconds: (userCPUTime + systemCPUTime) / 1_000_000 };
  },
};
