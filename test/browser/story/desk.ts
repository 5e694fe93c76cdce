import type { Browser, Locator, Page } from 'playwright-core';

/** Somebody at work, as what they do with pages: each act waits for the page that comes of it. */
export interface Desk {
  readonly page: Page;
  /** Opens a page of the partnership, such as "/work". */
  readonly open: (path: string) => Promise<void>;
  readonly follow: (link: string | RegExp) => Promise<void>;
  readonly press: (button: string | RegExp) => Promise<void>;
  /** Fills what has these labels: a text is typed, `true` is ticked, and a choice of a list chosen. */
  readonly fill: (fields: Readonly<Record<string, string | true>>, within?: Locator) => Promise<void>;
  /** What the page says. */
  readonly reads: () => Promise<string>;
  /** Unfolds whatever a page keeps folded. */
  readonly unfold: () => Promise<void>;
}

export async function deskOf(
  chromium: Browser,
  { base, partnership, complaints }: { readonly base: string; readonly partnership: string; readonly complaints: string[] },
): Promise<Desk> {
  const context = await chromium.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (fault) => complaints.push(fault.message));
  const arrives = async (act: () => Promise<void>): Promise<void> => {
    const comes = page.waitForEvent('framenavigated');
    // Where the act itself fails, that is what is told.
    comes.catch(() => {});
    await act();
    await comes;
    await page.waitForLoadState();
  };
  return {
    page,
    open: async (path) => {
      await page.goto(path.startsWith('http') ? path : `${base}/cases/${partnership}${path}`);
    },
    follow: (link) => arrives(() => page.locator('main').getByRole('link', { name: link }).first().click()),
    press: (button) => arrives(() => page.locator('main').getByRole('button', { name: button }).first().click()),
    fill: async (fields, within = page.locator('main')) => {
      for (const [label, value] of Object.entries(fields)) {
        const field = within.getByLabel(label, { exact: true }).first();
        if (value === true) await field.check();
        else if ((await field.evaluate((one) => one.tagName)) === 'SELECT') await field.selectOption({ label: value });
        else await field.fill(value);
      }
    },
    reads: async () => (await page.locator('main').innerText()).replaceAll(/\s*\n\s*/g, '\n'),
    unfold: async () => {
      await page.locator('details:not([open])').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '');
      });
    },
  };
}
