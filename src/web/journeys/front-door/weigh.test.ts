import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const told = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', gp: 'gp', police: 'police', hub: 'domestic-abuse-service' },
  people: { ada: { called: 'Ada', born: '2020-03-01' }, bea: { called: 'Bea' } },
})
  .entry({
    by: 'hv',
    when: '2024-03-04',
    kind: 'note',
    about: ['ada', 'bea'],
    claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
    shared: ['csc', 'hub'],
  })
  .entry({
    id: 'sent',
    by: 'hv',
    when: '2024-04-08',
    kind: 'referral',
    about: ['ada', 'bea'],
    text: 'Ada was alone in the flat at noon.',
    facts: { from: 'professional', to: ['csc'], children: ['ada'] },
    thread: 'r',
    shared: [{ with: 'csc', when: '2024-04-08', acknowledged: '2024-04-08' }],
  })
  .entry({
    by: 'hub',
    when: '2024-04-09',
    kind: 'service',
    about: ['bea'],
    text: 'Came by herself.',
    facts: { service: 'domestic abuse', status: 'self-referred' },
    shared: ['csc'],
  })
  .entry({
    by: 'police',
    when: '2024-04-09',
    kind: 'contact',
    about: ['ada'],
    text: 'Ada was seen by a night patrol.',
    facts: { mode: 'call', readBy: '2024-04-10T09:00' },
    shared: ['csc'],
  });

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ told: [toldBy(caseOfStory('door', told))] });
});
async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('door', agency);
  return visitor;
}
const at = (place: string, on = '2024-04-10'): string => `/cases/door/front-door${place}?on=${on}`;
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const referralOf = async (visitor: VisitorAtWork): Promise<string> =>
  /href="(\/cases\/[^"]*\/referrals\/[^"]*)"/.exec((await visitor.get(at(''))).body)?.[1] ?? '';
const tokenOf = async (visitor: VisitorAtWork): Promise<string> =>
  /name="_csrf" value="([^"]*)"/.exec((await visitor.get('/')).body)?.[1] ?? '';
const send = async (visitor: VisitorAtWork, address: string, form: Readonly<Record<string, string>>): Promise<Got> =>
  visitor.post(address, { ...form, _csrf: await tokenOf(visitor) });
const onReferral = (address: string, what: string): string => address.replace('?', `/${what}?`);

describe('how the front door is run', () => {
  const settings = '/cases/door/front-door/settings';
  const whole = {
    ...{
      publicPage: 'yes',
      ring: '01484 1',
      areas: 'Hill\nValley',
      levels: 'Urgent: 4\nOther: 72',
      decidedBy: 'The board',
      reason: 'As agreed',
    },
    'always-police': 'yes',
  };

  it('is set by whoever decides for the partnership, and is for everybody in it to know', async () => {
    expect((await send(await as('csc'), settings, whole)).status).toBe(404);
    expect((await send(await as('whole'), settings, whole)).status).toBe(303);
    const shown = words(await (await as('gp')).get(settings));
    for (const says of ['01484 1', 'Hill; Valley', 'Urgent: decided within 4 hours']) expect(shown).toContain(says);
    expect(words(await (await as('csc')).get(settings))).toContain('Always asked, whenever others are police');
    expect(shown, 'a demonstration names no agency of which the record does not tell').not.toContain('police');
  });

  it('says what is missing and keeps what was typed', async () => {
    const turned = await send(await as('whole'), settings, { ...whole, levels: 'soon', decidedBy: '' });
    expect(turned.status).toBe(422);
    for (const says of ['such as Urgent: 4', 'Enter who decided it', '01484 1']) expect(words(turned) + turned.body).toContain(says);
  });
});

describe('a service that is always asked', () => {
  it('is on the page of asking, ticked, for the front door alone', async () => {
    const csc = await as('csc');
    const ask = /href="([^"]*\/ask\?[^"]*)"/.exec((await csc.get(await referralOf(csc))).body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await csc.get(ask)).body).toMatch(/name="of-hub" type="checkbox" value="yes" checked/);
    expect((await (await as('hv')).get(ask)).body).not.toContain('of-hub');
  });

  it('is asked before a referral is decided, or it is written why not', async () => {
    const csc = await as('csc');
    const address = await referralOf(csc);
    const decision = {
      decision: 'assess',
      reason: 'She was alone.',
      whyNotSpoken: 'Away.',
      whyNotAsked: 'Nobody could be reached.',
      history: 'yes',
    };
    const turned = await send(csc, onReferral(address, 'decide'), decision);
    expect([turned.status, words(turned).includes('Ask every service that is always asked, or write why one is not')]).toEqual([422, true]);
    expect((await send(csc, onReferral(address, 'decide'), { ...decision, whyNotAlways: 'Their line is down.' })).status).toBe(303);
  });
});

describe('the daily list', () => {
  it('has the self-referral of an adult with a child to a service that is always asked, once, for whoever may read it', async () => {
    expect(words(await (await as('csc')).get(at('/daily')))).toMatch(/Bea, to hub, .*Children: Ada/);
    expect(words(await (await as('police')).get(at('/daily')))).not.toContain('Bea');
  });

  it('has news with the time by which it is to be read, and who has read it; whoever wrote it is told', async () => {
    const csc = await as('csc');
    expect(words(await csc.get(at('/daily')))).toContain('To be read by 10 April 2024, 09:00, which has passed');
    const entry = /name="entry" value="([^"]*)"/.exec((await csc.get(at('/daily'))).body)?.[1] ?? '';
    expect((await send(await as('hv'), at('/daily/read'), { entry })).status).toBe(404);
    expect((await send(csc, at('/daily/read'), { entry })).status).toBe(303);
    expect(words(await csc.get(at('/daily')))).toMatch(/Read by [^,]+, csc, 10 April 2024/);
    expect(words(await csc.get(at('/daily')))).not.toContain('To be read by');
    expect(words(await (await as('police')).get(at('/daily')))).toMatch(/Read by [^,]+, csc/);
    expect(words(await (await as('gp')).get(at('/daily')))).not.toContain('night patrol');
  });
});

describe('a queue of an area', () => {
  it('holds what was put there, with the time of its level; the week’s list has what ran out', async () => {
    const csc = await as('csc');
    const address = await referralOf(csc);
    expect((await send(csc, onReferral(address, 'queue'), { area: 'North' })).status).toBe(422);
    expect((await send(csc, onReferral(address, 'queue'), { area: 'Elsewhere', level: 'Now' })).status).toBe(422);
    expect((await send(csc, onReferral(address, 'queue'), { area: 'North', level: 'Now' })).status).toBe(303);
    expect(words(await csc.get(address))).toContain('North, Now, 10 April 2024. Now: to be decided by');
    expect(words(await csc.get(`${at('')}&area=North`))).toContain('Ada, 8 April 2024');
    expect(words(await csc.get(`${at('')}&area=South`))).toContain('No referral to us waits for anything');
    expect(words(await csc.get(at('/past-limit')))).toMatch(
      /North Ada, 8 April 2024 Now: to be decided by 9 April 2024, 0[34]:59\. Not decided yet/,
    );
    expect(words(await csc.get(at('/past-limit', '2024-04-17')))).not.toContain('Ada');
  });

  it('is nobody’s to fill but the receiver’s, and shows the sender nothing', async () => {
    const hv = await as('hv');
    const address = await referralOf(hv);
    expect((await send(hv, onReferral(address, 'queue'), { area: 'North', level: 'Now' })).status).toBe(404);
    const before = (await hv.get(address)).body;
    const csc = await as('csc');
    await send(csc, onReferral(await referralOf(csc), 'queue'), { area: 'North', level: 'Now' });
    expect((await hv.get(address)).body.replaceAll(/name="_csrf" value="[^"]*"/g, '')).toBe(
      before.replaceAll(/name="_csrf" value="[^"]*"/g, ''),
    );
  });
});

describe('whether neighbours are spoken with', () => {
  it('is decided with its purpose, what may be said and who agreed', async () => {
    const csc = await as('csc');
    const address = await referralOf(csc);
    const turned = await send(csc, onReferral(address, 'neighbours'), { approach: 'yes', because: 'Nobody else saw it' });
    expect(turned.status).toBe(422);
    for (const says of ['Write what it is for', 'Write what they may be told', 'Write which manager'])
      expect(words(turned)).toContain(says);
    expect(turned.body).toContain('Nobody else saw it');
    const whole = {
      approach: 'yes',
      because: 'Nobody else saw it',
      purpose: 'When she is alone',
      mayBeSaid: 'That we ask at every door',
      agreedBy: 'N. Lee',
    };
    expect((await send(csc, onReferral(address, 'neighbours'), whole)).status).toBe(303);
    for (const says of ['Neighbours are spoken with', 'What they may be told: That we ask at every door', 'Agreed by N. Lee'])
      expect(words(await csc.get(address))).toContain(says);
    expect((await send(await as('hv'), onReferral(address, 'neighbours'), whole)).status).toBe(404);
  });
});

describe('health', () => {
  it('is asked service by service: one says nothing of another', async () => {
    const csc = await as('csc');
    const shown = words(await csc.get(await referralOf(csc)));
    for (const says of ['GP: not on record as asked', 'Health visitor: made this referral', 'Midwife: not on record as asked'])
      expect(shown).toContain(says);
  });
});
