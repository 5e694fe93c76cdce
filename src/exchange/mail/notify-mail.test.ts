import { createServer, type Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { notifyingMail } from './notify-mail.ts';

let server: Server | undefined;
afterEach(() => {
  server?.close();
});

interface Told {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

/** A service that answers as GOV.UK Notify does: what it is told to say, and what it was asked. */
async function notify(status: number, answer: object): Promise<{ readonly at: string; readonly told: readonly Told[] }> {
  const told: Told[] = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (bytes: Buffer) => {
      body += bytes.toString('utf8');
    });
    request.on('end', () => {
      told.push({ method: request.method ?? '', url: request.url ?? '', body });
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  const { port } = await new Promise<{ port: number }>((done) => {
    server?.listen(0, '127.0.0.1', () => {
      const address = server?.address();
      done({ port: typeof address === 'object' && address !== null ? address.port : 0 });
    });
  });
  return { at: `http://127.0.0.1:${port}`, told };
}

const key = 'heed-11111111-1111-1111-1111-111111111111-22222222-2222-2222-2222-222222222222';
const template = '33333333-3333-3333-3333-333333333333';
const message = { to: 'amina@heed.example', subject: 'Your day in Heed', text: 'There is something for you to read in Heed.' };
const refusal = (words: string) => ({ status_code: 400, errors: [{ error: 'ValidationError', message: words }] });

it('mail is handed to GOV.UK Notify under its reference, with a subject and a text and nothing else', async () => {
  const { at, told } = await notify(201, { id: 'x', reference: 'one', content: {}, uri: '', template: {} });
  expect(await notifyingMail({ key, template, at }).handOn(message, 'one')).toEqual({ became: 'accepted', canBeAsked: true });
  expect(told.map(({ method, url }) => [method, url])).toEqual([['POST', '/v2/notifications/email']]);
  expect(JSON.parse(told[0]?.body ?? '')).toEqual({
    template_id: template,
    email_address: message.to,
    reference: 'one',
    personalisation: { subject: message.subject, text: message.text },
  });
});

it.each([
  [400, refusal('email_address Not a valid email address'), { became: 'failed', why: 'no-such-address' }],
  [400, refusal('Missing personalisation: text'), { became: 'again', why: 'not-set-up' }],
  [403, refusal('Invalid token: API key not found'), { became: 'again', why: 'not-set-up' }],
  [429, refusal('Exceeded rate limit'), { became: 'again', why: 'server-at-fault' }],
  [500, {}, { became: 'again', why: 'server-at-fault' }],
])('what Notify refuses with %i is said for what it is', async (status, answer, outcome) => {
  const { at } = await notify(status, answer);
  expect(await notifyingMail({ key, template, at }).handOn(message, 'one')).toEqual(outcome);
});

it('what never reached Notify may be tried again', async () => {
  const { at } = await notify(201, {});
  await new Promise((closed) => server?.close(closed));
  expect(await notifyingMail({ key, template, at }).handOn(message, 'one')).toEqual({ became: 'again', why: 'not-reached' });
});

it.each([
  [[], { became: 'again', why: 'not-reached' }],
  [['created'], { became: 'accepted', canBeAsked: true }],
  [['sending'], { became: 'accepted', canBeAsked: true }],
  [['delivered'], { became: 'delivered' }],
  [['permanent-failure'], { became: 'failed', why: 'no-such-address' }],
  [['temporary-failure'], { became: 'failed', why: 'mailbox-not-taking' }],
  [['technical-failure'], { became: 'failed', why: 'server-at-fault' }],
])('of a reference of which Notify knows %j', async (statuses, outcome) => {
  const { at, told } = await notify(200, { notifications: statuses.map((status) => ({ id: 'x', status })), links: {} });
  expect(await notifyingMail({ key, template, at }).ask('one two')).toEqual(outcome);
  expect(told[0]?.url).toBe('/v2/notifications?template_type=email&reference=one%20two');
});

it('what Notify does not say stays not known', async () => {
  const { at } = await notify(500, {});
  expect(await notifyingMail({ key, template, at }).ask('one')).toEqual({ became: 'unknown' });
});
