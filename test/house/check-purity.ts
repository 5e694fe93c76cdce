import { coreFiles } from './core-files.ts';
import { findImpurities } from './impurities.ts';

for await (const { file, text } of coreFiles()) {
  for (const { line, what } of findImpurities(file, text)) {
    process.stdout.write(`${file}:${line} ${what} is not pure\n`);
    process.exitCode = 1;
  }
}
