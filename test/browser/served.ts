import type { FastifyInstance } from 'fastify';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { catalogue } from '../../src/app/catalogue.ts';
import { testServer } from '../builders/visitor.ts';
import { launchBrowser } from './chromium.ts';

/** Heed with cases in it, on a port of its own, and a browser that looks at it. */
export interface Served {
  readonly base: string;
  /** A page in a browser that has been nowhere yet. What the console reports as an error, and what the policy of content stops, is gathered in `complaints`. */
  readonly page: (options?: BrowserContextOptions) => Promise<Page>;
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts it: with the reviewed cases and every check, unless something else is given. */
export async function serve(given: Parameters<typeof testServer>[0] = { checks: catalogue }): Promise<Served> {
  const server: FastifyInstance = await testServer(given);
  const base = await server.listen({ port: 0, host: '127.0.0.1' });
  const browser: Browser = await launchBrowser();
  const complaints: string[] = [];
  return {
    base,
    complaints,
    page: async (options = {}) => {
      const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...options });
      const page = await context.newPage();
      page.on('console', (message) => {
        // A page that is refused on purpose says so in the console too.
        if (message.type() === 'error' && !message.text().includes('status of 4')) complaints.push(message.text());
      });
      page.on('pageerror', (fault) => complaints.push(fault.message));
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** From the start page to the desk of somebody of a case: opens their list, and chooses. */
export async function continueAs(page: Page, base: string, title: string, who: string): Promise<void> {
  await page.goto(base);
  const shown = page.locator('.heed-case', { has: page.getByRole('heading', { name: title, exact: true }) });
  await shown.locator('summary').click();
  await shown.getByRole('button', { name: who }).click();
  await page.waitForURL('**/cases/**');
}
