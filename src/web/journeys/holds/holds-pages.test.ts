import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, it } from 'vitest';
import { county } from '../../../../test/builders/county.ts';
import type { Told } from '../../../../test/builders/memory-records.ts';
import { testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';
import { planMissingOrUnshared } from '../../../core/checks/plan-missing-or-unshared/check.ts';
import { requestUnanswered } from '../../../core/checks/request-unanswered/check.ts';
import { openLedger } from '../../../core/ledger/ledger.ts';
import { englandBankHolidays } from '../../../core/time/bank-holidays.ts';

const checks = [requestUnanswered, planMissingOrUnshared];
const base = '/cases/county';

let told: Told;
let quality: VisitorAtWork;
let gp: VisitorAtWork;
let server: FastifyInstance;
beforeAll(async () => {
  told = county(16);
  server = await testServer({ told: [told], checks });
  [quality, gp] = [visitorOf(server), visitorOf(server)];
  await quality.continueAs('county', 'whole');
  await gp.continueAs('county', 'gp');
});

/** What a page says, without its marks, each space one. */
const said = (body: string): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const rowsOf = (body: string, caption: string): readonly (readonly string[])[] => {
  const [, table = ''] = new RegExp(`<caption[^>]*>${caption}.*?</caption>(.*?)</table>`, 's').exec(body) ?? [];
  return [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => said(cell).trim()),
  );
};
const check = `${base}/holds/request-unanswered`;

describe('how often a check asks', () => {
  it('is told by agency and quarter to who reads the whole, in the order of the alphabet', async () => {
    // On a busy machine one request has no time for all of it, and whoever asks again gets the rest.
    let { status, body } = await quality.get(check);
    for (let again = 0; again < 10 && rowsOf(body, 'How often asked').length === 0; again += 1)
      ({ status, body } = await quality.get(check));
    expect(status).toBe(200);
    const names = rowsOf(body, 'How often asked')
      .slice(1)
      .map(([name = '']) => name);
    expect(names.length).toBeGreaterThan(2);
    expect(names[0]).toBe('All together');
    const tops = [...body.matchAll(/<th scope="row" class="govuk-table__header heed-holds__what">([^<]*)<\/th>/g)].map(([, name = '']) =>
      said(name),
    );
    expect(tops.filter((name) => /^The |^Children/.test(name)).length).toBeGreaterThan(0);
    const agencies = names.slice(1).filter((name) => tops.includes(name.replaceAll("'", '&#39;')) || tops.includes(name));
    expect(agencies).toEqual(agencies.toSorted((a, b) => a.localeCompare(b, 'en')));
  });

  it('is told to an agency of itself alone', async () => {
    const { body } = await gp.get(check);
    expect(
      rowsOf(body, 'How often asked')
        .slice(1)
        .map(([name]) => name),
    ).toEqual(['All together', 'The surgery']);
    expect(body).toContain('The surgery itself was asked');
  });

  it('is the same bytes for an agency whatever stands that it may not read', async () => {
    const { knowledge } = openLedger(told.entries, { directory: told.directory, calendar: englandBankHolidays, reckoning: 'recorded' });
    const mine = told.entries.filter(({ id }) => [...(knowledge.get(id)?.keys() ?? [])].some((agency) => String(agency) === 'gp'));
    expect(mine.length).toBeLessThan(told.entries.length);
    const other = visitorOf(await testServer({ told: [{ ...told, entries: mine }], checks }));
    await other.continueAs('county', 'gp');
    const plain = (body: string): string => body.replaceAll(/name="_csrf" value="[^"]*"/g, '');
    for (const page of ['/holds', '/holds/request-unanswered?since=2015-07-01', '/numbers', '/example-of-holds'])
      expect(plain((await other.get(`${base}${page}`)).body), page).toBe(plain((await gp.get(`${base}${page}`)).body));
  });

  it('is drawn and said in the same numbers', async () => {
    const { body } = await quality.get(`${check}?since=2016-01-01`);
    const points = rowsOf(body, 'The same as a table').slice(1);
    expect(points.length).toBe(12);
    expect((body.match(/<circle class="heed-moves__point"/g) ?? []).length).toBe(points.filter(([, , rate]) => rate !== 'not told').length);
    expect(said(body)).toMatch(
      /From [\d.]+ to [\d.]+ per 100 open children in a quarter\. (The difference is more than chance alone would give|We cannot tell this from chance)|Too few to tell/,
    );
    expect(said(body)).toContain('This is what moved, and not why');
  });

  it('says that it is too soon, and points out what is no day', async () => {
    expect(said((await quality.get(`${check}?since=2016-12-20`)).body)).toContain('It is too soon to tell');
    expect(said((await quality.get(`${check}?since=soon`)).body)).toContain('Enter a day');
  });

  it('is the same on every day of a quarter, so that nothing can be worked out from the difference between two days', async () => {
    const tables = async (on: string): Promise<string> =>
      rowsOf((await quality.get(`${check}?on=${on}`)).body, 'How often asked').join('\n');
    expect(await tables('2016-04-02')).toBe(await tables('2016-06-28'));
    expect(await tables('2016-04-02')).not.toBe(await tables('2016-03-28'));
  });

  it('names no child, no family and no worker', async () => {
    const people = [...told.directory.people.values()].map(({ called }) => called);
    const workers = [...new Set(told.entries.flatMap(({ worker }) => worker ?? []))];
    for (const page of ['/holds', '/holds/request-unanswered', '/numbers']) {
      const { body } = await quality.get(`${base}${page}`);
      expect(
        [...people, ...workers].filter((name) => name !== '' && said(body).includes(` ${name} `)),
        page,
      ).toEqual([]);
    }
  });
});

describe('every check, and every finding', () => {
  it('has a line for each check that is on, and for those that carry a finding of a review', async () => {
    const all = said((await quality.get(`${base}/holds`)).body);
    expect(all).toContain(requestUnanswered.title);
    const review = said((await quality.get(`${base}/holds?review=kirklees-safeguarding-children-partnership-child-e-2020`)).body);
    expect(review).toContain('A request for the mother');
    expect(review).toContain(requestUnanswered.title);
  });

  it('shows, with invented numbers, what a change looks like', async () => {
    const body = said((await gp.get(`${base}/example-of-holds`)).body);
    expect(body).toContain('From 21 to 12 per 100 open children in a quarter. The difference is more than chance alone would give');
    expect(body).toContain('not told');
  });
});

describe('data on the whole system', () => {
  it('is by year, with what each number counts', async () => {
    const { body } = await quality.get(`${base}/numbers`);
    const [head = [], referrals = []] = rowsOf(body, 'In the year');
    expect(head).toEqual(['What is counted', '2011 to 2012', '2012 to 2013', '2013 to 2014', '2014 to 2015', '2015 to 2016']);
    expect(Number(referrals[5])).toBeGreaterThan(10);
    expect(said(body)).toContain('Worries put to social care or its front door');
  });
});
