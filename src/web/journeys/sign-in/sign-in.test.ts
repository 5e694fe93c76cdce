import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addAgency,
  codeFor,
  type Employed,
  employ,
  firstAdministrator,
  openService,
  type Service,
  secretOn,
  takeUp,
  tokenIn,
} from '../../../../test/builders/service.ts';

let service: Service;
let admin: Employed;
let amina: Employed;
let desk: string;
beforeAll(async () => {
  service = await openService();
  admin = await firstAdministrator(service);
  const hv = await addAgency(admin, 'Locala', 'health-visiting');
  amina = await employ(service, admin, { name: 'amina@locala.example', called: 'Amina Khan', role: 'practitioner', agency: hv });
  desk = (await amina.browser.get('/sign-in')).location ?? '';
}, 120_000);
afterAll(() => service?.close());

const wrong = 'The name, the password or the code is not right';

describe('a service that nobody has set up', () => {
  it('is set up by one administrator, with a code that is good once', async () => {
    expect((await admin.browser.get('/place')).body).toContain('Anytown partnership');
    expect(await service.storage.door.nobodyAdministers()).toBe(false);
  });
});

describe('somebody who was invited', () => {
  it('begins with a password, a second factor and recovery codes, and is at their desk', async () => {
    expect(amina.recoveryCodes).toHaveLength(10);
    const { body, status } = await amina.browser.get(desk);
    expect(status).toBe(200);
    expect(body).toContain('Amina Khan, Health visitor at Locala');
  });
  it('is told what is wrong with what they chose, in one list', async () => {
    const { browser } = admin;
    const sent = await browser.post('/place/people', {
      name: 'b@heed.example',
      called: 'Ben',
      role: 'quality',
      basis: 'audit',
      _csrf: tokenIn((await browser.get('/place')).body),
    });
    const code = /heed-typed"><code>([0-9A-Z-]{23})</.exec(sent.body)?.[1] ?? '';
    const ben = service.browser();
    const page = await ben.get(`/invitation?code=${code}`);
    const form = { invitation: code, begin: 'yes', 'new-password': 'password1234', code: '000000', _csrf: tokenIn(page.body) };
    const { body, status } = await ben.post('/invitation', form);
    expect(status).toBe(422);
    expect(body).toContain('not among those that are guessed first');
    expect(body).toContain('Enter the six figures that your app shows now');
  });
});

describe('signing in', () => {
  it('takes name, password and code, whatever capitals the name is typed in', async () => {
    service.pass(1);
    const browser = service.browser();
    const { status, location } = await browser.post('/sign-in', {
      name: ' Amina@Locala.example ',
      password: amina.password,
      code: codeFor(amina.secret, service.now()),
    });
    expect([status, location]).toEqual([303, desk]);
  });
  it.each([
    ['a name that nobody has', { name: 'nobody@locala.example' }],
    ['a wrong password', { password: 'a quiet orchard at noon' }],
    ['a wrong code', { code: '000000' }],
    ['nothing at all', { name: '', password: '', code: '' }],
  ])('with %s says the same', async (_, change) => {
    service.pass(1);
    const form = { name: amina.name, password: amina.password, code: codeFor(amina.secret, service.now()), ...change };
    const { body, status } = await service.browser().post('/sign-in', form);
    expect(status).toBe(422);
    expect(body).toContain(wrong);
  });
  it('takes a code once', async () => {
    service.pass(1);
    const form = { name: amina.name, password: amina.password, code: codeFor(amina.secret, service.now()) };
    expect((await service.browser().post('/sign-in', form)).status).toBe(303);
    expect((await service.browser().post('/sign-in', form)).status).toBe(422);
  });
  it('takes a recovery code once, however it is typed', async () => {
    const [code = ''] = amina.recoveryCodes;
    const form = { name: amina.name, password: amina.password, code: code.toLowerCase().replace('-', ' ') };
    expect((await service.browser().post('/sign-in', form)).status).toBe(303);
    expect((await service.browser().post('/sign-in', form)).status).toBe(422);
  });
  it('slows down whoever guesses, and neither locks out nor slows down the browser of somebody who signed in before', async () => {
    service.pass(120);
    expect((await amina.signIn()).status).toBe(303);
    const guess = { name: amina.name, password: 'guessed', code: '123456' };
    for (let i = 0; i < 6; i++) await service.browser().post('/sign-in', guess);
    const slowed = await service
      .browser()
      .post('/sign-in', { ...guess, password: amina.password, code: codeFor(amina.secret, service.now()) });
    expect(slowed.body).toContain('Too many attempts have failed');
    await amina.browser.post('/sign-out', { _csrf: tokenIn((await amina.browser.get('/account')).body) });
    const again = await amina.browser.post('/sign-in', {
      name: amina.name,
      password: amina.password,
      code: codeFor(amina.secret, service.now()),
    });
    expect(again.status).toBe(422);
    expect((await amina.signIn()).status).toBe(303);
    service.pass(90);
  });
  it('slows down guesses at a name that nobody has just as it does at one that somebody has', async () => {
    const answers: string[] = [];
    for (const name of ['nobody@locala.example', amina.name]) {
      for (let i = 0; i < 6; i++) await service.browser().post('/sign-in', { name, password: 'guessed', code: '1' });
      const { body } = await service.browser().post('/sign-in', { name, password: 'guessed', code: '1' });
      answers.push(body.replaceAll(/value="[^"]*"/g, ''));
      service.pass(120);
    }
    expect(answers[0]).toContain('Too many attempts have failed');
    expect(answers[0]?.replace(/after [^<]*/g, '')).toBe(answers[1]?.replace(/after [^<]*/g, ''));
  });
  it('leads on to the page that was asked for, and to nowhere outside Heed', async () => {
    const asked = await service.browser().get(`${desk}?on=2026-01-01`);
    expect(asked.location).toBe(`/sign-in?onward=${encodeURIComponent(`${desk}?on=2026-01-01`)}`);
    const away = await service.browser().get('/sign-in?onward=https%3A%2F%2Felsewhere.example');
    expect(away.body).not.toContain('elsewhere');
  });
});

describe('a session', () => {
  it('begins under another id at each sign-in, and the one before is of no use', async () => {
    const before = service.browser();
    await before.get('/sign-in');
    const [held] = before.cookies();
    await amina.signIn(before);
    expect(before.cookies().find(([name]) => name === 'heed')?.[1]).not.toBe(held?.[1]);
  });
  it('ends when it is signed out of, also for whoever kept the cookie', async () => {
    await amina.signIn();
    const thief = service.browser();
    thief.take(amina.browser.cookies());
    expect((await thief.get(desk)).status).toBe(200);
    await amina.browser.post('/sign-out', { _csrf: tokenIn((await amina.browser.get('/account')).body) });
    expect((await thief.get(desk)).location).toContain('/sign-in');
  });
  it('ends everywhere at once', async () => {
    const elsewhere = service.browser();
    await amina.signIn(elsewhere);
    await amina.signIn();
    await amina.browser.post('/sign-out-everywhere', { _csrf: tokenIn((await amina.browser.get('/account')).body) });
    expect((await elsewhere.get(desk)).location).toContain('/sign-in');
    expect((await amina.browser.get(desk)).location).toContain('/sign-in');
  });
  it('ends when it stands unused for half an hour, and when it has lasted ten', async () => {
    await amina.signIn();
    service.pass(29);
    expect((await amina.browser.get(desk)).status).toBe(200);
    service.pass(29);
    expect((await amina.browser.get(desk)).status).toBe(200);
    service.pass(31);
    expect((await amina.browser.get(desk)).location).toContain('/sign-in');
    await amina.signIn();
    for (let i = 0; i < 30; i++) {
      service.pass(20);
      if (i < 29) expect((await amina.browser.get(desk)).status).toBe(200);
    }
    expect((await amina.browser.get(desk)).location).toContain('/sign-in');
  });
  it('holds on every server', async () => {
    await amina.signIn();
    const other = await service.another();
    const { visitorOf } = await import('../../../../test/builders/visitor.ts');
    const there = visitorOf(other);
    there.take(amina.browser.cookies());
    expect((await there.get(desk)).status).toBe(200);
  });
});

describe('a form that is sent after its session has lapsed', () => {
  const answer = { reason: 'Spoken to on the telephone & by <letter>' };
  it('asks to sign in, and goes on with what was written, for the same person alone', async () => {
    await amina.signIn();
    const token = tokenIn((await amina.browser.get('/account')).body);
    service.pass(31);
    const asked = await amina.browser.post(`${desk.replace('today', 'questions/none')}`, { ...answer, _csrf: token });
    expect(asked.body).toContain('What you wrote is kept on this page');
    const field = (name: string): string =>
      (new RegExp(`name="${name}" value="([^"]*)"`).exec(asked.body)?.[1] ?? '')
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
    const kept = { 'kept-to': field('kept-to'), 'kept-fields': field('kept-fields'), 'kept-signature': field('kept-signature') };
    service.pass(1);
    const form = {
      name: amina.name,
      password: amina.password,
      code: codeFor(amina.secret, service.now()),
      ...kept,
      _csrf: tokenIn(asked.body),
    };
    const on = await amina.browser.post('/sign-in', form);
    expect(on.body).toContain('You are signed in again');
    expect(on.body).toContain('Spoken to on the telephone &amp; by &lt;letter&gt;');
    expect(on.body).toContain('action="/cases/');
    service.pass(1);
    const other = service.browser();
    const asAdmin = { name: admin.name, password: admin.password, code: codeFor(admin.secret, service.now()), ...kept };
    expect(await other.post('/sign-in', asAdmin)).toMatchObject({ status: 303, location: '/place' });
  });
});

describe('a form as long as a rule', () => {
  it('outlives its session too, letter for letter', async () => {
    await admin.signIn();
    const quinn = await employ(service, admin, { name: 'quinn@heed.example', called: 'Quinn', role: 'quality', basis: 'audit' });
    const token = tokenIn((await quinn.browser.get('/account')).body);
    const rule = `"${'<é&\n'.repeat(30_000)}`;
    service.pass(31);
    const asked = await quinn.browser.post(desk.replace('today', 'write-check'), { rule, _csrf: token });
    const field = (name: string): string => plain(new RegExp(`name="${name}" value="([^"]*)"`).exec(asked.body)?.[1] ?? '');
    const kept = { 'kept-to': field('kept-to'), 'kept-fields': field('kept-fields'), 'kept-signature': field('kept-signature') };
    service.pass(1);
    const form = {
      name: quinn.name,
      password: quinn.password,
      code: codeFor(quinn.secret, service.now()),
      ...kept,
      _csrf: tokenIn(asked.body),
    };
    const on = await quinn.browser.post('/sign-in', form);
    expect(plain(/name="rule" value="([^"]*)"/.exec(on.body)?.[1] ?? '')).toBe(rule);
    await admin.signIn();
  });
});

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&#92;', '\\')
    .replaceAll('&amp;', '&');

describe('somebody who holds two roles', () => {
  it('chooses one, acts in that one alone, and changes under a new session', async () => {
    const { browser } = admin;
    await admin.signIn();
    const agency = await addAgency(admin, 'Northshire Police', 'police');
    const sent = await browser.post('/place/people', {
      name: amina.name,
      called: 'Amina Khan',
      role: 'safeguarding-lead',
      agency,
      _csrf: tokenIn((await browser.get('/place')).body),
    });
    const code = /heed-typed"><code>([0-9A-Z-]{23})</.exec(sent.body)?.[1] ?? '';
    service.pass(1);
    const page = await amina.browser.get(`/invitation?code=${code}`);
    expect(page.body).toContain('You have an account already');
    const form = {
      invitation: code,
      begin: 'yes',
      password: amina.password,
      code: codeFor(amina.secret, service.now()),
      _csrf: tokenIn(page.body),
    };
    expect((await amina.browser.post('/invitation', form)).location).toBe('/roles');
    const roles = await amina.browser.get('/roles');
    expect(roles.body).toContain('Safeguarding lead at Northshire Police');
    const held = /value="([^"]+)">Safeguarding lead/.exec(roles.body)?.[1] ?? '';
    const old = service.browser();
    old.take(amina.browser.cookies());
    expect((await amina.browser.post('/roles', { held })).location).toBe(desk);
    expect((await amina.browser.get(desk)).body).toContain('Safeguarding lead at Northshire Police');
    expect((await old.get(desk)).location).toContain('/sign-in');
  });
  it('loses one at the very next request once it is ended, and what was done in it stays on record', async () => {
    const page = await admin.browser.get('/place');
    const [, held = ''] =
      /name="held" value="([^"]+)">End this role<span class="govuk-visually-hidden">: Amina Khan, Safeguarding lead/.exec(page.body) ?? [];
    await admin.browser.post('/place/roles/end', { held, _csrf: tokenIn(page.body) });
    service.pass(1);
    expect((await amina.browser.get(desk)).status).toBe(404);
    expect((await amina.browser.get('/account')).body).toMatch(
      /Safeguarding lead at Northshire Police[^<]*<span class="heed-muted">\(ended\)/,
    );
  });
});

describe('an administrator', () => {
  it('gives no role to themselves', async () => {
    const { browser } = admin;
    const { body } = await browser.post('/place/people', {
      name: admin.name,
      called: 'Ada',
      role: 'quality',
      basis: 'x',
      _csrf: tokenIn((await browser.get('/place')).body),
    });
    expect(body).toContain('Ask another administrator to give you a role');
  });
  it('lets somebody set a new password, whose old one and whose sessions are then good for nothing', async () => {
    await amina.signIn();
    const page = await admin.browser.get('/place');
    const sent = await admin.browser.post('/place/reset', { name: amina.name, _csrf: tokenIn(page.body) });
    const code = /heed-typed"><code>([0-9A-Z-]{23})</.exec(sent.body)?.[1] ?? '';
    expect(secretOn((await service.browser().get(`/invitation?code=${code}`)).body)).not.toBe('');
    const anew = await takeUp(service, code, { name: amina.name }, 'another orchard by night');
    expect((await amina.browser.get('/account')).location).toContain('/sign-in');
    expect((await amina.signIn(service.browser())).status).toBe(422);
    expect((await anew.signIn(service.browser())).status).toBe(303);
  });
});

describe('the log', () => {
  it('holds no name, no address and no secret', () => {
    const log = service.lines.join('');
    for (const word of ['amina', 'Amina', 'locala', 'Locala', 'orchard', admin.secret]) expect(log).not.toContain(word);
  });
});
