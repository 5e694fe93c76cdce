import { beforeAll, describe, expect, it } from 'vitest';
import { testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';
import { catalogue } from '../../../app/catalogue.ts';
import { readLibrary } from '../../../app/library.ts';

const library = readLibrary();
const built = new Map(catalogue.map(({ id, title }) => [id, title]));
const base = '/cases/child-e/library';

let nurse: VisitorAtWork;
let reviewer: VisitorAtWork;
beforeAll(async () => {
  const server = await testServer({ checks: catalogue, isKept: false });
  [nurse, reviewer] = [visitorOf(server), visitorOf(server)];
  await nurse.continueAs('child-e', 'hv');
  await reviewer.continueAs('child-e', 'whole');
});

/** What a page says, without its marks, each space one. */
const said = (body: string): string =>
  body
    .replaceAll(/<span class="govuk-visually-hidden">.*?<\/span>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[.,;:])/g, '');

/** The parts of a review's page, by the item that each is about. */
const partsOf = (body: string): ReadonlyMap<string, string> =>
  new Map(
    [...body.matchAll(/<li class="heed-prompts__item" id="([^"]+)">(.*?)<\/li>/gs)].map(([, id = '', part = '']) => [id, said(part)]),
  );

describe('the library of findings', () => {
  it('lists the five reviews by board, alias and year, the earliest first', async () => {
    const { status, body } = await nurse.get(base);
    expect([status, library.length]).toEqual([200, 5]);
    const titles = [...body.matchAll(/heed-prompts__question" href="[^"]*">([^<]*)</g)].map(([, text = '']) => said(text));
    expect(titles).toEqual([
      'Child T, North East Lincolnshire Safeguarding Children Board, 2016',
      'Child P and Child H, Dudley Safeguarding Children Board, 2017',
      'Child J, Kent Safeguarding Children Board, 2019',
      'Child E, Kirklees Safeguarding Children Partnership, 2020',
      "Child J, Cheshire East Safeguarding Children's Partnership, 2023",
    ]);
  });

  it.each(library.map((review) => ({ name: review.key, review })))(
    'the page of $name lists everything that the review says, with the checks that carry it and the replay that shows it',
    async ({ review }) => {
      const { status, body } = await nurse.get(`${base}/${review.key}`);
      expect(status).toBe(200);
      const parts = partsOf(body);
      let shown = 0;
      for (const item of review.items) {
        const part = parts.get(item.id) ?? '';
        expect(part).toContain(said(item.says.replaceAll('<', '')));
        for (const check of item.checks) expect(part).toContain(built.get(check) ?? check.replaceAll('-', ' '));
        if (!item.checks.some((check) => built.has(check)))
          expect(part).toMatch(item.kind === 'good-practice' ? /no check is to question it/ : /Not carried by a check/);
        if (item.done !== undefined)
          expect(part).toContain(`The review says that this was done, which is no evidence that anything changed: ${item.done}`);
        expect(part).toMatch(/The replay .*asks it .*first on \d+ \w+ \d{4}: |questions nothing of it|The replay shows nothing of it/);
        if (/first on \d/.test(part)) shown += 1;
      }
      // Findings are mostly shown; recommendations about boards and courses mostly not.
      expect(shown).toBeGreaterThan(review.items.length / 3);
      expect([...body.matchAll(/href="([^"]*\/library\/[^"]*#replay)"/g)].length).toBeGreaterThanOrEqual(shown);
    },
  );

  it('the page of an item says on which day of the case it was asked first and from which records, with a way to that day', async () => {
    const kirklees = library.find(({ number }) => number === 0)!;
    const address = `${base}/${kirklees.key}/f13`;
    const { body } = await reviewer.get(address);
    for (const says of ['What the replay shows', '27 July 2018', 'From these records:', 'Not known here'])
      expect(said(body)).toContain(says);
    const [, day = ''] = /href="(\/cases\/child-e\/play\?on=2018-07-27)#step"/.exec(body) ?? [];
    const there = await reviewer.get(day);
    expect([there.status, said(there.body).includes(built.get('child-whereabouts-unasked')!)]).toEqual([200, false]);
    const away = (await nurse.get(address)).body;
    expect(away).toContain('name="on" value="2018-07-27"');
    expect(said(away)).toContain('Go on as the reviewer of the case, as it stood on 27 July 2018');
  });
});
