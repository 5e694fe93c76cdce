import { benchEvaluation } from './evaluation.bench.ts';
import { benchFinding } from './finding.bench.ts';
import { benchGenogram } from './genogram.bench.ts';
import { benchNames } from './names.bench.ts';
import { benchReplay } from './replay.bench.ts';

// Figures are ratios of what was measured in one run: the machine's own speed is in both halves of each.
await benchEvaluation(console.log);
await benchReplay(console.log);
await benchGenogram(console.log);
await benchNames(console.log);
await benchFinding(console.log, { server: 1_000_000, embedded: 200_000 });
