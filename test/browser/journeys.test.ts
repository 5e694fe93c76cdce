import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { continueAs, type Served, serve } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => {
  await served.close();
});

describe('somebody who has seen nothing else', () => {
  it('reaches a question of Child E from the start in five clicks or fewer, and can read who held what', async () => {
    const page = await served.page();
    await page.goto(served.base);
    let clicks = 0;
    const click = async (what: ReturnType<typeof page.locator>): Promise<void> => {
      clicks++;
      await what.click();
    };
    const childE = page.locator('.heed-case', { has: page.getByRole('heading', { name: 'Child E (Steven)' }) });
    await click(childE.locator('summary'));
    await click(childE.getByRole('button', { name: 'Social worker at Children' }));
    await click(page.locator('a.heed-prompts__question', { hasText: 'puts Mark in contact with Steven' }));
    expect(clicks).toBeLessThanOrEqual(5);
    expect(await page.getByRole('heading', { name: 'Who has this' }).count()).toBeGreaterThan(1);
    expect(await page.locator('.heed-evidence').innerText()).toMatch(/Children's Social Care since \d+ \w+ 2018/);
  });

  it('plays Child E to the day on which his father says that he is minding him, and sees the question arise', async () => {
    const page = await served.page();
    await page.goto(served.base);
    const childE = page.locator('.heed-case', { has: page.getByRole('heading', { name: 'Child E (Steven)' }) });
    await childE.getByRole('button', { name: /Play this case/ }).click();
    await page.waitForURL('**/play*');
    for (let step = 0; step < 200 && !(await page.getByText('he is minding his son').isVisible()); step++) {
      await page.locator('.heed-steps a[rel="next"]').click();
    }
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('26 July 2018');
    expect(await page.locator('a.heed-prompts__question', { hasText: 'puts Mark in contact with Steven' }).first().isVisible()).toBe(true);
    expect(await page.getByText('28 days before').isVisible()).toBe(true);
  });

  it('steps through a play with the arrow keys', async () => {
    const page = await served.page();
    await continueAs(page, served.base, 'Child E (Steven)', 'Independent reviewer');
    await page.getByRole('link', { name: 'Play', exact: true }).click();
    await page.waitForURL('**/play*');
    const first = await page.getByRole('heading', { level: 1 }).innerText();
    const to = async (day: string) => {
      await page.getByRole('heading', { level: 1, name: day }).waitFor();
      // The keys are heard once the page's script has run, which is before it counts as loaded.
      await page.waitForLoadState('load');
    };
    const next = (await page.locator('.heed-steps a[rel="next"] .heed-steps__day').innerText()).trim();
    await page.keyboard.press('ArrowRight');
    await to(next);
    await page.keyboard.press('ArrowLeft');
    await to(first);
  });
});

describe('a chronology', () => {
  it('grows as the day it is known on is moved, and keeps the eyes it is seen through', async () => {
    const page = await served.page();
    await continueAs(page, served.base, 'Child E (Steven)', 'Independent reviewer');
    await page.locator('.heed-card a').first().click();
    await page.getByRole('link', { name: 'Chronology' }).click();
    const rows = () => page.locator('.heed-chronology tbody tr').count();
    await page.getByLabel('As known to').selectOption({ label: "Children's Social Care" });
    await page.locator('input[name="on"]').fill('2018-06-08');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText("What Children's Social Care had by 8 June 2018").waitFor();
    const then = await rows();
    await page.locator('input[name="on"]').fill('2018-07-27');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText("What Children's Social Care had by 27 July 2018").waitFor();
    expect(await rows()).toBeGreaterThan(then);
    await page.locator('a[rel="prev"]').click();
    await page.getByText(/What Children's Social Care had by (?!27 July)/).waitFor();
    const reopened = await served.page({ storageState: await page.context().storageState() });
    await reopened.goto(page.url());
    expect(await reopened.locator('main').innerText()).toBe(await page.locator('main').innerText());
  });

  it('is drawn as lanes with the same entries', async () => {
    const page = await served.page();
    await continueAs(page, served.base, 'Child E (Steven)', 'Independent reviewer');
    await page.locator('.heed-card a').first().click();
    await page.getByRole('link', { name: 'Chronology' }).click();
    await page.locator('.heed-chronology').waitFor();
    const rows = await page.locator('.heed-chronology tbody tr').count();
    await page.getByRole('link', { name: 'Lanes' }).click();
    await page.getByRole('group', { name: /Chronology of Steven/ }).waitFor();
    expect(await page.locator('.heed-lanes a.heed-mark').count()).toBe(rows);
  });
});

describe('the lanes', () => {
  it('are walked through by keyboard in the order of time without a script, each mark spoken, and lead to their line and back', async () => {
    const page = await served.page({ javaScriptEnabled: false });
    await continueAs(page, served.base, 'Child E (Steven)', 'Independent reviewer');
    await page.goto(`${served.base}/cases/child-e/children/steven/chronology?view=lanes&from=2018-07-01&to=2018-07-31`);
    const marks = page.locator('.heed-lanes a.heed-mark');
    const labels = await page.evaluate<string[]>(
      '[...document.querySelectorAll(".heed-lanes a.heed-mark")].map((one) => one.getAttribute("aria-label"))',
    );
    await marks.first().focus();
    for (const label of labels.slice(0, 12)) {
      expect(await page.evaluate<string>('document.activeElement.getAttribute("aria-label")')).toBe(label);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Shift+Tab');
    const line = await page.evaluate<string>('document.activeElement.getAttribute("href")');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${line}`);
    await page.locator('tr:target a.heed-line__drawn[href*="#mark-"]').click();
    await page.locator(`a.heed-mark:target[aria-label="${labels[11]}"]`).waitFor();
  });

  it('cut no words: every name and label has room, in the type that this machine has', async () => {
    const page = await served.page({ javaScriptEnabled: false });
    await continueAs(page, served.base, 'Child E (Steven)', 'Independent reviewer');
    for (const query of ['view=lanes', 'view=lanes&as=gp&on=2018-07-26', 'view=lanes&from=2018-07-26&to=2018-07-26']) {
      await page.goto(`${served.base}/cases/child-e/children/steven/chronology?${query}`);
      const cut = await page.evaluate<string[]>(
        `[...document.querySelectorAll('.heed-lanes svg text')].filter((text) => text.closest('.heed-flag') === null).filter((text) => {
          const { x, width } = text.getBBox();
          return x < 0 || x + width > Number(text.ownerSVGElement.getAttribute('width'));
        }).map((text) => text.textContent)`,
      );
      expect(cut).toEqual([]);
    }
  });
});

describe('without JavaScript', () => {
  it('a question is found, answered wrongly, answered rightly and shown as answered', async () => {
    const page = await served.page({ javaScriptEnabled: false });
    await continueAs(page, served.base, 'Child E (Steven)', 'Health visitor');
    await page.locator('a.heed-prompts__question').first().click();
    await page.getByRole('button', { name: 'Save this answer' }).click();
    expect(await page.getByRole('heading', { name: 'There is a problem' }).isVisible()).toBe(true);
    await page.getByLabel('It is already known and recorded').check();
    await page.getByLabel('Where is it recorded?').fill('In the red book, seen on 14 June');
    await page.getByRole('button', { name: 'Save this answer' }).click();
    expect(await page.getByText('In the red book, seen on 14 June').isVisible()).toBe(true);
  });
});

describe('by keyboard alone', () => {
  it('a case is opened, a desk reached and a question opened', async () => {
    const page = await served.page();
    await page.goto(served.base);
    const focused = page.locator(':focus');
    const tabTo = async (words: string): Promise<void> => {
      for (let i = 0; i < 120; i++) {
        await page.keyboard.press('Tab');
        if ((await focused.count()) > 0 && (await focused.innerText()).includes(words)) return;
      }
      throw new Error('no amount of tabbing reached it');
    };
    await tabTo('Continue as one of its people');
    await page.keyboard.press('Enter');
    await tabTo('Social worker');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/today');
    await tabTo('?');
    expect(await page.evaluate<string>('getComputedStyle(document.activeElement).backgroundColor')).toBe('rgb(255, 221, 0)');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/questions/*');
    expect(served.complaints).toEqual([]);
  });
});
