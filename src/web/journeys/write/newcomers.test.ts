import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const family = story({
  agencies: { hv: { name: 'Health visiting', kind: 'health-visiting' } },
  people: {
    kim: { called: 'Kim Holroyd', born: '2023-05-02', sex: 'f' },
    jon: { called: 'Jonathan Ackroyd', sex: 'm', born: '1990-03-12' },
    man: { called: 'Unknown man: tall' },
  },
})
  .entry({
    by: 'hv',
    when: '2024-01-10',
    kind: 'contact',
    about: ['kim', 'jon'],
    present: ['kim', 'jon'],
    text: 'Visited.',
    facts: { mode: 'home-visit' },
    claims: [
      { who: 'jon', is: 'in-contact-with', whom: 'kim', basis: 'seen' },
      { who: 'jon', is: 'lives-at', what: '3 Low Road', basis: 'seen' },
    ],
  })
  .entry({
    by: 'hv',
    when: '2024-01-14',
    kind: 'observation',
    about: ['man', 'kim'],
    text: 'A tall man at the door.',
    facts: { nature: 'unknown-adult' },
    claims: [
      { who: 'man', is: 'described-as', what: 'tall', basis: 'seen' },
      { who: 'man', is: 'in-contact-with', whom: 'kim', basis: 'seen' },
    ],
  });

const [on, root] = ['?on=2024-01-22', '/cases/family'];
const hidden = (page: Got, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.body)?.[1] ?? '';
const bare = (address: string): string => address.replace(/[?#].*$/, '');
const words = ({ body }: Got): string =>
  body
    .slice(body.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

let hv: VisitorAtWork;
beforeEach(async () => {
  hv = visitorOf(await testServer({ told: [toldBy(caseOfStory('family', family))] }));
  await hv.continueAs('family', 'hv');
});

/** Writes of somebody who is not on record by this name, up to the page on which it is checked. */
async function written(who: string): Promise<string> {
  const address = ((await hv.get(`${root}/write/new/home-visit${on}`)).location ?? '').replace(/#.*$/, '');
  const page = await hv.get(address);
  const form = {
    way: 'home-visit',
    on: '2024-01-22',
    version: '0',
    about: 'Kim Holroyd',
    when: 'yesterday 2pm',
    text: 'Saw them.',
    who,
    'c-kim-seen': 'seen',
  };
  const sent = await hv.post(bare(address), { _csrf: hidden(page, '_csrf'), ...form });
  expect(sent.location, words(sent).slice(0, 600)).toContain('/check');
  return bare(sent.location ?? '');
}
const record = async (check: string, form: Readonly<Record<string, string>>): Promise<Got> =>
  hv.post(check, { version: hidden(await hv.get(check), 'version'), ...form });

describe('somebody of whom a record would be made, and who may be on record', () => {
  it('stands beside the record that is alike, with what is known of it', async () => {
    const page = words(await hv.get(await written('Jon Ackroyd')));
    expect(page).toContain('Who is “Jon Ackroyd”?');
    expect(page).toContain('Jonathan Ackroyd born 12 March 1990; has lived at 3 Low Road; named by Health visiting');
  });
  it('of a birth date that is alike too is looked at before a second record is made, and then is two people until somebody undoes it', async () => {
    const check = await written('Jon Ackroyd');
    const second = { 'as-jon-ackroyd': 'new', 'born-as-jon-ackroyd': '12 3 1990' };
    const back = await record(check, second);
    expect(back.status).toBe(422);
    expect(words(back)).toContain('Jonathan Ackroyd may be the same person: the name and the birth date are alike');
    expect((await record(check, { ...second, 'looked-as-jon-ackroyd': 'yes' })).location).toContain('/written/');
    const list = words(await hv.get(`${root}/who-may-be-the-same${on}`));
    expect(list).toMatch(/Said to be two people: not proposed again \(1\) .*looked at the other record: it is somebody else/);
    expect(list).not.toContain('Match (');
  });
  it('is that person where their record is chosen, and no second one is made', async () => {
    const check = await written('Jon Ackroyd');
    expect((await record(check, { 'as-jon-ackroyd': 'jon' })).location).toContain('/written/');
    expect(words(await hv.get(`${root}/who-may-be-the-same${on}`))).toContain('No two records that you can read are alike enough');
  });
  it('may be somebody who was described and is named now: both records stay, and are read as one', async () => {
    const check = await written('Peter Lund');
    expect(words(await hv.get(check))).toContain('Were they on record before, without a name?');
    expect((await record(check, { 'as-peter-lund': 'new', 'was-as-peter-lund': 'man' })).location).toContain('/written/');
    expect(words(await hv.get(`${root}/people/man${on}`))).toContain('Also recorded as Peter Lund, tied as one person');
    expect(words(await hv.get(`${root}/children/kim/chronology${on}`))).toContain('A tall man at the door.');
  });
});
