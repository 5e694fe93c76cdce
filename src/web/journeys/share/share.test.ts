import { beforeEach, describe, expect, it } from 'vitest';
import { demonstration } from '../../../../test/builders/demonstration.ts';
import { testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const [told] = demonstration().filter(({ partnership }) => partnership.name === 'child-e');
const base = '/cases/child-e';
let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ told: [told!] });
});

async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('child-e', agency);
  return visitor;
}

/** Sends a form whose address is no page: its token is that of another page. */
async function post(visitor: VisitorAtWork, address: string, form: Readonly<Record<string, string>>) {
  const _csrf = /name="_csrf" value="([^"]*)"/.exec((await visitor.get(`${base}/find`)).body)?.[1] ?? '';
  return visitor.post(address, { _csrf, ...form });
}

/** What a page says: words alone. */
const said = (body: string): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');

/** Fills in a form and goes on to its check; gives the address of the check. */
async function write(visitor: VisitorAtWork, way: string, form: Readonly<Record<string, string>>): Promise<string> {
  const begun = ((await visitor.get(`${base}/write/new/${way}`)).location ?? '').replace(/#.*/, '');
  const _csrf = /name="_csrf" value="([^"]*)"/.exec((await visitor.get(begun)).body)?.[1] ?? '';
  const sent = await visitor.post(begun.replace(/\?.*/, ''), { _csrf, way, version: '0', ...form });
  if (sent.location === undefined) throw new Error(said(sent.body).slice(0, 3000));
  return sent.location.replace(/#.*/, '');
}

/** Records what a check shows; gives the address of the entry. */
async function record(visitor: VisitorAtWork, check: string): Promise<string> {
  const { location = '' } = await visitor.post(check, { version: '1' });
  return location.replace(/[?#].*/, '').replace('/written/', '/entries/');
}

const visit = {
  about: 'Steven',
  when: 'yesterday',
  text: 'Asleep in his basket.',
  words: 'I am tired',
  who: 'Joanne',
  'c-steven-seen': 'seen',
};
const press = {
  ...{ what: 'extract', extract: 'Seen asleep.', reason: 'To know', basis: 'public-task', route: 'in-heed' },
  ...{ consent: 'agreed', consentWords: 'She said yes' },
};
const visited = async (): Promise<{ readonly hv: VisitorAtWork; readonly entry: string }> => {
  const hv = await as('hv');
  return { hv, entry: await record(hv, await write(hv, 'home-visit', visit)) };
};

describe('whom should know', () => {
  it('comes after saving, with those at work with the family and why, an agreement’s proposal chosen, and an extract of the facts', async () => {
    const { hv, entry } = await visited();
    const { body } = await hv.get(`${entry.replace('/entries/', '/written/')}?recorded=yes`);
    expect(said(body)).toMatch(
      /Children's Social Care Leads the work: Child in need plan: opened, 7 June 2018 Proposed by the sharing agreement/,
    );
    expect(body).toMatch(/name="to-csc" value="yes" checked/);
    expect(body).toMatch(/<textarea[^>]*id="extract"[^>]*>[^<]*Asleep in his basket/);
    expect(/<textarea[^>]*id="extract"[^>]*>([^<]*)/.exec(body)?.[1]).not.toContain('I am tired');
  });

  it('says what is missing without losing what was written, and takes consent as a basis only where somebody agreed', async () => {
    const { hv, entry } = await visited();
    const nothing = await post(hv, `${entry}/whom`, { what: 'extract', extract: 'Mine', route: 'in-heed', basis: 'consent' });
    expect(nothing.status).toBe(422);
    expect(said(nothing.body)).toMatch(
      /Choose who should know .*Write what they need it for .*Say whether consent was asked .*Consent is no basis where nobody agreed/,
    );
    expect(nothing.body).toMatch(/<textarea[^>]*id="extract"[^>]*>Mine/);
  });

  it('gives an extract from the day shown and not before, to whom it was given and to nobody else', async () => {
    const { hv, entry } = await visited();
    expect((await post(hv, `${entry}/whom`, { ...press, 'to-gp': 'yes' })).location).toContain('done=yes');
    const gp = await as('gp');
    expect(said((await gp.get(entry)).body)).toMatch(
      /Your agency was given an extract.*Seen asleep\..*Lawful basis: Safeguarding children/,
    );
    expect(said((await gp.get(entry)).body)).not.toContain('Asleep in his basket');
    expect((await gp.get(`${entry}?on=2018-08-20`)).status).toBe(404);
    for (const other of ['police', 'csc']) expect((await (await as(other)).get(entry)).status).toBe(404);
    expect(said((await gp.get(`${base}/today`)).body)).toContain('Given to you, and not yet read');
    await post(gp, `${entry}/acknowledge`, {});
    expect(said((await hv.get(entry)).body)).toContain('They said that they have read it 22 August 2018: GP at');
  });

  it('by a message left on a machine reaches nobody until it is confirmed, and is shown so', async () => {
    const { hv, entry } = await visited();
    await post(hv, `${entry}/whom`, { ...press, route: 'voicemail', 'to-gp': 'yes' });
    const gp = await as('gp');
    expect((await gp.get(entry)).status).toBe(404);
    const { body } = await hv.get(entry);
    expect(said(body)).toContain('Not received: nobody has confirmed it');
    const share = /name="share" value="([^"]*)"/.exec(body)?.[1] ?? '';
    expect((await post(hv, `${entry}/confirm`, { share, confirmed: '' })).status).toBe(422);
    await post(hv, `${entry}/confirm`, { share, confirmed: 'Dr Patel rang back' });
    expect(said((await gp.get(entry)).body)).toContain('Seen asleep.');
    expect(said((await hv.get(entry)).body)).toContain('To Dr Patel rang back');
  });
});

describe('an entry that was given and is withdrawn for the wrong person', () => {
  it('says so to whoever was given it, shows no word of it, and asks them to confirm', async () => {
    const { hv, entry } = await visited();
    await post(hv, `${entry}/whom`, { ...press, what: 'whole', 'to-gp': 'yes' });
    const gp = await as('gp');
    await post(gp, `${entry}/acknowledge`, {});
    expect(said((await gp.get(`${base}/today`)).body)).not.toContain('Home visit about Steven');
    await post(hv, `${entry.replace('/entries/', '/written/')}/withdraw`, { of: 'wrong-person', because: 'Another child' });
    expect(said((await gp.get(`${base}/today`)).body)).toMatch(/Given to you, and not yet read .*: what you were given was withdrawn/);
    const { body } = await gp.get(entry);
    expect(said(body)).toMatch(/Withdrawn on 22 August 2018\. About the wrong person: Another child/);
    expect(body).not.toContain('Asleep in his basket');
    await post(gp, `${entry}/acknowledge`, {});
    expect(said((await gp.get(`${base}/today`)).body)).not.toContain('was withdrawn');
  });
});

describe('a decision not to tell', () => {
  it('stands with its reason and who looked at it, apart from silence, and the standing of the case alone is pointed out', async () => {
    const { hv, entry } = await visited();
    const never = `${base}/children/steven/never-shared`;
    expect(said((await hv.get(never)).body)).toMatch(/Home visit , 21 August 2018 [^.]*\. No decision is on record/);
    const alone = { kept: 'It is not a child protection case', reviewer: 'Lena Marsh', from: 'to-csc' };
    expect(said((await post(hv, `${entry}/not-shared`, alone)).body)).toContain('is no reason by itself');
    await post(hv, `${entry}/not-shared`, { ...alone, 'all-the-same': 'yes' });
    expect(said((await hv.get(entry)).body)).toMatch(
      /Decided not to tell Children's Social Care It is not a child protection case Decided 22 August 2018 by .*, looked at by Lena Marsh/,
    );
    expect(said((await hv.get(never)).body)).toMatch(
      /Home visit , 21 August 2018 [^.]*\. Decided not to : It is not a child protection case/,
    );
    expect((await (await as('csc')).get(entry)).status).toBe(404);
  });
});

describe('a sharing agreement', () => {
  const service = {
    about: 'Mark',
    when: 'yesterday',
    text: 'Began with us.',
    'f-service': 'Drug and alcohol service',
    'f-status': 'started',
  };

  it('that does it gives an adult’s service that starts to the child’s lead, shown before and after, once, and it can be taken back', async () => {
    const hv = await as('hv');
    const check = await write(hv, 'service', service);
    expect(said((await hv.get(check)).body)).toMatch(
      /As it is recorded it goes to Children's Social Care , by the sharing agreement “An adult’s service starts or ends”.*This is what they will read:.*Began with us\./,
    );
    const entry = await record(hv, check);
    await hv.post(check, { version: '1' });
    const page = (await hv.get(entry)).body;
    expect(said(page)).toContain('By the sharing agreement “An adult’s service starts or ends”, as the entry was recorded');
    expect(page.match(/heed-told"/g)).toHaveLength(1);
    const csc = await as('csc');
    expect(said((await csc.get(entry)).body)).toContain('Began with us.');
    const share = /name="share" value="([^"]*)"/.exec(page)?.[1] ?? '';
    await post(hv, `${entry}/recall`, { share, reason: 'Not his service' });
    expect((await csc.get(entry)).status).toBe(404);
  });

  it('is written down by who reads the whole, with a sentence that says what it comes to, and by no agency', async () => {
    const hv = await as('hv');
    const terms = {
      ...{
        what: 'agreed',
        name: 'Housing hears of damage',
        'kind-incident': 'yes',
        'to-housing': 'yes',
        share: 'whole',
        basis: 'A task of ours',
        does: 'propose',
      },
      ...{ decidedBy: 'The board', reason: 'An audit', 'from-day': '1', 'from-month': '6', 'from-year': '2018' },
    };
    expect((await post(hv, `${base}/sharing-agreements/new`, terms)).status).toBe(404);
    const lead = await as('whole');
    expect((await post(lead, `${base}/sharing-agreements/new`, { ...terms, basis: '' })).status).toBe(422);
    const { location = '' } = await post(lead, `${base}/sharing-agreements/new`, terms);
    const id = location.split('#')[1] ?? '';
    expect(said((await hv.get(`${base}/sharing-agreements`)).body)).toContain(
      'What any agency records as incident is proposed to be given, as a whole, to housing, where they are at work with the family.',
    );
    const end = { what: 'ended', decidedBy: 'The board', reason: 'Reviewed', 'from-day': '1', 'from-month': '7', 'from-year': '2018' };
    await post(lead, `${base}/sharing-agreements/${id}`, end);
    const after = said((await hv.get(`${base}/sharing-agreements`)).body);
    expect(after).toMatch(/Not in force on that day Housing hears of damage/);
    expect(said((await hv.get(`${base}/sharing-agreements/${id}`)).body)).toMatch(
      /Ended from 1 July 2018 Reviewed .*Agreed from 1 June 2018/,
    );
  });
});

describe('what changed for the children of a practice', () => {
  it('is listed on the day on which it reached the practice, with whether it was said to be read', async () => {
    const csc = await as('csc');
    const entry = await record(
      csc,
      await write(csc, 'decision', { about: 'Steven', when: 'yesterday', text: 'Closing', 'f-type': 'close' }),
    );
    const gp = await as('gp');
    expect(said((await gp.get(`${base}/practice`)).body)).not.toContain('Decision: close');
    await post(csc, `${entry}/whom`, { ...press, what: 'whole', 'to-gp': 'yes' });
    expect(said((await gp.get(`${base}/practice`)).body)).toMatch(/Decision: close .*reached you 22 August 2018\. Not yet said to be read/);
    await post(gp, `${entry}/acknowledge`, {});
    expect(said((await gp.get(`${base}/practice`)).body)).toContain('You said that you have read it');
    expect(said((await gp.get(`${base}/today`)).body)).toContain('Your practice’s children');
  });
});

describe('a crisis of an adult who is close to a child', () => {
  const overdose = {
    about: 'Steven',
    when: 'yesterday',
    text: 'Taken to hospital.',
    'f-nature': 'overdose',
    'f-harmed': 'Mark',
    'c-steven-seen': 'not-asked',
  };

  it('is not recorded before it is said who will be told, or why nobody is', async () => {
    const police = await as('police');
    await expect(write(police, 'incident', overdose)).rejects.toThrow(/Mark is close to a child: choose who will be told/);
    const entry = await record(police, await write(police, 'incident', { ...overdose, 'f-toBeTold-csc': 'yes' }));
    expect((await police.get(`${entry}/whom`)).body).toMatch(/name="to-csc" value="yes" checked/);
    const nobody = await record(police, await write(police, 'incident', { ...overdose, 'told-nobody': 'They were there with us' }));
    expect(said((await police.get(nobody)).body)).toContain('Decided not to tell any other agency They were there with us');
  });
});
