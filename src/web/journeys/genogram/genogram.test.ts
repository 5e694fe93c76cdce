import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, it } from 'vitest';
import { demonstration } from '../../../../test/builders/demonstration.ts';
import { testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const genogram = '/cases/child-e/children/steven/genogram';
let server: FastifyInstance;
beforeAll(async () => {
  server = await testServer();
});

async function as(agency: string, inCase = 'child-e'): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs(inCase, agency);
  return visitor;
}

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');
const drawingIn = (body: string): string => /<svg[^>]*aria-labelledby="genogram-title[\s\S]*?<\/svg>/.exec(body)?.[0] ?? '';
const accountIn = (body: string): string => body.slice(body.indexOf('id="account"'));
/** Everything that the drawing says: of people, in their links' labels; of lines and rings, in their titles. */
const saidIn = (drawing: string): readonly string[] => [
  ...new Set([...drawing.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => plain(title ?? ''))),
];
/** The separate things said in one title or item, without the marks between them. */
const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

describe('a genogram', () => {
  it('shows nobody before the day on which a record names them', async () => {
    const visitor = await as('whole');
    const on = (day: string) => visitor.get(`${genogram}?on=${day}`).then(({ body }) => plain(drawingIn(body)));
    expect(await on('2017-09-01')).not.toContain('Mark');
    expect(await on('2018-06-20')).toContain('Mark');
  });
  it("is an agency's own: whoever is in no record that reached it is not on the page", async () => {
    const { body } = await (await as('gp')).get(`${genogram}?on=2018-07-26`);
    expect(body).toContain('Joanne');
    expect(body).not.toContain('Robert');
    expect(body).not.toContain('Mark');
  });
  it('draws in faint outline, for a reviewer alone, whom an agency did not know', async () => {
    const address = `${genogram}?on=2018-07-26&as=gp`;
    const { body } = await (await as('whole')).get(address);
    expect(drawingIn(body)).toContain('heed-faded');
    expect(plain(accountIn(body))).toContain("Not known to Mother's GP by this day");
    expect((await (await as('hv')).get(address)).body).not.toContain('heed-faded');
  });
  it('says in words where an agency had a couple otherwise than the records taken together', async () => {
    const { body } = await (await as('whole')).get(`${genogram}?on=2018-07-12&as=cafcass`);
    expect(plain(accountIn(body))).toContain('As CAFCASS had it by this day, Mark and Joanne are a couple');
  });
  it("through another agency's eyes is never more than the visitor's own", async () => {
    const visitor = await as('hv');
    const people = (body: string) =>
      [...body.matchAll(/<li id="person-\d+"[^>]*><span class="heed-says">([^<]*)/g)].map(([, name]) => name);
    const own = people((await visitor.get(genogram)).body);
    for (const other of ['police', 'csc', 'gp']) {
      const { status, body } = await visitor.get(`${genogram}?as=${other}`);
      if (status === 200) for (const name of people(body)) expect(own).toContain(name);
    }
  });
  it('answers a child or an agency that cannot be read like one that does not exist', async () => {
    const visitor = await as('hv');
    const made = await visitor.get('/cases/child-e/children/nobody/genogram');
    expect(made.status).toBe(404);
    for (const guess of [`${genogram}?as=suite136`, '/cases/child-p/children/child-p/genogram'])
      expect((await visitor.get(guess)).body).toBe(made.body);
  });
  it('is reached from the child’s page, on the day shown there', async () => {
    const { body } = await (await as('whole')).get('/cases/child-e/children/steven?on=2018-06-20');
    expect(body).toContain(`${genogram}?on=2018-06-20`);
  });
  it('stands on the child’s page where all of it fits there, and is only linked to where it would be cut', async () => {
    const visitor = await as('whole', 'child-p');
    const [early, late] = await Promise.all(
      ['2012-12-31', '2015-04-15'].map((on) => visitor.get(`/cases/child-p/children/child-p?on=${on}`)),
    );
    expect([early?.body, late?.body].map((body) => [drawingIn(body ?? '') !== '', body?.includes('The family as a drawing')])).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

describe.each(
  demonstration().flatMap(({ partnership }) => partnership.children.map((child) => ({ name: partnership.name, child: String(child) }))),
)('the words beside the drawing of $name ($child)', ({ name, child }) => {
  it('say what the drawing says, all of it, and nothing else', async () => {
    const visitor = await as('whole', name);
    const { body, status } = await visitor.get(`/cases/${name}/children/${child}/genogram`);
    expect(status).toBe(200);
    const drawing = drawingIn(body);
    const account = bare(plain(accountIn(body)));
    const said = saidIn(drawing);
    for (const title of said) for (const part of title.split(/(?<=[^A-Z])\. |: |; /)) expect(account, title).toContain(bare(part));
    const drawn = bare(said.join(' ')).replaceAll(/\s+/g, ' ');
    const items = [...accountIn(body).matchAll(/<li[^>]*>([\s\S]*?)<\/li>/g)].map(([, item]) => item ?? '');
    expect(items.length).toBeGreaterThan(0);
    for (const item of items)
      for (const [, part] of item.matchAll(/<(?:span|strong)[^>]*>([^<]*)</g))
        for (const piece of plain(part ?? '').split('; ')) expect(drawn, piece).toContain(bare(piece));
  });
  it('are reached from everybody in it by the keyboard, each with a spoken label', async () => {
    const visitor = await as('whole', name);
    const { body } = await visitor.get(`/cases/${name}/children/${child}/genogram`);
    const links = [...drawingIn(body).matchAll(/<a [^>]*href="#(person-\d+)"><title>[^<]+/g)];
    const items = [...body.matchAll(/<li id="(person-\d+)"/g)].map(([, id]) => id);
    expect(links.map(([, id]) => id).sort()).toEqual([...items].sort());
  });
});
