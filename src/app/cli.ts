import { heed } from '../cli/heed.ts';
import type { Ports } from '../cli/ports.ts';
import { readCaseFile, readExpectedFile } from '../exchange/read-case-file.ts';

const ports: Ports = {
  write: (text) => void process.stdout.write(text),
  tell: (text) => void process.stderr.write(text),
  elapsed: () => performance.now(),
  readCaseFile,
  readExpectedFile,
};

process.exitCode = await heed(process.argv.slice(2), ports);
