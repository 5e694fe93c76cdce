import { benchBringIn } from './bring-in.bench.ts';
import { benchEvaluation } from './evaluation.bench.ts';
import { benchFinding } from './finding.bench.ts';
import { benchGenogram } from './genogram.bench.ts';
import { benchImpact } from './impact.bench.ts';
import { benchLanes } from './lanes.bench.ts';
import { benchNames } from './names.bench.ts';
import { benchReplay } from './replay.bench.ts';
import { benchSame } from './same.bench.ts';
import { benchSent } from './sent.bench.ts';
import { benchSlips } from './slips.bench.ts';

// Figures are ratios of what was measured in one run: the machine's own speed is in both halves of each.
await benchEvaluation(console.log);
await benchReplay(console.log);
await benchGenogram(console.log);
// How long a hand waits has a limit of its own, so that these alone are milliseconds, of the processor.
await benchLanes(console.log);
await benchNames(console.log);
benchSlips(console.log);
// Milliseconds too: a million people on a server, and as many as one machine alone is likely to have.
await benchFinding(console.log, { server: 1_000_000, embedded: 200_000 });
await benchSame(console.log, 100_000);
// Shares of runs, not times.
benchImpact(console.log);
// Seconds and memory, for files have limits of both: 60 s and 1 GiB for 100,000 rows.
await benchSent(console.log);
// The same for what comes after: by way of the pages, with the database in it.
await benchBringIn(console.log, 100_000);
