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
let passed = 0;
let failed = 0;
for (const stage of chosen) {
  const outcome = await runAloud(stage);
  passed += outcome.passed;
  failed += outcome.failed;
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

async function runAloud({ name, what, run }: Stage) {
  process.stdout.write(`  ${name.padEnd(8)} ${what.padEnd(20)}`);
  const started = performance.now();
  const outcome = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  const tests = outcome.passed > 0 ? `, ${outcome.passed} passed` : '';
  process.stdout.write(`${seconds} s${tests}${outcome.failed > 0 ? `, ${outcome.failed} failed\n\n${outcome.output}\n` : '\n'}`);
  return outcome;
}
