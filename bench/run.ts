import { benchBringIn } from './bring-in.bench.ts';
import { benchEvaluation } from './evaluation.bench.ts';
import { benchFigures } from './figures.bench.ts';
import { benchFinding } from './finding.bench.ts';
import { benchGenogram } from './genogram.bench.ts';
import { benchImpact } from './impact.bench.ts';
import { benchLanes } from './lanes.bench.ts';
import { benchNames } from './names.bench.ts';
import { benchReplay } from './replay.bench.ts';
import { benchSame } from './same.bench.ts';
import { benchSent } from './sent.bench.ts';
import { benchSlips } from './slips.bench.ts';

const benches = {
  // Figures are ratios of what was measured in one run: the machine's own speed is in both halves of each.
  evaluation: () => benchEvaluation(console.log),
  replay: () => benchReplay(console.log),
  genogram: () => benchGenogram(console.log),
  // How long a hand waits has a limit of its own, so that these alone are milliseconds, of the processor.
  lanes: () => benchLanes(console.log),
  names: () => benchNames(console.log),
  slips: () => benchSlips(console.log),
  // Milliseconds too: a million people on a server, and as many as one machine alone is likely to have.
  finding: () => benchFinding(console.log, { server: 1_000_000, embedded: 200_000 }),
  same: () => benchSame(console.log, 100_000),
  // Shares of runs, not times.
  impact: () => benchImpact(console.log),
  // Seconds: what is worked out beside the web, and how long others wait meanwhile.
  figures: () => benchFigures(console.log, [250, 1000]),
  // Seconds and memory, for files have limits of both: 60 s and 1 GiB for 100,000 rows.
  sent: () => benchSent(console.log),
  // The same for what comes after: by way of the pages, with the database in it.
  'bring-in': () => benchBringIn(console.log, 100_000),
} as const;

/** All, or those that are named: `npm run bench -- impact`. */
const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) await bench();
