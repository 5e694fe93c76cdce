import { beforeAll, describe, expect, it } from 'vitest';
import { visitsCsv } from '../../../../test/builders/sent-texts.ts';
import { testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const words = (body: string): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const list = '/cases/child-e/submissions';

describe('a file that an agency brings in', () => {
  let hv: VisitorAtWork;
  let at: string;
  const tokenOf = (body: string): string => /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? '';
  const send = async (address: string, form: Readonly<Record<string, string>>): Promise<string> => {
    const _csrf = tokenOf((await hv.get(list)).body);
    const sent = await hv.post(address, { _csrf, ...form });
    if (sent.status !== 303)
      throw new Error(`${address}: ${sent.status} ${words(/error-summary[\s\S]*?<\/ul>/.exec(sent.body)?.[0] ?? '')}`);
    return (sent.location ?? '').replace(/#.*/, '');
  };
  const bringIn = async (text: string, name = 'visits.csv'): Promise<string> => {
    const page = await hv.get(list);
    const child = /name="child" type="radio" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const sent = await hv.postFile(list, { _csrf: tokenOf(page.body), child }, { name, bytes: new TextEncoder().encode(text) });
    return sent.location ?? `${sent.status} ${words(sent.body)}`;
  };
  const fieldsOf = async (address: string): Promise<Record<string, string>> => {
    const { body } = await hv.get(address);
    const selects = [...body.matchAll(/<select[^>]*name="([^"]+)"[\s\S]*?<\/select>/g)].map(
      ([all, name = '']) => [name, /<option value="([^"]*)" selected/.exec(all)?.[1] ?? ''] as const,
    );
    const radios = [...body.matchAll(/<input[^>]*name="([^"]+)" type="radio" value="([^"]*)" checked/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
    return Object.fromEntries([...selects, ...radios]);
  };

  beforeAll(async () => {
    hv = visitorOf(await testServer());
    await hv.continueAs('child-e', 'hv');
    at = await bringIn(visitsCsv());
  });

  it('is read, its columns proposed by their headings, and its first rows shown as they would be read', async () => {
    expect(at).toMatch(/\/submissions\/[0-9a-f-]{36}$/);
    const to = (await hv.get(at)).location ?? '';
    expect(to).toContain('/columns');
    const page = words((await hv.get(to)).body);
    expect(page).toContain('3 July 2018');
    expect(page).toContain('Proposed by its heading');
    expect(page).toContain('w/c 16 July 2018');
  });

  it('leads back to itself when the same bytes come again, and says that nothing changed', async () => {
    const again = await bringIn(visitsCsv(), 'other-name.csv');
    expect(again).toContain(at);
    expect(words((await hv.get((await hv.get(again)).location ?? '')).body)).toMatch(/This file was brought in on .*: nothing changed/);
  });

  it('asks who is who, and then shows each row with its words, its date as read or why not, and what is proposed', async () => {
    const onward = await send(`${at}/columns`, { ...(await fieldsOf(`${at}/columns`)), go: 'on' });
    expect(onward).toBe(at);
    expect((await hv.get(at)).location).toContain('/who');
    const who = await hv.get(`${at}/who`);
    expect(words(who.body)).toContain('“Joanne”');
    expect(words(who.body)).toContain('the same name');
    await send(`${at}/who`, await fieldsOf(`${at}/who`));
    const to = (await hv.get(at)).location ?? '';
    expect(to).toContain('/rows');
    const page = words((await hv.get(to)).body);
    expect(page).toContain('To look at (5)');
    expect(page).toContain('Dates to look at (1)');
    expect(page).toContain('Date not read');
  });

  it('records nothing before a row is confirmed, and then that row with where it stood', async () => {
    const chronology = '/cases/child-e/children/steven/chronology';
    expect((await hv.get(chronology)).body).not.toContain('Steven asleep in his cot');
    const to = await send(`${at}/rows`, { go: 'accept-1' });
    expect(words((await hv.get(to)).body)).toContain('1 row recorded.');
    const page = await hv.get(`${at}/rows?show=accepted`);
    expect(page.body).toContain('The entry that it became');
    expect((await hv.get(chronology)).body).toContain('Steven asleep in his cot');
    // Pressed again, it is the same entry.
    await send(`${at}/rows`, { go: 'accept-1' });
    expect(words((await hv.get(`${at}/rows?show=accepted`)).body)).toContain('Recorded (1)');
  });

  it('changes a row whose date was not read, leaves one out with a reason, and takes it up again', async () => {
    const form = await fieldsOf(`${at}/rows/4`);
    const refused = await hv.post(`${at}/rows/4`, { ...form, go: 'record', when: '', _csrf: tokenOf((await hv.get(list)).body) });
    expect(refused.status).toBe(422);
    await send(`${at}/rows/4`, { ...form, go: 'record', when: '13 July 2018' });
    expect(words((await hv.get(`${at}/rows?show=accepted`)).body)).toContain('Recorded (2)');
    const none = await hv.post(`${at}/rows`, { go: 'leave-5', 'why-5': ' ', _csrf: tokenOf((await hv.get(list)).body) });
    expect([none.status, words(none.body).includes('Write why it is left out')]).toEqual([422, true]);
    await send(`${at}/rows`, { go: 'leave-5', 'why-5': 'Already in our notes' });
    expect(words((await hv.get(`${at}/rows?show=left-out`)).body)).toContain('Left out: Already in our notes');
    await send(`${at}/rows`, { go: 'up-5' });
    expect(words((await hv.get(`${at}/rows`)).body)).toContain('To look at (3)');
  });

  it('a newer copy asks only about what is new, changed or gone', async () => {
    const second = await bringIn(
      visitsCsv(['"27/07/2018",,"Seen at clinic, well.",,Yes,,HV Lane,'])
        .replace('Weigh again in a week', 'Weigh again in a fortnight')
        .replace(/.*message from the nursery.*\n/, ''),
      'visits v2.csv',
    );
    const columns = await fieldsOf(`${second}/columns`);
    expect(columns.follows).toBe(at.split('/').at(-1));
    await send(`${second}/columns`, { ...columns, go: 'on' });
    await send(`${second}/who`, await fieldsOf(`${second}/who`));
    const page = words((await hv.get(`${second}/rows`)).body);
    expect(page).toContain('Changed since the last file (1)');
    await send(`${second}/rows`, { go: 'accept-1' });
    expect(words((await hv.get(`${second}/rows`)).body)).toContain('Recorded (1)');
    expect(words((await hv.get(`${second}/rows`)).body)).toContain('1 row of the last file is not in this one');
    expect((await hv.get('/cases/child-e/children/steven/chronology')).body).toContain('Weigh again in a fortnight');
  });

  it('asks what becomes of what is gone, and withdraws it for a reason or keeps it', async () => {
    const second = await hv.get(list).then(({ body }) => /href="([^"]*submissions[^"]*)"[^>]*>visits v2/.exec(body)?.[1] ?? '');
    const page = words((await hv.get(`${second}/gone`)).body);
    expect(page).toContain('Note of a message from the nursery');
    const refused = await hv.post(`${second}/gone`, { go: 'withdraw-4', 'why-4': '', _csrf: tokenOf((await hv.get(list)).body) });
    expect([refused.status, words(refused.body).includes('Write why it is withdrawn')]).toEqual([422, true]);
    await send(`${second}/gone`, { go: 'withdraw-4', 'why-4': 'It was about another family' });
    expect(words((await hv.get(`${second}/gone`)).body)).toContain('None is left to be decided about');
    expect((await hv.get('/cases/child-e/children/steven/chronology')).body).not.toContain('message from the nursery');
  });

  it('is nowhere for anybody else', async () => {
    const gp = visitorOf(await testServer());
    await gp.continueAs('child-e', 'gp');
    expect(words((await gp.get(list)).body)).toContain('No file has been brought in yet');
    for (const place of ['', '/columns', '/who', '/rows', '/original']) expect((await gp.get(`${at}${place}`)).status).toBe(404);
  });

  it('that cannot be read says why, and leaves nothing', async () => {
    const broken = await bringIn('', 'empty.csv');
    expect(broken).toContain('The file is empty');
    const page = await hv.get(list);
    const child = /name="child" type="radio" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const bytes = new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8]);
    const sent = await hv.postFile(list, { _csrf: tokenOf(page.body), child }, { name: 'broken.xlsx', bytes });
    const why = words((await hv.get(sent.location ?? '')).body);
    expect(why).toContain('The file cannot be read');
    expect(why).toContain('Nothing of it was kept');
  });

  it('that tells of what another agency told stands beside it, and is tied to it by an entry that changes neither', async () => {
    const csc = visitorOf(await testServer());
    await csc.continueAs('child-e', 'csc');
    hv = csc;
    const text =
      'Date,Details\n26 July 2018,"Police called to the home at half past ten at night: Mark had been drinking and was violent to Joanne. Steven asleep upstairs."';
    const other = await bringIn(text, 'duty.csv');
    await send(`${other}/columns`, { ...(await fieldsOf(`${other}/columns`)), go: 'on' });
    await send(`${other}/who`, await fieldsOf(`${other}/who`));
    const page = (await hv.get(`${other}/rows?show=twins`)).body;
    expect(words(page)).toContain('It may be the same event as:');
    const tie = /value="(tie-1-[^"]+)"/.exec(page)?.[1] ?? '';
    const to = await send(`${other}/rows`, { go: tie, show: 'twins' });
    const after = words((await hv.get(to)).body);
    expect(after).toContain('Both stand as they are');
    expect(after).toContain('Said to be the same event.');
    const chronology = (await hv.get('/cases/child-e/children/steven/chronology?on=2018-07-28')).body;
    expect(chronology).toContain('Mother rang at half past ten at night');
  });
});
