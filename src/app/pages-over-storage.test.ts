import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyHome } from '../../test/builders/empty-home.ts';
import { visitorOf } from '../../test/builders/visitor.ts';
import { restrictionCrossed } from '../core/checks/restriction-crossed/check.ts';
import { instantOfNumber } from '../core/time/instant.ts';
import { files } from '../exchange/files.ts';
import { readSent } from '../exchange/sent/read-sent.ts';
import { storedEntryId } from '../parse/stored/ids.ts';
import { openStorageAt, type Storage } from '../storage/storage.ts';
import { buildServer } from '../web/server.ts';
import { readShipped, shippedFiles } from './shipped-cases.ts';
import { sources } from './sources.ts';

let storage: Storage;
let server: Awaited<ReturnType<typeof buildServer>>;
beforeAll(async () => {
  storage = await openStorageAt(await emptyHome());
  for (const file of shippedFiles()) if (file.name === 'child-e') await storage.loadCase(readShipped(file));
  server = await buildServer({
    records: storage.records,
    clock: { now: () => instantOfNumber(Date.now()), elapsed: () => performance.now() },
    newId: () => storedEntryId.parse(randomUUID()),
    config: { sessionKey: Buffer.alloc(32, 2), demonstration: true, secureCookies: false },
    checks: [restrictionCrossed],
    sources: sources({ demonstration: true }),
    files,
    readSent,
  });
});
afterAll(async () => {
  await server.close();
  await storage.close();
});

const hrefs = (body: string, within: RegExp): readonly string[] =>
  [...body.matchAll(within)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'));

async function continueAs(post: string): Promise<{ visitor: ReturnType<typeof visitorOf>; desk: string }> {
  const visitor = visitorOf(server);
  const { body } = await visitor.get('/');
  const [, inCase = ''] = /name="case" value="([^"]+)"/.exec(body) ?? [];
  const [, as = ''] = new RegExp(`name="as" value="([^"]+)"><strong>${post}`).exec(body) ?? [];
  return { visitor, desk: (await visitor.continueAs(inCase, as)).location ?? '' };
}

/** A group of four in a random id can look like the key of an entry. */
const randomId = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;

describe('pages over the embedded database', () => {
  it('lead from the start to a question, whose answer is an entry that the agency can read and others cannot', async () => {
    const { visitor, desk } = await continueAs('Social worker');
    const [question = ''] = hrefs((await visitor.get(desk)).body, /heed-prompts__question" href="([^"]+)"/g);
    const sent = await visitor.post(question, { outcome: 'to-safeguarding-lead', 'to-safeguarding-lead-reason': 'Her safety comes first' });
    expect(sent.status).toBe(303);
    expect((await visitor.get(question)).body).toContain('Her safety comes first');
    const police = await continueAs('Police officer');
    for (const href of hrefs((await police.visitor.get(police.desk)).body, /href="(\/cases\/[^"#]+)/g)) {
      expect((await police.visitor.get(href)).body).not.toContain('Her safety comes first');
    }
  });

  it('adopt a rule as it was written, without the letters that no database takes, and ask its question once it is switched on', async () => {
    const { visitor, desk } = await continueAs('Independent reviewer');
    const write = desk.replace('today', 'write-check');
    const rule = readFileSync('rules/examples/home-from-hospital-unseen.yaml', 'utf8');
    const _csrf = /name="_csrf" value="([^"]*)"/.exec((await visitor.get(`${write}?begin=nothing`)).body)?.[1] ?? '';
    const decided = { decidedBy: 'The board\0', reason: 'An audit', 'from-day': '1', 'from-month': '3', 'from-year': '2017' };
    const sent = await visitor.post(desk.replace('today', 'adopt-check'), { ...decided, _csrf, rule: `# "quoted" \0\u0007\n${rule}` });
    expect(sent.status).toBe(303);
    const page = sent.location?.split('#')[0] ?? '';
    expect((await visitor.get(page)).body).toContain('<code># &quot;quoted&quot; \ncheck: home-from-hospital-unseen\n');
    const impact = { whoseRecords: 'Children', purpose: 'To ask', lawfulBasis: 'Public task', whoSees: 'The ward' };
    expect((await visitor.post(page, { what: 'switched-on', ...decided, ...impact })).status).toBe(303);
    expect((await visitor.get(`${desk}?on=2018-05-01`)).body).toContain('Steven came home from hospital on 7 April 2018.');
    const midwife = await continueAs('Midwife');
    expect((await midwife.visitor.get(`${midwife.desk}?on=2018-05-01`)).body).toContain('Steven came home from hospital on 7 April 2018.');
  });

  it('lead each step of the work to a page that is there, and those whom it is put to read it at once', async () => {
    const on = 'on=2018-07-05';
    const { visitor, desk } = await continueAs('Social worker');
    const [child = ''] = hrefs((await visitor.get(`${desk}?${on}`)).body, /href="(\/cases\/[^"/]+\/children\/[^"?]+)/g);
    const called = await visitor.get(`${child}/meetings?${on}`);
    const invite = Object.fromEntries([...called.body.matchAll(/name="(invite-[^"]+)"/g)].map(([, name]) => [name ?? '', 'yes']));
    const call = { type: 'child-in-need', date: '12 July', chair: 'A manager', purpose: 'His nights', ...invite };
    expect((await visitor.post(`${child}/meetings?${on}`, call)).status).toBe(303);
    const [, to = ''] = /<option value="([^"]+)"[^>]*>Health visiting/.exec((await visitor.get(`${child}/challenge?${on}`)).body) ?? [];
    const questioned = await visitor.post(`${child}/challenge?${on}`, { to, why: 'Seen once', settle: 'A visit' });
    expect((await visitor.get(questioned.location ?? '')).status).toBe(200);
    const against = {
      ...{ 'against-views': 'Away', 'against-matters': 'Old', 'against-questions': 'Later', 'against-notice': 'They have moved' },
      'against-disagreement': 'It was looked at together',
    };
    const form = (await visitor.get(`${child}/closing?${on}`)).body;
    const told = Object.fromEntries([...form.matchAll(/name="(told-[^"]+)"/g)].map(([, name]) => [name ?? '', 'At home on 4 July']));
    const said = {
      ...{ go: 'close', watchedBy: 'The duty team', 'watch-until': '3 October', ...told },
      type: 'close',
      reason: 'They have parted',
      'changed-1': 'None since May',
      contingency: 'Ring us',
      who: 'Locala',
      review: '1 October',
    };
    const closed = await visitor.post(`${child}/closing?${on}`, { ...said, ...against });
    expect(closed.status).toBe(303);
    expect((await visitor.get(closed.location ?? '')).body).toContain('They have parted');
    const health = await continueAs('Health visitor');
    expect((await health.visitor.get(questioned.location ?? '')).body).toContain('Seen once');
    expect((await health.visitor.get(`${child}/meetings?${on}`)).body).toContain('12 July 2018');
    expect((await (await continueAs('Police officer')).visitor.get(questioned.location ?? '')).status).toBe(404);
  });

  it('open a picture that was kept the same to the letter, for its agency and for whoever reads the whole', async () => {
    const on = 'on=2018-08-21';
    const { visitor, desk } = await continueAs('Social worker');
    const [child = ''] = hrefs((await visitor.get(`${desk}?${on}`)).body, /href="(\/cases\/[^"/]+\/children\/[^"?]+)/g);
    const at = `${child}/after-harm?${on}`;
    const said = { what: 'serious-harm', happened: '21 August 2018', account: 'A fall on the stairs.' };
    expect((await visitor.post(at, said)).status).toBe(303);
    await visitor.post(at, { act: 'support', support: 'N. Lane, family liaison' });
    const [kept = ''] = hrefs((await visitor.get(at)).body, /href="(\/cases\/[^"]+\/after-harm\/kept\/[^"]+)"/g);
    for (const who of ['Social worker', 'Independent reviewer'])
      expect((await (await continueAs(who)).visitor.get(kept)).body).toContain('The same as on that day, to the letter.');
    expect((await (await continueAs('Health visitor')).visitor.get(kept)).status).toBe(404);
  });

  it('hold no key of a case file in any address', async () => {
    const { visitor, desk } = await continueAs('Independent reviewer');
    const child = hrefs((await visitor.get(desk)).body, /href="(\/cases\/[^"/]+\/children\/[^"/?]+)/g)[0] ?? '';
    const pages = [desk, child, `${child}/chronology`, desk.replace('today', 'play')];
    for (const page of pages) {
      const { body, status } = await visitor.get(page);
      expect([page, status]).toEqual([page, 200]);
      expect(
        hrefs(body, /(?:href|id|value)="([^"]*)"/g)
          .join(' ')
          .replaceAll(randomId, 'random'),
      ).not.toMatch(/steven|joanne|mark\b(?!-random)|csc|ihbtt|\be0\d\d\b/);
    }
  });

  it('answer a guess at another case like a page that does not exist', async () => {
    const { visitor, desk } = await continueAs('Housing officer');
    const [guessed, made] = [await visitor.get(`/cases/${randomUUID()}/today`), await visitor.get(desk.replace('today', 'yesterday'))];
    expect([guessed.status, guessed.body]).toEqual([404, made.body]);
  });
});
