import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, it } from 'vitest';
import { testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const child = '/cases/child-e/children/steven';
const page = `${child}/anonymised`;
let server: FastifyInstance;
let reviewer: VisitorAtWork;
beforeAll(async () => {
  server = await testServer();
  reviewer = visitorOf(server);
  await reviewer.continueAs('child-e', 'whole');
}, 60_000);

const text = (body: string): string => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const tokenOf = (body: string): string => /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? '';
const versionOf = (body: string): string => /name="version" value="([^"]*)"/.exec(body)?.[1] ?? '';

async function send(address: string, fields: Readonly<Record<string, string>>) {
  const { body } = await reviewer.get(page);
  return reviewer.post(address, { version: versionOf(body), ...fields, _csrf: tokenOf(body) });
}

/** Settles every slip that is open, the way that a person who finds nothing wrong would. */
async function leaveAll(): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    const { body } = await reviewer.get(page);
    const slips = [...body.matchAll(/name="slip-(\d+)" value="([^"]*)"/g)];
    if (slips.length === 0) return;
    const fields = slips.flatMap(([, id = '', value = '']) => [
      [`slip-${id}`, value.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')],
      [`does-${id}`, 'leave'],
      [`why-${id}`, 'It says nothing of anybody'],
      [`all-${id}`, 'yes'],
    ]);
    await reviewer.post(page, { act: 'settle', version: versionOf(body), _csrf: tokenOf(body), ...Object.fromEntries(fields) });
  }
}

describe('an anonymised copy', () => {
  it('proposes a key in which everybody has an alias of their own', async () => {
    const { status, body } = await reviewer.get(page);
    expect(status).toBe(200);
    const aliases = [...body.matchAll(/id="alias-[^"]*" name="[^"]*" value="([^"]*)"/g)].map(([, alias]) => alias);
    expect(aliases).toContain('the mother');
    expect(new Set(aliases).size).toBe(aliases.length);
    expect(text(body)).not.toContain('something to put right');
  });

  it('is for whoever reviews or sees to quality, and not there for an agency', async () => {
    const worker = visitorOf(server);
    await worker.continueAs('child-e', 'hv');
    for (const address of [page, `${child}/slips`]) expect((await worker.get(address)).status).toBe(404);
    expect((await worker.get(`${child}/take-out`)).body).not.toContain('An anonymised copy');
  });

  it('leaves only once every slip is settled, and then holds no name of the key', async () => {
    const early = await send(`${page}/take`, { as: 'csv', purpose: 'review', why: 'For the panel' });
    expect(early.status).toBe(422);
    expect(text(early.body)).toContain('Settle the slips first');
    await leaveAll();
    const taken = await send(`${page}/take`, { as: 'csv', purpose: 'review', why: 'For the panel' });
    expect(taken.status, text(taken.body).slice(0, 500)).toBe(200);
    const words = new TextDecoder().decode(taken.bytes);
    expect(words).toContain('Anonymised chronology of Child');
    for (const name of ['Steven', 'Joanne', 'Robert', 'Mark ', 'Dewsbury', '2018-']) expect(words).not.toContain(name);
    for (const as of ['docx', 'xlsx', 'pdf'])
      expect((await send(`${page}/take`, { as, purpose: 'review', why: 'For the panel' })).status).toBe(200);
  });

  it('refuses an alias that two would have, or that is a name in the case', async () => {
    const { body } = await reviewer.get(page);
    const [first = '', second = ''] = [...body.matchAll(/id="(alias-[^"]*)"/g)].map(([, id]) => id ?? '');
    const before = [...body.matchAll(/id="alias-[^"]*" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);
    await send(page, { act: 'keep', ...Object.fromEntries(before), [first]: 'Child B', [second]: 'Child B' });
    expect(text((await reviewer.get(page)).body)).toContain('“Child B” stands for two people');
    expect((await send(`${page}/take`, { as: 'csv', purpose: 'review', why: 'For the panel' })).status).toBe(422);
    await send(page, { act: 'keep', ...Object.fromEntries(before) });
    expect(text((await reviewer.get(page)).body)).not.toContain('stands for two people');
  });

  it('says when somebody else has changed the key, and keeps nothing over it', async () => {
    const old = await reviewer.post(page, { act: 'keep', version: '0', grain: 'year', _csrf: tokenOf((await reviewer.get(page)).body) });
    expect(old.status).toBe(422);
    expect(text(old.body)).toContain('Somebody has changed this');
  });

  it('has its key as a file of its own', async () => {
    const { bytes, headers } = await send(`${page}/key`, {});
    expect(String(headers['content-disposition'])).toContain('key-kept-apart');
    expect(new TextDecoder().decode(bytes)).toContain('Joanne,the mother,she');
  });
});

describe('checking a text for slips', () => {
  it('finds a planted name, date and pronoun, and nothing once they are put right', async () => {
    const wrong = 'The mother said that he was tired. On 4 May 2018 Joane rang the health visitor.';
    const found = text((await send(`${child}/slips`, { text: wrong })).body);
    expect(found).toContain('3 slips found');
    for (const words of ['Name: looks like a name of the mother', 'Date: an exact date', 'Pronoun: the mother stands nearest'])
      expect(found).toContain(words);
    const right = 'The mother said that she was tired. In May 2018 the mother rang the health visitor.';
    expect(text((await send(`${child}/slips`, { text: right })).body)).toContain('No slips found by these rules');
  });

  it('says what to do where there is nothing to check', async () => {
    const { status, body } = await send(`${child}/slips`, { text: ' ' });
    expect(status).toBe(422);
    expect(text(body)).toContain('Paste a text, or choose a file');
  });
});
