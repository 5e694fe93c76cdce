import { benchEvaluation } from './evaluation.bench.ts';
import { benchGenogram } from './genogram.bench.ts';
import { benchLanes } from './lanes.bench.ts';
import { benchReplay } from './replay.bench.ts';

// Figures are ratios of what was measured in one run: the machine's own speed is in both halves of each.
await benchEvaluation(console.log);
await benchReplay(console.log);
await benchGenogram(console.log);
// How long a hand waits has a limit of its own, so that these alone are milliseconds, of the processor.
await benchLanes(console.log);
