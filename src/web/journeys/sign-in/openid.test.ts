import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyHome } from '../../../../test/builders/empty-home.ts';
import { type IdentityProvider, startIdentityProvider } from '../../../../test/builders/identity-provider.ts';
import { addAgency, type Employed, firstAdministrator, openService, type Service } from '../../../../test/builders/service.ts';
import type { VisitorAtWork } from '../../../../test/builders/visitor.ts';
import { parseOpenIdSettings } from '../../../parse/openid-settings.ts';
import { openStorageAt } from '../../../storage/storage.ts';

const callback = 'http://heed.example/sign-in/openid/callback';
const secret = 'a secret of the provider and Heed';
let provider: IdentityProvider;
let service: Service;
let admin: Employed;
let desk: string;

const settingsFor = (issuer: string, partnership: string) => {
  const parsed = parseOpenIdSettings(`
issuer: ${issuer}
client: heed
callback: ${callback}
called: Anytown
roles:
  - { claim: groups, has: heed-hv, partnership: ${partnership}, role: practitioner, agency: Locala }
  - { claim: groups, has: heed-lead, partnership: ${partnership}, role: safeguarding-lead, agency: Locala }
  - { claim: groups, has: heed-nowhere, partnership: ${partnership}, role: practitioner, agency: Nowhere }
`);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed;
};

beforeAll(async () => {
  provider = await startIdentityProvider(callback, secret);
  const storage = await openStorageAt(await emptyHome());
  const first = await openService({ storage });
  admin = await firstAdministrator(first);
  await addAgency(admin, 'Locala', 'health-visiting');
  const partnership = /Number of this partnership[^<]*<code>([^<]+)</.exec((await admin.browser.get('/place')).body)?.[1] ?? '';
  service = await openService({ storage, openId: { settings: settingsFor(provider.issuer, partnership), secret } });
  desk = `/cases/${partnership}/today`;
}, 120_000);
afterAll(async () => {
  await service?.close();
  await provider?.close();
});

const local = (address: string): string => address.replace('http://heed.example', '');
async function begin(browser: VisitorAtWork): Promise<string> {
  return (await browser.get('/sign-in/openid')).location ?? '';
}
async function throughProvider(browser: VisitorAtWork, subject: string): Promise<string> {
  return local(await provider.signIn(await begin(browser), subject));
}
const refused = 'The sign-in could not be checked';

describe('signing in through an identity provider', () => {
  it('is offered, and leads to the desk of the role that the claims give', async () => {
    provider.say('amina', { name: 'Amina Khan', groups: ['staff', 'heed-hv'] });
    const browser = service.browser();
    expect((await browser.get('/sign-in')).body).toContain('Sign in with Anytown');
    const back = await browser.get(await throughProvider(browser, 'amina'));
    expect([back.status, back.location]).toEqual([303, desk]);
    expect((await browser.get(desk)).body).toContain('Amina Khan, Health visitor at Locala');
  });
  it('asks with PKCE, a state and a nonce', async () => {
    const asked = new URL(await begin(service.browser())).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const part of ['code_challenge', 'state', 'nonce']) expect(asked.get(part)?.length).toBeGreaterThan(20);
  });
  it('is refused for an answer that is used a second time', async () => {
    const browser = service.browser();
    const address = await begin(browser);
    const held = browser.cookies();
    const back = local(await provider.signIn(address, 'amina'));
    expect((await browser.get(back)).status).toBe(303);
    expect((await browser.get(back)).body).toContain(refused);
    const again = service.browser();
    again.take(held);
    expect((await again.get(back)).body).toContain(refused);
  });
  it.each([
    ['a state that was changed', (back: URL) => back.searchParams.set('state', 'another')],
    ['no state', (back: URL) => back.searchParams.delete('state')],
    ['another issuer', (back: URL) => back.searchParams.set('iss', 'https://elsewhere.example')],
    ['a code that was made up', (back: URL) => back.searchParams.set('code', 'made-up')],
    ['an error', (back: URL) => back.searchParams.set('error', 'access_denied')],
  ])('is refused for %s', async (_, change) => {
    const browser = service.browser();
    const back = new URL(await throughProvider(browser, 'amina'), 'http://heed.example');
    change(back);
    const { status, body } = await browser.get(`${back.pathname}${back.search}`);
    expect([status, body.includes(refused)]).toEqual([422, true]);
    expect((await browser.get(desk)).location).toContain('/sign-in');
  });
  it('is refused in a browser that did not begin it', async () => {
    const back = await throughProvider(service.browser(), 'amina');
    expect((await service.browser().get(back)).body).toContain(refused);
  });
  it('gives nothing for an agency that there is not', async () => {
    provider.say('nora', { name: 'Nora', groups: ['heed-nowhere'] });
    const browser = service.browser();
    expect((await browser.get(await throughProvider(browser, 'nora'))).location).toBe('/roles');
    expect((await browser.get('/roles')).body).toContain('You hold no role at present');
    expect((await browser.get(desk)).status).toBe(404);
  });
  it('takes a role away once the claims name it no more, also from a session that is open', async () => {
    provider.say('omar', { name: 'Omar', groups: ['heed-hv', 'heed-lead'] });
    const browser = service.browser();
    expect((await browser.get(await throughProvider(browser, 'omar'))).location).toBe('/roles');
    const held = /value="([^"]+)">Safeguarding lead/.exec((await browser.get('/roles')).body)?.[1] ?? '';
    await browser.post('/roles', { held });
    expect((await browser.get(desk)).status).toBe(200);
    provider.say('omar', { name: 'Omar', groups: ['heed-hv'] });
    const elsewhere = service.browser();
    expect((await elsewhere.get(await throughProvider(elsewhere, 'omar'))).location).toBe(desk);
    expect((await browser.get(desk)).status).toBe(404);
  });
  it('is refused where the provider is not the one that the settings name', async () => {
    const settings = settingsFor(provider.issuer.replace('127.0.0.1', 'localhost'), desk.split('/')[2] ?? '');
    const other = await openService({ storage: service.storage, openId: { settings, secret } });
    const { status, body } = await other.browser().get('/sign-in/openid');
    expect([status, body.includes('cannot be reached')]).toEqual([422, true]);
  });
});

describe('the settings of an identity provider', () => {
  it.each([
    ['issuer: nowhere', 'issuer: Invalid URL'],
    ['{', 'Flow map'],
  ])('that say %s are not used', (text, problem) => {
    expect(JSON.stringify(parseOpenIdSettings(text))).toContain(problem.slice(0, 7));
  });
});
