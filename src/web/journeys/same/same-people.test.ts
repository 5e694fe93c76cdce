import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { twoRecords as family } from '../../../../test/builders/two-records.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf, withoutTokens } from '../../../../test/builders/visitor.ts';

const on = '?on=2024-01-22';
const root = '/cases/family';
const list = `${root}/who-may-be-the-same${on}`;
const pair = (one: string, other: string): string => `${root}/people/${one}/same-as/${other}${on}`;
const said = ({ body }: Got): string =>
  body
    .slice(body.indexOf('<main'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');

let [hv, csc, police, gp]: (VisitorAtWork | undefined)[] = [];
beforeEach(async () => {
  const server = await testServer({ told: [toldBy(caseOfStory('family', family))] });
  [hv, csc, police, gp] = [visitorOf(server), visitorOf(server), visitorOf(server), visitorOf(server)];
  await hv?.continueAs('family', 'hv');
  await csc?.continueAs('family', 'csc');
  await police?.continueAs('family', 'police');
  await gp?.continueAs('family', 'gp');
});

const say = (visitor: VisitorAtWork | undefined, one: string, other: string, form: Readonly<Record<string, string>>): Promise<Got> =>
  visitor!.post(pair(one, other), form);
const page = async (visitor: VisitorAtWork | undefined, address: string): Promise<string> => said(await visitor!.get(address));

describe('two ledgers that differ in what an agency may not read', () => {
  it('give it the same bytes of who may be the same, side by side and on the page of each', async () => {
    const pages = [
      list,
      pair('kim', 'kimber'),
      pair('maria', 'mum'),
      pair('kim', 'john'),
      `${root}/people/kim${on}`,
      `${root}/people/jon/same${on}`,
    ];
    const bytes = async (of: typeof family): Promise<readonly string[]> => {
      const visitor = visitorOf(await testServer({ told: [toldBy(caseOfStory('family', of))] }));
      await visitor.continueAs('family', 'hv');
      const got = await Promise.all(pages.map((address) => visitor.get(address)));
      return got.map(({ body }) => withoutTokens(body));
    };
    const hidden = family
      .entry({
        by: 'police',
        when: '2024-01-12',
        kind: 'note',
        about: ['kim', 'jon'],
        text: 'Secret.',
        claims: [
          { who: 'kim', is: 'known-as', what: 'Tia Holroyd' },
          { who: 'jon', is: 'has-nhs-number', what: '943 476 5919' },
        ],
      })
      .entry({
        by: 'gp',
        when: '2024-01-13',
        kind: 'note',
        about: ['kimber', 'john'],
        text: 'Secret.',
        claims: [{ who: 'john', is: 'has-nhs-number', what: '943 476 5919' }],
      })
      .entry({
        by: 'police',
        when: '2024-01-15',
        kind: 'identity',
        about: ['kim', 'kimber'],
        text: '',
        facts: { records: ['kim', 'kimber'], status: 'rejected', why: 'Secret' },
      });
    expect(await bytes(hidden)).toEqual(await bytes(family));
  });
});

describe('who may be the same', () => {
  it('is listed by sort and then by name, with what is the same and what differs', async () => {
    const listed = await page(hv, list);
    expect(listed).toMatch(
      /Match \(2\) .*Kim Holroyd and Kimberley Holroyd The same The same date of birth; the same address: 14 Mill Lane/,
    );
    expect(listed).toContain('“Holroyd” in both; first name Kim / Kimberley: a short form');
    expect(listed).toContain('Named by Health visiting; and Mill Lane Surgery');
  });
  it('does not ask whether two are one whom one record names side by side, and says of others that they may be twins', async () => {
    const listed = await page(hv, list);
    expect(listed).not.toContain('Kim Holroyd and Tia Holroyd The same');
    expect(await page(hv, pair('kimber', 'tia'))).toContain(
      'The same surname, address and birth date, other first name: they may be twins.',
    );
  });
  it('is made from what the visitor may read, and of anybody else there is no page', async () => {
    expect(await page(csc, list)).toContain('No two records that you can read are alike enough');
    expect((await csc!.get(pair('kim', 'kimber'))).status).toBe(404);
    expect((await csc!.get(pair('kim', 'nobody'))).status).toBe(404);
    expect((await say(csc, 'kim', 'kimber', { say: 'one', why: 'x' })).status).toBe(403);
  });
  it('never goes by a description', async () => {
    expect(await page(hv, list)).not.toContain('Unknown man');
  });
  it('stands as a quiet line on the page of each', async () => {
    expect(await page(hv, `${root}/people/kim${on}`)).toContain('May be the same person as Kimberley Holroyd : not decided yet.');
    expect(await page(gp, `${root}/people/kimber${on}`)).not.toContain('May be the same');
  });
});

describe('what is said of two records', () => {
  it('needs a word, a reason, and somebody to ask where somebody is asked', async () => {
    const back = await say(hv, 'kim', 'kimber', { say: '', why: '' });
    expect(back.status).toBe(422);
    expect(back.body).toContain('Choose what you say of them');
    expect((await say(hv, 'kim', 'kimber', { say: 'two', why: '' })).body).toContain('Write how it is known that they are two people');
    expect((await say(hv, 'kim', 'kimber', { say: 'ask', why: 'Is she?' })).body).toContain('Choose whom you ask');
    expect((await say(hv, 'kim', 'kimber', { say: 'later', why: 'x', again: 'once upon a time' })).body).toContain(
      'Write the day another way',
    );
  });
  it('joins them where they are one, and parting them leaves each page exactly as it was', async () => {
    const pages = [
      `${root}/people/kim${on}`,
      `${root}/people/kimber${on}`,
      `${root}/children/kim/chronology${on}`,
      `${root}/children/kim${on}`,
    ];
    const before = await Promise.all(pages.map((address) => page(hv, address)));
    expect(before[2]).not.toContain('one bruise');
    expect((await say(hv, 'kim', 'kimber', { say: 'one', why: 'Her mother said so' })).status).toBe(303);
    expect(await page(hv, `${root}/children/kim/chronology${on}`)).toContain('one bruise');
    expect(await page(hv, `${root}/people/kim${on}`)).toContain('Also recorded as Kimberley Holroyd');
    expect(await page(hv, list)).toMatch(
      /Read as one person \(1\) Kim Holroyd and Kimberley Holroyd : said to be one person, 22 January 2024, Health visiting: Her mother said so/,
    );
    expect((await say(hv, 'kim', 'kimber', { say: 'split', why: 'A cousin' })).status).toBe(303);
    const after = await Promise.all(pages.map((address) => page(hv, address)));
    // What was parted is not proposed again: that line alone goes.
    const proposal =
      / May be the same person as Kim(?:berley)? Holroyd : not decided yet\. Nothing is read as of one person because of it\./;
    expect(after).toEqual(before.map((text) => text.replace(proposal, '')));
    expect(await page(hv, list)).toContain('parted again, 22 January 2024, Health visiting: A cousin');
  });
  it('gives nobody else more to read', async () => {
    await say(hv, 'kim', 'kimber', { say: 'one', why: 'Her mother said so' });
    expect(await page(csc, `${root}/children/kim/chronology${on}`)).not.toContain('bruise');
    expect(await page(gp, `${root}/people/kimber${on}`)).not.toContain('Also recorded as');
  });
  it('stays said where they are two, until somebody undoes it with a reason', async () => {
    await say(hv, 'kim', 'kimber', { say: 'two', why: 'Two birth records' });
    expect(await page(hv, list)).toMatch(/Said to be two people: not proposed again \(1\)/);
    expect(await page(hv, `${root}/people/kim${on}`)).not.toContain('May be the same');
    expect((await say(hv, 'kim', 'kimber', { say: 'later', why: 'x' })).status).toBe(422);
    await say(hv, 'kim', 'kimber', { say: 'reopen', why: 'One of the two was the other child’s' });
    expect(await page(hv, list)).toMatch(/Match \(2\) .*Kim Holroyd and Kimberley Holroyd/);
  });
  it('is left for later, until the day that is named', async () => {
    await say(hv, 'kim', 'kimber', { say: 'later', why: 'Waits for the birth record', again: '24 January' });
    expect(await page(hv, list)).toMatch(
      /Left for later Kim Holroyd and Kimberley Holroyd .*to look again on 24 January 2024: Waits for the birth record/,
    );
    expect(await page(hv, list.replace('2024-01-22', '2024-01-25'))).not.toContain('Left for later Kim');
  });
  it('is not recorded where it would join two who were said to be two', async () => {
    await say(hv, 'kim', 'tia', { say: 'two', why: 'Twins' });
    await say(hv, 'kim', 'kimber', { say: 'one', why: 'Her mother said so' });
    const back = await say(hv, 'kimber', 'tia', { say: 'one', why: 'A slip' });
    expect(back.status).toBe(422);
    expect(back.body).toContain('Kim Holroyd and Tia Holroyd were said to be two people, and would be read as one by this');
  });
  it('shows which word joins two who are read as one through a third', async () => {
    await say(hv, 'kim', 'kimber', { say: 'one', why: 'x' });
    await say(hv, 'kimber', 'tia', { say: 'one', why: 'y' });
    expect(await page(hv, pair('kim', 'tia'))).toMatch(
      /They are read as one person because Kim Holroyd and Kimberley Holroyd , Kimberley Holroyd and Tia Holroyd were said to be/,
    );
  });
});

describe('whoever was told of it', () => {
  const today = `${root}/today${on}`;
  it('is asked, reads the word and nothing more, and says that it was read', async () => {
    await say(hv, 'kim', 'kimber', { say: 'ask', why: 'Is your Kimberley our Kim?', 'to-gp': 'yes' });
    expect(await page(gp, today)).toContain('Health visiting: Records of one person: proposed about Kim Holroyd and Kimberley Holroyd');
    const entry = /href="([^"]*\/entries\/[^"?]*)[^"]*"/.exec((await gp!.get(today)).body)?.[1] ?? '';
    expect(await page(gp, `${entry}${on}`)).toContain('Is your Kimberley our Kim?');
    expect((await gp!.get(pair('kim', 'kimber'))).status).toBe(404);
    const _csrf = /name="_csrf" value="([^"]*)"/.exec((await gp!.get(`${entry}${on}`)).body)?.[1] ?? '';
    expect((await gp!.post(`${entry}/acknowledge${on}`, { _csrf })).status).toBe(303);
    expect(await page(gp, today)).not.toContain('Records of one person');
    expect((await gp!.post(`${entry}/one-or-two${on}`, { _csrf, say: '', why: '' })).body).toContain('Choose what you say of them');
    expect((await gp!.post(`${entry}/one-or-two${on}`, { _csrf, say: 'two', why: 'Ours has another mother' })).status).toBe(303);
    expect(await page(hv, today)).toContain('Mill Lane Surgery: Records of one person: rejected');
    expect(await page(hv, list)).toMatch(/Said to be two people: not proposed again \(1\) .*Mill Lane Surgery: Ours has another mother/);
  });
  it('is told at once that they are two again, and is asked to say that it was read', async () => {
    await say(hv, 'john', 'jon', { say: 'one', why: 'His papers', 'to-police': 'yes' });
    await say(hv, 'john', 'jon', { say: 'split', why: 'His cousin’s papers' });
    expect(await page(police, today)).toContain('Records of one person: split about');
    const about = await page(hv, pair('john', 'jon'));
    expect(about).toContain('They were read as one person, and are two again.');
    expect(about).toMatch(/Told of it as soon as you record it: Police \(was given what you said of them\)/);
  });
  it('shows whom this agency had told otherwise where another parts them', async () => {
    await say(hv, 'maria', 'mum', { say: 'one', why: 'Her papers', 'to-csc': 'yes', 'to-police': 'yes' });
    expect(await page(hv, pair('maria', 'mum'))).not.toContain('Not yet told of it');
  });
});

describe('a join that was wrong', () => {
  it('is undone on the older page too, and tells whoever was told', async () => {
    await hv!.post(`${root}/people/john/same${on}`, { is: 'Jon Ackroyd', status: 'confirmed', why: 'Seen' });
    await say(hv, 'john', 'jon', { say: 'split', why: 'Not so', 'to-police': 'yes' });
    await hv!.post(`${root}/people/john/same${on}`, { pair: 'jon', status: 'confirmed', why: 'It was right' });
    expect(await page(police, `${root}/today${on}`)).toContain('Records of one person: confirmed');
  });
});

describe('who may live together', () => {
  const together = `${root}/people/kimber/lives-with/tia${on}`;
  it('is proposed of an address that is written in two ways, and drawn only once somebody has said so', async () => {
    expect(await page(hv, list)).toContain('Kimberley Holroyd and Tia Holroyd : 14 Mill Ln HD1 2AB / 14 Mill Lane, HD1 2AB');
    const before = await page(hv, `${root}/people/tia${on}`);
    expect(before).not.toContain('lives with');
    expect((await hv!.post(together, { say: '', basis: '', why: '' })).status).toBe(422);
    expect((await hv!.post(together, { say: 'yes', basis: 'seen', why: 'Both cots in one room' })).status).toBe(303);
    expect(await page(hv, `${root}/people/tia${on}`)).toContain('Kimberley Holroyd lives with Tia Holroyd');
    expect(await page(hv, list)).not.toContain('Kimberley Holroyd and Tia Holroyd : 14');
    expect((await hv!.get(together)).status).toBe(404);
  });
  it('is not proposed again where they do not, and is of what the visitor may read', async () => {
    await hv!.post(together, { say: 'no', basis: 'said', why: 'A cousin next door' });
    expect(await page(hv, list)).not.toContain('Kimberley Holroyd and Tia Holroyd : 14');
    expect((await csc!.get(together)).status).toBe(404);
  });
});
