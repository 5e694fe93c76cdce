import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './outcome.ts';
import { runTool } from './run-tool.ts';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

/** Runs projects of vitest.config.ts and counts their tests. */
export async function runVitest(projects: readonly string[], ...flags: readonly string[]): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'heed-tests-'));
  const reportFile = join(folder, 'report.json');
  try {
    const { ok, output } = await runTool('node_modules/vitest/vitest.mjs', [
      'run',
      ...projects.map((project) => `--project=${project}`),
      ...flags,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
    ]);
    const report = await readReport(reportFile);
    const failed = report === undefined ? 0 : countFailed(report);
    return { passed: report?.numPassedTests ?? 0, failed: ok ? failed : Math.max(1, failed), output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readReport(file: string): Promise<Report | undefined> {
  return readFile(file, 'utf8').then(JSON.parse, () => undefined);
}

/** A file that fails before it reaches a test counts as one failure. */
function countFailed({ numFailedTests, testResults }: Report): number {
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return numFailedTests + brokenFiles.length;
}
