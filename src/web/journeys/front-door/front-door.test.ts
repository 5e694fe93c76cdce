import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const told = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', gp: 'gp', police: 'police' },
  people: { ada: { called: 'Ada', born: '2020-03-01' }, bea: { called: 'Bea' } },
})
  .entry({
    by: 'hv',
    when: '2024-03-04',
    kind: 'note',
    about: ['ada', 'bea'],
    claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
    shared: ['csc'],
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
  .entry({ by: 'police', when: '2024-04-09', kind: 'note', about: ['bea'] });

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ told: [toldBy(caseOfStory('door', told))] });
});

async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('door', agency);
  return visitor;
}
const board = '/cases/door/front-door?on=2024-04-10';
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const referralOn = ({ body }: Got): string => /href="(\/cases\/[^"]*\/referrals\/[^"]*)"/.exec(body)?.[1] ?? '';
/** Sends a form of a referral's page, with the token of that page. */
async function send(
  visitor: VisitorAtWork,
  referral: string,
  what: 'decide' | 'sign',
  form: Readonly<Record<string, string>>,
): Promise<Got> {
  const _csrf = /name="_csrf" value="([^"]*)"/.exec((await visitor.get(referral)).body)?.[1] ?? (await tokenOf(visitor));
  return visitor.post(referral.replace('?', `/${what}?`), { ...form, _csrf });
}
/** A token from a page on which anybody may write. */
const tokenOf = async (visitor: VisitorAtWork): Promise<string> =>
  /name="_csrf" value="([^"]*)"/.exec((await visitor.get('/')).body)?.[1] ?? '';
const whole = { decision: 'assess', reason: 'She was alone, and not for the first time.' };
const reasons = { whyNotSpoken: 'The health visitor is away until Monday.', whyNotAsked: 'Nobody could be reached tonight.' };

describe('the front door', () => {
  it('shows whoever received a referral what it waits for and by when, and whoever sent it that it arrived', async () => {
    const received = words(await (await as('csc')).get(board));
    expect(received).toContain('Waiting for a decision (1) Ada, 8 April 2024 hv');
    expect(received).toContain('To be decided, and whoever raised it told: by 9 April 2024, which has passed');
    const sent = words(await (await as('hv')).get(board));
    expect(sent).toContain('Referrals that we sent Waiting for a decision (1) Ada, 8 April 2024 hv to csc');
  });

  it('says of each agency asked what its answer was: to hold nothing is not to know something', async () => {
    const asked = told
      .entry({
        by: 'csc',
        when: '2024-04-08',
        kind: 'information-request',
        about: ['ada'],
        facts: { to: ['gp'] },
        thread: 'q',
        shared: ['gp'],
      })
      .entry({
        ...{ by: 'gp', when: '2024-04-09', kind: 'information-reply', about: ['ada'], thread: 'q', shared: ['csc'] },
        ...{ text: 'Looked under both names.', facts: { outcome: 'nothing-held' } },
      });
    const visitor = visitorOf(await testServer({ told: [toldBy(caseOfStory('door', asked))] }));
    await visitor.continueAs('door', 'csc');
    const page = words(await visitor.get(referralOn(await visitor.get(board))));
    expect(page).toContain('gp , asked 8 April 2024 Nothing held, by their own word, 9 April 2024: Looked under both names.');
  });

  it('shows nobody else a referral, nor that there is one', async () => {
    const police = await as('police');
    expect(words(await police.get(board))).toContain('No referral to us waits for anything on this day.');
    const address = referralOn(await (await as('csc')).get(board));
    expect((await police.get(address)).status).toBe(404);
    expect((await police.get(address)).body).toBe((await police.get('/cases/door/referrals/made-up')).body);
    expect((await send(police, address, 'decide', whole)).status).toBe(404);
  });

  it('is not decided while what it rests on is neither on record nor said not to be', async () => {
    const csc = await as('csc');
    const address = referralOn(await csc.get(board));
    const turned = await send(csc, address, 'decide', whole);
    expect(turned.status).toBe(422);
    expect(words(turned)).toContain('Speak with whoever raised it, or write why that could not be done');
    expect(words(turned)).toContain('Ask the others, or write why it is decided without an answer');
    expect(turned.body).toContain('She was alone, and not for the first time.');
    expect(words(await csc.get(board))).toContain('Waiting for a decision (1)');
  });

  it('is decided with the reasons recorded, and then waits for a name, for telling and for the work', async () => {
    const csc = await as('csc');
    const address = referralOn(await csc.get(board));
    const decided = await send(csc, address, 'decide', { ...whole, ...reasons });
    expect(decided.status).toBe(303);
    const page = words(await csc.get(address));
    expect(page).toContain(
      "Decided Assess, 10 April 2024 A manager's name Not yet Whoever raised it told Not on record yet Taken up No work on record yet",
    );
    const chronology = words(await csc.get(/href="(\/cases\/[^"#]*chronology[^"#]*)/.exec((await csc.get(address)).body)?.[1] ?? ''));
    expect(chronology).toContain('The health visitor is away until Monday.');
    expect(words(await csc.get(board))).toContain("Decided, waiting for a manager's name (1)");
  });

  it('takes a name under a decision, once', async () => {
    const csc = await as('csc');
    const address = referralOn(await csc.get(board));
    expect((await send(csc, address, 'sign', { name: 'N. Manager' })).status).toBe(404);
    await send(csc, address, 'decide', { ...whole, ...reasons });
    expect((await send(csc, address, 'sign', { name: ' ' })).status).toBe(422);
    expect((await send(csc, address, 'sign', { name: 'N. Manager, service manager' })).status).toBe(303);
    expect(words(await csc.get(address))).toContain("A manager's name N. Manager, service manager, 10 April 2024");
    const other = await send(csc, address, 'sign', { name: 'N. Other' });
    expect([other.status, words(other)]).toEqual([422, expect.stringContaining('Somebody has put their name to this decision already')]);
  });

  it('shows whoever decides at the same time as another what the other decided, with their own words kept', async () => {
    const csc = await as('csc');
    const address = referralOn(await csc.get(board));
    const stands = /name="stands" value="([^"]*)"/.exec((await csc.get(address)).body)?.[1] ?? '';
    expect(stands).toBe('none');
    await send(csc, address, 'decide', { ...whole, ...reasons, stands });
    const second = await send(csc, address, 'decide', { ...whole, ...reasons, reason: 'Mine was another.', stands });
    expect([second.status, words(second)]).toEqual([422, expect.stringContaining('Somebody else recorded something here')]);
    expect(second.body).toContain('Mine was another.');
    const now = /name="stands" value="([^"]*)"/.exec(second.body)?.[1] ?? '';
    expect((await send(csc, address, 'decide', { ...whole, ...reasons, stands: now })).status).toBe(303);
  });

  it('takes a form once, however often it is sent', async () => {
    const csc = await as('csc');
    const address = referralOn(await csc.get(board));
    const _csrf = /name="_csrf" value="([^"]*)"/.exec((await csc.get(address)).body)?.[1] ?? '';
    const sent = [1, 2].map(() => csc.post(address.replace('?', '/decide?'), { ...whole, ...reasons, _csrf }));
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([303, 303]);
    const { body } = await csc.get(/href="(\/cases\/[^"#]*chronology[^"#]*)/.exec((await csc.get(address)).body)?.[1] ?? '');
    expect(body.split('<tr').filter((row) => row.includes('She was alone, and not for the first time.'))).toHaveLength(1);
  });

  it('may be decided again, and the last decision stands', async () => {
    const csc = await as('csc');
    const address = referralOn(await csc.get(board));
    await send(csc, address, 'decide', { ...whole, ...reasons, decision: 'no-role' });
    await send(csc, address, 'decide', { ...whole, ...reasons });
    expect(words(await csc.get(address))).toContain('Decided Assess, 10 April 2024');
  });

  it('is decided by nobody who sent it', async () => {
    const hv = await as('hv');
    const address = referralOn(await hv.get(board));
    expect((await hv.get(address)).body).not.toContain('Record this decision');
    expect((await send(hv, address, 'decide', { ...whole, ...reasons })).status).toBe(404);
  });
});
