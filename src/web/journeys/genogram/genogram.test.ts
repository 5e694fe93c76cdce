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

describe('ties beyond the family lines', () => {
  const on = (day: string, more = '') => `${genogram}?on=${day}${more}`;
  it('are drawn with who says so and since when, and can be taken out of the drawing and left in the words', async () => {
    const visitor = await as('whole');
    const { body } = await visitor.get(on('2018-07-26'));
    expect(drawingIn(body)).toContain('heed-bond--harm');
    expect(plain(drawingIn(body))).toContain('Joanne is reported to have been harmed by Mark: Police (said by Robert), 28 May 2018');
    expect(plain(drawingIn(body))).toContain("Mark's contact with Steven: only when supervised");
    const alone = (await visitor.get(on('2018-07-26', '&ties=family'))).body;
    expect(drawingIn(alone)).not.toContain('heed-bond');
    expect(plain(accountIn(alone))).toContain('Joanne is reported to have been harmed by Mark');
    expect(alone).toContain('Show ties beyond the family lines');
    expect(alone).toContain('name="ties" value="family"');
  });
  it('are not on the page of an agency that had no record of them, nor before the day of one', async () => {
    const { body } = await (await as('gp')).get(on('2018-07-26'));
    expect(body).not.toContain('heed-bond');
    const before = (await (await as('whole')).get(on('2018-05-20'))).body;
    expect(before).not.toContain('heed-bond--harm');
  });
  it('are in faint outline where the eyes asked for did not know of them', async () => {
    const { body } = await (await as('whole')).get(on('2018-07-26', '&as=gp'));
    expect(drawingIn(body)).toMatch(/<g class="heed-faded"><title>[^<]*harmed by Mark/);
  });
});

describe('words of a genogram', () => {
  it('read naturally where a claim has words of its own, and say once that two have parted', async () => {
    const { body } = await (await as('whole')).get(genogram);
    const said = plain(accountIn(body));
    expect(said).toContain('is in contact with Joanne: first overnight stay without a supervisor');
    expect(said).toContain('Mark is in contact with Steven: supervised contact');
    expect(said).toContain('Robert is separated from Joanne');
    expect(said).not.toMatch(/no longer together/);
  });
  it('stand in sections with their counts, the first open and the others folded', async () => {
    const { body } = await (await as('whole')).get(genogram);
    expect(
      [...accountIn(body).matchAll(/<details class="heed-account"( open)?>\s*<summary><h3[^>]*>([^<]*)/g)].map(([, open, title]) => [
        title?.replace(/ \(.*/, ''),
        open !== undefined,
      ]),
    ).toEqual([
      ['People', true],
      ['Couples and former couples', false],
      ['Parents and children', false],
      ['Homes', false],
      ['Harm that is reported', false],
      ['Contact that is restricted', false],
      ['Other ties', false],
    ]);
  });
});

describe('the keyboard', () => {
  it('comes to the child first, then to each generation from left to right, then to the edge', async () => {
    const { body } = await (await as('whole')).get(genogram);
    const order = [...drawingIn(body).matchAll(/<a class="heed-relative[^"]*"[^>]*><title>([^:<]*):/g)].map(([, name]) =>
      plain(name ?? ''),
    );
    expect(order).toEqual([
      'Steven',
      'Mark',
      'Joanne',
      'Robert',
      'Earlier child of Mark',
      'First older child of Joanne and Robert',
      'Second older child of Joanne and Robert',
      'Third older child of Joanne and Robert',
      'Liz',
    ]);
  });
  it('hears what is drawn of somebody', async () => {
    const { body } = await (await as('whole')).get(genogram);
    expect(plain(drawingIn(body))).toContain('Mark: male, drink or drugs on record');
    expect(plain(drawingIn(body))).toContain('Steven: the child this drawing is about, male, aged 4 months');
  });
});

describe('going through a genogram', () => {
  const notYet = 'Not on record that it was gone through';
  const fresh = async (agency: string): Promise<VisitorAtWork> => {
    const visitor = visitorOf(await testServer());
    await visitor.continueAs('child-e', agency);
    return visitor;
  };
  it("is written down as an entry of the visitor's agency, and stands on the page and in the drawing from the day shown", async () => {
    const visitor = await fresh('hv');
    expect((await visitor.get(genogram)).body).toContain(notYet);
    const address = `${genogram}?on=2018-07-12`;
    const sent = await visitor.post(address, { right: 'no', missing: 'Who the friend is' });
    expect(sent).toMatchObject({ status: 303, location: `${address}#reviewed` });
    const { body } = await visitor.get(address);
    expect(plain(body)).toMatch(/Last gone through on 12 July 2018 by Health visiting/);
    expect(drawingIn(body)).toMatch(/<title id="genogram-title">[^<]*Last gone through on 12 July 2018/);
    expect(body).toContain('Not right, or something is missing: Who the friend is');
    expect(body).toContain('Written in this demonstration on 20 November 2026');
    expect((await visitor.get(`${genogram}?on=2018-07-11`)).body).toContain(notYet);
  });
  it('is known to no agency that cannot read the entry, and to who reads the whole', async () => {
    const server = await testServer();
    const [hv, police, whole] = await Promise.all(
      ['hv', 'police', 'whole'].map(async (agency) => {
        const visitor = visitorOf(server);
        await visitor.continueAs('child-e', agency);
        return visitor;
      }),
    );
    await hv!.post(genogram, { right: 'yes' });
    expect((await police!.get(genogram)).body).toContain(notYet);
    expect((await whole!.get(genogram)).body).toContain('Right as far as we know.');
    expect((await whole!.get(`${genogram}?as=police`)).body).toContain(notYet);
  });
  it.each([
    [{}, 'Choose whether the drawing is right'],
    [{ right: 'no', missing: '  ' }, 'Enter what is not right or missing'],
    [{ right: 'yes', missing: 'x'.repeat(5001) }, 'What you write must be 5000 letters or fewer'],
  ])('says what to put right, and keeps what was written', async (form, error) => {
    const visitor = await fresh('hv');
    const { status, body } = await visitor.post(genogram, form);
    expect(status).toBe(422);
    expect(body).toContain('There is a problem');
    expect(body).toContain(error);
    expect(body).toContain(notYet);
  });
  it('is offered to nobody who reads the whole, and not through the eyes of another', async () => {
    expect((await (await fresh('whole')).get(genogram)).body).not.toContain('It was gone through today');
    const visitor = await fresh('hv');
    expect((await visitor.get(genogram)).body).toContain('It was gone through today');
    expect((await visitor.get(`${genogram}?as=csc`)).body).not.toContain('It was gone through today');
    // There is no form on that page, and so no token.
    expect((await visitor.post(`${genogram}?as=csc`, { right: 'yes' })).status).toBe(403);
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
