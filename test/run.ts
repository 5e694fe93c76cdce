import { parseArgs } from 'node:util';
import { longStages, type Stage, stages } from './runner/stages.ts';

/** `npm test` runs every stage, `npm test -- types core` the ones named, `npm run test:long` the long tests alone. */
const { values, positionals } = parseArgs({ options: { long: { type: 'boolean', default: false } }, allowPositionals: true });

const unknown = positionals.find((name) => !stages.some((stage) => stage.name === name));
if (unknown !== undefined) {
  process.stdout.write(`no stage is called ${unknown}: there are ${stages.map(({ name }) => name).join(', ')}\n`);
  process.exit(1);
}

const chosen = values.long ? longStages : stages.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
// The small ones run beside each other, and are told of in their order all the same.
const begun = new Map(chosen.filter(({ isSmall }) => isSmall).map((stage) => [stage, timed(stage)]));
let passed = 0;
let failed = 0;
for (const stage of chosen) {
  const outcome = await runAloud(stage);
  passed += outcome.passed;
  failed += outcome.failed;
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

async function timed({ run }: Stage) {
  const started = performance.now();
  const outcome = await run();
  return { outcome, seconds: ((performance.now() - started) / 1000).toFixed(1).padStart(6) };
}

async function runAloud(stage: Stage) {
  process.stdout.write(`  ${stage.name.padEnd(8)} ${stage.what.padEnd(20)}`);
  const { outcome, seconds } = await (begun.get(stage) ?? timed(stage));
  const tests = outcome.passed > 0 ? `, ${outcome.passed} passed` : '';
  process.stdout.write(`${seconds} s${tests}${outcome.failed > 0 ? `, ${outcome.failed} failed\n\n${outcome.output}\n` : '\n'}`);
  return outcome;
}
