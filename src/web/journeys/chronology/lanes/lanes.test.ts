import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, it } from 'vitest';
import { withMany } from '../../../../../test/builders/many-entries.ts';
import { testServer, type VisitorAtWork, visitorOf } from '../../../../../test/builders/visitor.ts';
import { closedAlone } from '../../../../core/checks/closed-alone/check.ts';
import { planMissingOrUnshared } from '../../../../core/checks/plan-missing-or-unshared/check.ts';
import { restrictionCrossed } from '../../../../core/checks/restriction-crossed/check.ts';

const lanes = '/cases/child-e/children/steven/chronology?view=lanes';
let server: FastifyInstance;
beforeAll(async () => {
  server = await testServer({ checks: [restrictionCrossed, planMissingOrUnshared, closedAlone] });
});

async function as(agency: string, inCase = 'child-e'): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs(inCase, agency);
  return visitor;
}

const all = (body: string, pattern: RegExp): readonly string[] => [...body.matchAll(pattern)].map(([, found]) => found ?? '');
const drawnIn = (body: string): string => body.slice(body.indexOf('class="heed-lanes__drawing"'), body.indexOf('id="after-lanes"'));
const spoken = (body: string, what: string): readonly string[] =>
  all(drawnIn(body), new RegExp(`<a class="heed-${what}"[^>]* aria-label="([^"]*)"`, 'g'));
const titles = (body: string, what: string): readonly string[] =>
  all(drawnIn(body), new RegExp(`<g class="heed-${what}[^"]*"><title>([^<]*)</title>`, 'g'));
const said = (body: string, what: string): readonly string[] => all(body, new RegExp(`data-says="${what}">([^<]*)<`, 'g'));

const views: readonly (readonly [string, string])[] = [
  ['whole', lanes],
  ['whole', `${lanes}&as=gp&on=2018-07-26`],
  ['whole', `${lanes}&from=2018-07-01&to=2018-07-31`],
  ['whole', `${lanes}&from=2018-07-26&to=2018-07-26`],
  ['whole', `${lanes}&theme=alcohol`],
  ['csc', lanes],
  ['police', `${lanes}&on=2018-07-27`],
];

describe('the lanes and their account in words', () => {
  it.each(views)('say the same to %s at %s', async (who, address) => {
    const { status, body } = await (await as(who)).get(address);
    expect(status).toBe(200);
    expect(spoken(body, 'mark').length).toBeGreaterThan(0);
    expect([...said(body, 'mark')].sort()).toEqual([...spoken(body, 'mark')].sort());
    expect([...said(body, 'thread')].sort()).toEqual([...titles(body, 'thread')].sort());
    expect([...said(body, 'bar')].sort()).toEqual([...titles(body, 'bar')].sort());
    expect([...said(body, 'fold')].sort()).toEqual([...titles(body, 'fold')].sort());
    expect(said(body, 'flag').join('; ').split('; ').sort()).toEqual(
      spoken(body, 'flag')
        .map((says) => says.replace(/^\d+: /, ''))
        .join('; ')
        .split('; ')
        .sort(),
    );
  });
  it('say something of each kind, so that there is something to compare', async () => {
    const { body } = await (await as('whole')).get(lanes);
    for (const what of ['mark', 'thread', 'bar', 'fold', 'flag']) expect(said(body, what).length, what).toBeGreaterThan(0);
  });
  it('count what is missing as the outlines do', async () => {
    const { body } = await (await as('whole')).get(`${lanes}&as=gp&on=2018-07-26`);
    const outlines = all(drawnIn(body), /<path class="(heed-mark__outline)"/g).length;
    expect(body).toContain(`${outlines} of these ${spoken(body, 'mark').length} entries had not reached Mother&#39;s GP by 26 July 2018`);
  });
});

describe('the lanes', () => {
  it('lead from each mark to its line in the table, and from the line back to the mark', async () => {
    const visitor = await as('whole');
    const month = `${lanes}&from=2018-07-01&to=2018-07-31`;
    const { body } = await visitor.get(month);
    const marks = all(drawnIn(body), /<a class="heed-mark" id="mark-([^"]+)"/g);
    const links = all(drawnIn(body), /<a class="heed-mark" id="[^"]+" href="([^"]+)"/g).map((href) => href.replaceAll('&amp;', '&'));
    const table = (await visitor.get(links[0]?.split('#')[0] ?? '')).body;
    expect(all(table, /<tr role="row" id="([^"]+)"/g)).toEqual(expect.arrayContaining([...marks]));
    expect(links.map((link) => link.split('#')[1])).toEqual(marks);
    const back = all(table, /heed-line__drawn" href="([^"]+)"/g).map((href) => href.replaceAll('&amp;', '&'));
    expect(back.map((href) => href.split('#mark-')[1])).toEqual(marks);
    expect((await visitor.get(back[0]?.split('#')[0] ?? '')).body).toBe(body);
  });
  it('are walked through in the order in which things happened', async () => {
    const visitor = await as('whole');
    const marks = all(drawnIn((await visitor.get(lanes)).body), /<a class="heed-mark" id="mark-([^"]+)"/g);
    const rows = all((await visitor.get(lanes.split('?')[0] ?? '')).body, /<tr role="row" id="([^"]+)"/g);
    expect(marks).toEqual(rows);
  });
  it('answer days that are no days, or years beyond what is on record, with what there is', async () => {
    const visitor = await as('whole');
    const whole = drawnIn((await visitor.get(lanes)).body);
    const marks = all(whole, /id="(mark-[^"]+)"/g);
    for (const days of ['from=0001-01-01&to=9999-12-31', 'from=2018-07-31&to=2018-07-01', 'from=soon&to=2018-07-01']) {
      const { status, body } = await visitor.get(`${lanes}&${days}`);
      expect(status).toBe(200);
      expect(all(drawnIn(body), /id="(mark-[^"]+)"/g)).toEqual(marks);
    }
    expect((await visitor.get(`${lanes}&from=1950-01-01&to=1950-12-31`)).body).toContain('Nothing on record here for that');
  });
  it('keep their days as the day they are known on is changed', async () => {
    const { body } = await (await as('whole')).get(`${lanes}&from=2018-07-01&to=2018-07-31&on=2018-07-26`);
    expect(body).toMatch(/rel="next" href="[^"]*on=2018-07-27[^"]*from=2018-07-01&amp;to=2018-07-31"/);
    expect(body).toContain('<input type="hidden" name="from" value="2018-07-01">');
  });
  it('tell no question of another agency to one that looks through its eyes', async () => {
    const { status, body } = await (await as('hv')).get(`${lanes}&as=csc`);
    if (status === 200) expect(spoken(body, 'flag')).toEqual([]);
  });
});

describe('two thousand entries in ten years', () => {
  const many = async (): Promise<VisitorAtWork> => {
    const visitor = visitorOf(await testServer({ told: [withMany(2000, 3600)] }));
    await visitor.continueAs('child-e', 'whole');
    return visitor;
  };
  it('are counted by month, say so in words, and a month leads to its marks', async () => {
    const visitor = await many();
    const { body } = await visitor.get(lanes);
    expect(spoken(body, 'month').length).toBeGreaterThan(500);
    expect([...said(body, 'month')].sort()).toEqual([...spoken(body, 'month')].sort());
    const [month = ''] = all(drawnIn(body), /<a class="heed-month" href="([^"]+)"/g);
    const shown = (await visitor.get(month.replaceAll('&amp;', '&'))).body;
    expect(spoken(shown, 'mark').length).toBeGreaterThan(0);
    expect(spoken(shown, 'month')).toEqual([]);
  });
});
