import { type Browser, chromium } from 'playwright-core';
import { chromiumAdvice, findChromium } from './find-chromium.ts';

/** Starts the machine's own Chromium, which asks nothing of the network by itself. Close it after use. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(chromiumAdvice);
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=en-GB',
    ],
  });
}
