import { chromiumAdvice, findChromium } from '../browser/find-chromium.ts';
import { installChromium } from '../browser/install-chromium.ts';
import type { Outcome } from './outcome.ts';
import { runVitest } from './run-vitest.ts';

/** Runs the browser tests, having installed Chromium where the machine has none and lets us. */
export async function runBrowserTests(): Promise<Outcome> {
  const installing = findChromium() === undefined ? await installChromium() : undefined;
  if (findChromium() === undefined) return { passed: 0, failed: 1, output: `${installing ?? ''}${chromiumAdvice}\n` };
  return runVitest(['browser']);
}
