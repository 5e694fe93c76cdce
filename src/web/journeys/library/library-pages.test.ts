import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, it } from 'vitest';
import { testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';
import { catalogue } from '../../../app/catalogue.ts';
import { readLibrary } from '../../../app/library.ts';
import { learningCatalogue } from '../../../core/learning/checks/catalogue.ts';
import { isRecommendation, itemsOf } from '../../../core/learning/library/library.ts';

const library = readLibrary();
const built = new Map([...catalogue, ...learningCatalogue].map(({ id, title }) => [id, title]));
const base = '/cases/child-e/library';

let server: FastifyInstance;
let nurse: VisitorAtWork;
let reviewer: VisitorAtWork;
beforeAll(async () => {
  server = await testServer({ checks: catalogue, isKept: false });
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

const tokenIn = (body: string): string => /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? '';

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

  it.each(library.map((review) => ({ name: review.key, review })))(
    'each item of $name has a page that says what the replay shows of it, of which records, and what was found before',
    async ({ review }) => {
      const listed = partsOf((await nurse.get(`${base}/${review.key}`)).body);
      for (const item of review.items) {
        const { status, body } = await nurse.get(`${base}/${review.key}/${item.id}`);
        const text = said(body);
        expect([status, text.includes(said(item.says))], item.id).toEqual([200, true]);
        const [, day] = /first on (\d+ \w+ \d{4}):/.exec(listed.get(item.id) ?? '') ?? [];
        if (day !== undefined)
          for (const says of [day, 'From these records:', `as it stood on ${day}`]) expect(text, item.id).toContain(says);
        else expect(text, item.id).toMatch(/The replay shows nothing of this|The replay does not question it/);
        expect(text, item.id).toContain('Found before');
        if (item.done === undefined) expect(text, item.id).toContain('What was done Not known here');
      }
    },
  );

  it('leads whoever reads the whole of a case to its day, and somebody else to go on as its reviewer', async () => {
    const kirklees = library.find(({ number }) => number === 0)!;
    const address = `${base}/${kirklees.key}/f13`;
    const [, href = ''] = /href="(\/cases\/child-e\/play\?on=2018-07-27)#step"/.exec((await reviewer.get(address)).body) ?? [];
    expect((await reviewer.get(href)).status).toBe(200);
    const away = await nurse.get(address);
    expect(away.body).toContain('name="on" value="2018-07-27"');
    const other = visitorOf(server);
    await other.continueAs('child-p', 'whole');
    const sent = await other.post('/continue', {
      case: 'child-e',
      as: 'play',
      on: '2018-07-27',
      _csrf: tokenIn((await other.get(`/cases/child-p/library/${kirklees.key}/f13`)).body),
    });
    expect(sent).toMatchObject({ status: 303, location: '/cases/child-e/play?on=2018-07-27#step' });
    expect((await other.get(sent.location!)).status).toBe(200);
  });

  it('names the later twin of an earlier finding, and the earlier one of a later, with what was done and that its effect is not known', async () => {
    const [kirklees, dudley] = [0, 1].map((number) => library.find((one) => one.number === number)!);
    const later = said((await nurse.get(`${base}/${kirklees!.key}/f28`)).body);
    for (const says of [
      'As this review cites it',
      'When a plan ends with smaller worries left',
      'One check carries both. Both are about step down',
      'Not known here',
    ])
      expect(later).toContain(says);
    const twin = said((await nurse.get(`${base}/${dudley!.key}/f11`)).body);
    expect(twin).toContain('Found again since');
    expect(twin.slice(twin.indexOf('Found again since'))).toContain('After the plan ended nobody had set out joint support');
  });

  it('is looked through by words, theme, service, kind, check, board and year, in the order of reviews and places', async () => {
    const count = async (query: string): Promise<number> =>
      [...(await nurse.get(`${base}?${query}`)).body.matchAll(/heed-prompts__question/g)].length;
    const all = itemsOf(library);
    expect(await count('theme=closing')).toBe(all.filter(({ item }) => item.themes.includes('closing')).length);
    expect(await count('kind=good-practice')).toBe(31);
    expect(await count('check=closed-alone&year=2016')).toBeGreaterThan(3);
    expect(await count('for=midwifery&words=sleep')).toBeGreaterThan(0);
    expect(await count('board=Kent+Safeguarding+Children+Board')).toBe(67);
    const { body } = await nurse.get(`${base}?words=nothing-of-the-sort`);
    expect(said(body)).toContain('Nothing is found.');
    const places = [...(await nurse.get(`${base}?theme=closing`)).body.matchAll(/library\/([^"/]+)\/(\w+)"/g)].map(
      ([, key, id]) => `${key} ${id}`,
    );
    expect(places).toEqual(all.filter(({ item }) => item.themes.includes('closing')).map(({ review, item }) => `${review.key} ${item.id}`));
  });

  it('lists the recommendations that no check carries, each with the reason where one is on record', async () => {
    const text = said((await nurse.get(`${base}/not-carried`)).body);
    const carried = new Set(built.keys());
    const none = itemsOf(library).filter(({ item }) => isRecommendation(item) && !item.checks.some((check) => carried.has(check)));
    expect(text).toContain(`${none.length} of the 89 recommendations in the library.`);
    for (const { item } of none) expect(text).toContain(said(item.says));
    expect(text).toContain('A campaign stands in no record about a family.');
  });

  it('is named on the page of a check, which leads to each thing that it carries, and on a question, which leads to what it was learnt from', async () => {
    const { body } = await nurse.get('/cases/child-e/checks/closed-alone');
    const carried = itemsOf(library).filter(({ item }) => item.checks.includes('closed-alone'));
    for (const { review, item } of carried) expect(body).toContain(`${base}/${review.key}/${item.id}"`);
    const today = (await nurse.get('/cases/child-e/today?on=2018-07-26')).body;
    const [, prompt = ''] = /heed-prompts__question" href="([^"]+)"/.exec(today) ?? [];
    const asked = (await nurse.get(prompt.replaceAll('&amp;', '&'))).body;
    const learnt = asked.slice(asked.indexOf('What this was learnt from'));
    const [, item = ''] = /href="(\/cases\/child-e\/library\/[^"]+)"/.exec(learnt) ?? [];
    expect((await nurse.get(item)).status).toBe(200);
  });

  it('has no page for what is not in it', async () => {
    for (const address of [`${base}/nowhere`, `${base}/nowhere/f1`, `${base}/${library[0]!.key}/f999`])
      expect((await nurse.get(address)).status).toBe(404);
  });
});
