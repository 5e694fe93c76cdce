import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import { jpeg } from '../../test/builders/attached-files.ts';
import { demonstration } from '../../test/builders/demonstration.ts';
import { memoryRecords, type Told } from '../../test/builders/memory-records.ts';
import { visitsCsv } from '../../test/builders/sent-texts.ts';
import { countedIds, takeOut } from '../../test/builders/taking-out.ts';
import { agencyId } from '../../test/builders/terse.ts';
import { testServer, visitorOf } from '../../test/builders/visitor.ts';
import { closedAlone } from '../core/checks/closed-alone/check.ts';
import { planMissingOrUnshared } from '../core/checks/plan-missing-or-unshared/check.ts';
import { restrictionCrossed } from '../core/checks/restriction-crossed/check.ts';
import { openLedger } from '../core/ledger/ledger.ts';
import { asAgency } from '../core/picture/view.ts';
import { englandBankHolidays } from '../core/time/bank-holidays.ts';
import { endOf } from '../core/time/instant.ts';

const checks = [restrictionCrossed, planMissingOrUnshared, closedAlone];

/** The same case without any entry that an agency can never read. */
function withoutUnreadable(told: Told, agency: string): Told {
  const { knowledge } = openLedger(told.entries, { directory: told.directory, calendar: englandBankHolidays, reckoning: 'recorded' });
  return { ...told, entries: told.entries.filter(({ id }) => knowledge.get(id)?.has(agencyId(agency))) };
}

const isOfFile = (address: string): boolean => /\/take-out\?what=/.test(address);

/** Every page that can be reached from a desk, by its address; tokens taken out. */
async function everyPage(
  told: Told,
  as: string,
  before?: (server: FastifyInstance) => Promise<void>,
  isKept = true,
  mostFiles = 0,
): Promise<ReadonlyMap<string, string>> {
  const server = await testServer({ told: [told], checks, isKept, newId: countedIds() });
  await before?.(server);
  const visitor = visitorOf(server);
  const name = told.partnership.name;
  const first = (await visitor.continueAs(name, as)).location ?? '';
  const seen = new Map<string, string>();
  const waiting = [first, `${first}?on=2018-06-20`];
  // The same drawing of other days, of which there are many, comes when every other page has been looked at.
  const zoomed: string[] = [];
  const files = new Map<string, Set<string>>();
  const [forms, singles] = [new Set<string>(), new Set<string>()];
  const soon = new Map<string, Set<string>>();
  while (waiting.length + zoomed.length > 0 && seen.size < 210) {
    const address = waiting.shift() ?? zoomed.shift() ?? '';
    if (seen.has(address)) continue;
    // What leads to a file is followed to the file.
    const [, at = '', what = '', query] = /^(.*)\/take-out\?what=([\w-]+)&?(.*)$/.exec(address) ?? [];
    const answered = isOfFile(address) ? await takeOut(visitor, at, what, query) : await visitor.get(address);
    // A form gets an address of its own, which is random.
    const { status, body, bytes } =
      answered.location?.includes('/write/') === true ? await visitor.get(answered.location.replace(/#.*/, '')) : answered;
    expect(status, address).toBeLessThan(429);
    const isFile = isOfFile(address);
    seen.set(
      address,
      isFile
        ? bytes.toString('base64')
        : body.replaceAll(/name="(?:_csrf|draft)" value="[^"]*"/g, '').replaceAll(/\/write\/[0-9a-f-]{36}/g, '/write/begun'),
    );
    if (isFile) continue;
    for (const [, href = ''] of body.matchAll(/href="(\/cases\/[^"#]+)/g)) {
      // Files take long to make: the first of each sort stand for the rest.
      const [, sortOfFile] = /take-out\?what=([\w-]+)/.exec(href) ?? [];
      if (sortOfFile !== undefined) {
        const held = files.get(sortOfFile) ?? new Set<string>();
        files.set(sortOfFile, held);
        if (!held.has(href) && held.add(href).size <= mostFiles) waiting.unshift(href.replaceAll('&amp;', '&'));
        continue;
      }
      // So do the forms of each day, and the pages of single entries.
      if (/\/write\/new\//.test(href) && forms.add(href).size > 8) continue;
      if (/\/(written|entries)\//.test(href) && singles.add(href).size > 12) continue;
      // Pages of people and homes, of the work, and what is new, are looked at before other days of the rest; the first of them stand for all.
      const [sort] =
        /\/(?:same|note|household|involved|work|front-door|referrals|plan|expectations|gone-through|meetings|challenges?|closing|after-closing|closure-panel|quality|asked-meetings|listed-children|matters|after-harm|family-view|arrangements|restrictions|early-help|explore|answers-counted|leaflets|library|actions|training|holds|numbers|example-of-holds|submissions|who-may-be-the-same|same-as|audits)\b|\/people\/|since=/.exec(
          href.replace(/\/people\/[^/?]+(?=\/(?:same|note|listed-children))/, ''),
        ) ?? [];
      if (sort !== undefined) {
        const held = soon.get(sort) ?? new Set<string>();
        soon.set(sort, held);
        const isOfAnotherDay = sort !== 'since=' && /on=/.test(href) && !href.includes('on=2018-06-20');
        if (!isOfAnotherDay && !held.has(href) && held.add(href).size <= (sort === 'since=' ? 1 : 3))
          waiting.unshift(href.replaceAll('&amp;', '&'));
        continue;
      }
      (href.includes('from=') ? zoomed : waiting).push(href.replaceAll('&amp;', '&'));
    }
    // What the lanes fetch as they are moved: the days of a link, and what lies on either side of them.
    if (/view=lanes.*from=/.test(address) && !address.includes('frame='))
      zoomed.unshift(`${address}&frame=900`, `${address}&frame=900&day=40`);
    if (/\/genogram$/.test(address))
      for (const [, agency] of body.matchAll(/<option value="([^"]+)"/g)) waiting.unshift(`${address}?as=${agency ?? ''}`);
  }
  return seen;
}

describe('no leak', () => {
  it.each(['hv', 'csc', 'police', 'housing'])(
    'every page of %s is the same bytes whether or not entries stand that it cannot read',
    async (as) => {
      const [told] = demonstration().filter(({ partnership }) => partnership.name === 'child-e');
      const [whole, part] = [
        await everyPage(told!, as, undefined, true, 2),
        await everyPage(withoutUnreadable(told!, as), as, undefined, true, 2),
      ];
      expect(whole.size).toBeGreaterThan(4);
      expect([...whole.keys()].filter((address) => address.includes('/genogram')).length).toBeGreaterThan(1);
      // Police and housing have nobody tied to the child on record, and nothing new reached housing on these days.
      const ofPeople = as === 'hv' || as === 'csc' ? ['/people/', '/same', '/note'] : [];
      for (const page of [
        '/household',
        '/involved',
        '/absence',
        '/closure-panel',
        '/quality',
        '/asked-meetings',
        '/worker',
        '/who-may-be-the-same',
        '/supervision',
        '/library',
        '/actions',
        '/holds',
        '/numbers',
        '/audits',
        ...ofPeople,
        ...(as === 'housing' ? [] : ['since=']),
      ])
        expect(
          [...whole.keys()].some((address) => address.includes(page)),
          `${as}: ${page}`,
        ).toBe(true);
      for (const file of [
        /lanes-A3/,
        /lanes-svg/,
        /genogram-A4/,
        /genogram-svg/,
        /meeting-A4/,
        /chronology-docx/,
        /chronology-xlsx/,
        /-csv/,
        /chronology-pdf/,
      ])
        expect(
          [...whole.keys()].some((address) => file.test(address)),
          String(file),
        ).toBe(true);
      expect([...part.keys()]).toEqual([...whole.keys()]);
      for (const [address, body] of whole) expect(part.get(address), address).toBe(body);
    },
  );
  it.each(['gp', 'hv'])(
    'the day of %s, and what it would be written to of, are the same bytes whether or not entries stand that it cannot read',
    async (as) => {
      const [told] = demonstration().filter(({ partnership }) => partnership.name === 'child-e');
      const read = async (of: Told): Promise<readonly string[]> => {
        const visitor = visitorOf(await testServer({ told: [of], checks }));
        await visitor.continueAs('child-e', as);
        const pages: string[] = [];
        for (const page of ['practice', 'messages'])
          for (const on of ['2017-11-20', '2018-06-08', '2018-07-26', '2018-07-27']) {
            const { status, body } = await visitor.get(`/cases/child-e/${page}?on=${on}`);
            expect(status).toBe(200);
            pages.push(body.replaceAll(/name="_csrf" value="[^"]*"/g, ''));
          }
        return pages;
      };
      expect(await read(withoutUnreadable(told!, as))).toEqual(await read(told!));
    },
  );
  it('every page of an agency is the same bytes whether or not entries stand that it cannot read, under a check of the partnership’s own', async () => {
    const [told] = demonstration().filter(({ partnership }) => partnership.name === 'child-e');
    const rule = readFileSync('rules/examples/home-from-hospital-unseen.yaml', 'utf8');
    const decided = { decidedBy: 'The board', reason: 'An audit', 'from-day': '1', 'from-month': '3', 'from-year': '2017' };
    const adopting = async (server: FastifyInstance): Promise<void> => {
      const lead = visitorOf(server);
      await lead.continueAs('child-e', 'whole');
      const { body } = await lead.get('/cases/child-e/write-check?begin=nothing');
      const _csrf = /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? '';
      await lead.post('/cases/child-e/adopt-check', { _csrf, rule, ...decided });
      const impact = { whoseRecords: 'Children', purpose: 'To ask', lawfulBasis: 'Public task', whoSees: 'The ward' };
      await lead.post('/cases/child-e/checks/home-from-hospital-unseen', { what: 'switched-on', ...decided, ...impact });
    };
    for (const as of ['hv', 'mw']) {
      const [whole, part] = [await everyPage(told!, as, adopting), await everyPage(withoutUnreadable(told!, as), as, adopting)];
      expect([...whole.values()].join('')).toContain('Home from hospital, and not yet visited');
      expect([...part.keys()]).toEqual([...whole.keys()]);
      for (const [address, body] of whole) expect(part.get(address), address).toBe(body);
    }
  });

  it.each(['hv', 'whole'])(
    'every page of %s is the same bytes whether its questions were kept or are worked out as it is read',
    async (as) => {
      const [told] = demonstration().filter(({ partnership }) => partnership.name === 'child-e');
      const [kept, worked] = [await everyPage(told!, as), await everyPage(told!, as, undefined, false)];
      expect([...worked.keys()]).toEqual([...kept.keys()]);
      for (const [address, body] of kept) expect(worked.get(address), address).toBe(body);
    },
  );

  it.each(['hv', 'whole'] as const)(
    'every page of %s is the same bytes whether or not another agency has begun, and (for an agency) written and taken back, entries',
    async (as) => {
      const [told] = demonstration().filter(({ partnership }) => partnership.name === 'child-e');
      const begin = async (other: ReturnType<typeof visitorOf>, text: string): Promise<string> => {
        const form = ((await other.get('/cases/child-e/write/new/home-visit')).location ?? '').replace(/#.*/, '');
        const _csrf = /name="_csrf" value="([^"]*)"/.exec((await other.get(form)).body)?.[1] ?? '';
        const visit = {
          way: 'home-visit',
          version: '0',
          about: 'Steven',
          when: 'yesterday',
          who: 'A stranger',
          text,
          'c-steven-seen': 'seen',
        };
        const at = form.replace(/\?.*/, '');
        await other.postFile(at, { _csrf, ...visit, go: 'attach' }, { name: 'bruise.jpg', bytes: jpeg() });
        const { body } = await other.get(at);
        const told = /name="(att-[^"]+-told)"/.exec(body)?.[1] ?? '';
        const sent = await other.post(at, { _csrf, ...visit, version: '1', [told]: 'none' });
        return (sent.location ?? '').replace(/#.*/, '');
      };
      const drafting = async (server: FastifyInstance): Promise<void> => {
        const other = visitorOf(server);
        await other.continueAs('child-e', 'csc');
        expect(await begin(other, 'Half written')).toContain('/check');
      };
      const writing = async (server: FastifyInstance): Promise<void> => {
        await drafting(server);
        const other = visitorOf(server);
        await other.continueAs('child-e', 'csc');
        const check = await begin(other, 'All written');
        const recorded = await other.post(check, { version: '2', 'as-a-stranger': 'new' });
        expect(recorded.location).toContain('/written/');
        await other.post(`${(recorded.location ?? '').replace(/[?#].*/, '')}/withdraw`, { of: 'other', because: 'Twice' });
      };
      const doing = as === 'whole' ? drafting : writing;
      const [without, withWriting] = [await everyPage(told!, as), await everyPage(told!, as, doing)];
      expect([...withWriting.keys()]).toEqual([...without.keys()]);
      if (as !== 'whole') expect([...without.values()].join('')).toContain('What happened?');
      for (const [address, body] of without) expect(withWriting.get(address), address).toBe(body);
    },
  );

  it('every page of an agency is the same bytes whether or not another agency has answered what it is asked', async () => {
    const [told] = demonstration().filter(({ partnership }) => partnership.name === 'child-e');
    const answering = async (server: FastifyInstance): Promise<void> => {
      const other = visitorOf(server);
      const desk = await other.get((await other.continueAs('child-e', 'csc')).location ?? '');
      const asked = [...desk.body.matchAll(/heed-prompts__question" href="([^"]+)"/g)].map(([, href]) => href ?? '');
      expect(asked.length).toBeGreaterThan(1);
      for (const address of asked)
        expect((await other.post(address, { outcome: 'passed-to', 'passed-to-to': 'hv' })).location).toContain('#answered');
    };
    for (const as of ['hv', 'police']) {
      const [without, withAnswers] = [await everyPage(told!, as), await everyPage(told!, as, answering)];
      expect([...withAnswers.keys()]).toEqual([...without.keys()]);
      for (const [address, body] of without) expect(withAnswers.get(address), address).toBe(body);
    }
  });

  it('every page of an agency is the same bytes whether or not others have shared, kept back and acknowledged among themselves', async () => {
    const [told] = demonstration().filter(({ partnership }) => partnership.name === 'child-e');
    const sharing = async (server: FastifyInstance): Promise<void> => {
      const [giver, receiver] = [visitorOf(server), visitorOf(server)];
      await giver.continueAs('child-e', 'csc');
      await receiver.continueAs('child-e', 'gp');
      const { body } = await giver.get('/cases/child-e/children/steven/chronology');
      const own = [...body.matchAll(/href="(\/cases\/child-e\/written\/[^"]+)"/g)].map(([, href]) =>
        (href ?? '').replace('/written/', '/entries/'),
      );
      const [first = '', second = ''] = own;
      const form = { what: 'whole', reason: 'To know', basis: 'public-task', route: 'in-heed', consent: 'agreed', consentWords: 'Yes' };
      expect((await giver.post(`${first}/whom`, { ...form, 'to-gp': 'yes' })).location).toContain('done=yes');
      expect((await giver.post(`${second}/whom`, { ...form, route: 'voicemail', 'to-gp': 'yes' })).location).toContain('done=yes');
      const token = async (visitor: typeof giver): Promise<string> =>
        /name="_csrf" value="([^"]*)"/.exec((await visitor.get('/cases/child-e/find')).body)?.[1] ?? '';
      const kept = { _csrf: await token(giver), kept: 'It could endanger her', reviewer: 'A manager' };
      expect((await giver.post(`${second}/not-shared`, kept)).location).toContain('done=yes');
      expect((await receiver.post(`${first}/acknowledge`, { _csrf: await token(receiver) })).location).toContain('done=yes');
    };
    for (const as of ['hv', 'police']) {
      const [without, withSharing] = [await everyPage(told!, as), await everyPage(told!, as, sharing)];
      expect([...withSharing.keys()]).toEqual([...without.keys()]);
      for (const [address, body] of without) expect(withSharing.get(address), address).toBe(body);
    }
  });

  it('every page of an agency is the same bytes whether or not others have asked and answered each other', async () => {
    const [told] = demonstration().filter(({ partnership }) => partnership.name === 'child-e');
    const asking = async (server: FastifyInstance): Promise<void> => {
      const [worker, gp] = [visitorOf(server), visitorOf(server)];
      await worker.continueAs('child-e', 'csc');
      await gp.continueAs('child-e', 'gp');
      const day = { 'by-day': '4', 'by-month': '7', 'by-year': '2018' };
      const form = { 'of-gp': 'yes', what: 'What is known?', purpose: 'The assessment', duty: 'section-17', ...day };
      const sent = await worker.post('/cases/child-e/children/steven/ask?on=2018-06-20', form);
      const at = (sent.location ?? '').replace(/[?#].*/, '');
      expect(at).toContain('/requests/');
      const _csrf = /name="_csrf" value="([^"]*)"/.exec((await gp.get(`${at}?on=2018-06-20`)).body)?.[1] ?? '';
      const answered = await gp.post(`${at}/answer?on=2018-06-20`, { _csrf, outcome: 'given', 'given-text': 'Seen twice.' });
      expect(answered.location).toContain('answered');
    };
    for (const as of ['hv', 'police']) {
      const [without, withAsking] = [await everyPage(told!, as), await everyPage(told!, as, asking)];
      expect([...withAsking.keys()].some((address) => /\/ask/.test(address))).toBe(true);
      expect([...withAsking.keys()].some((address) => /\/requests/.test(address))).toBe(true);
      expect([...withAsking.keys()]).toEqual([...without.keys()]);
      for (const [address, body] of without) expect(withAsking.get(address), address).toBe(body);
    }
  });

  it('every page of an agency is the same bytes whether or not others have decided a referral, met, planned and challenged each other', async () => {
    const [told] = demonstration().filter(({ partnership }) => partnership.name === 'child-e');
    const [child, on] = ['/cases/child-e/children/steven', '?on=2018-06-20'];
    const working = async (server: FastifyInstance): Promise<void> => {
      const [worker, visiting] = [visitorOf(server), visitorOf(server)];
      await worker.continueAs('child-e', 'csc');
      await visiting.continueAs('child-e', 'hv');
      const linkOn = async (visitor: typeof worker, address: string, place: string): Promise<string> =>
        new RegExp(`href="(/cases/[^"]*/${place}/[^"?#]*)`).exec((await visitor.get(address)).body)?.[1] ?? '';
      const send = async (visitor: typeof worker, address: string, form: Readonly<Record<string, string>>): Promise<void> => {
        const _csrf = /name="_csrf" value="([^"]*)"/.exec((await visitor.get('/cases/child-e/find')).body)?.[1] ?? '';
        const sent = await visitor.post(address, { _csrf, ...form });
        expect([address, sent.status, sent.status === 303 ? '' : /error-summary[\s\S]*?<\/ul>/.exec(sent.body)?.[0]]).toEqual([
          address,
          303,
          '',
        ]);
      };
      /** Everything of the form that is written or ticked, by its name. */
      const filled = async (visitor: typeof worker, address: string, asked: RegExp, value: string): Promise<Record<string, string>> =>
        Object.fromEntries(
          [...(await visitor.get(address)).body.matchAll(/name="([^"]+)"/g)].flatMap(([, name = '']) =>
            asked.test(name) ? [[name, value]] : [],
          ),
        );

      const hiddenOf = async (visitor: typeof worker, address: string): Promise<Record<string, string>> => {
        const { body } = await visitor.get(address);
        return Object.fromEntries(
          ['draft', 'version'].map((name) => [name, new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '']),
        );
      };

      const referral = await linkOn(worker, '/cases/child-e/front-door?on=2017-12-01', 'referrals');
      const reasons = {
        whyNotAlways: 'Closed',
        whyNotSpoken: 'Away',
        whyNotAsked: 'At night',
        history: 'no',
        whyNotHistory: 'Not found',
        tested: 'A visit',
      };
      await send(worker, `${referral}/decide?on=2017-12-01`, { decision: 'assess', reason: 'A baby is to come.', ...reasons });

      const weighed = { approach: 'no', because: 'They would be known.', agreedBy: 'N. Manager' };
      await send(worker, `${referral}/neighbours?on=2017-12-01`, weighed);

      const called = { type: 'child-in-need', date: '27 June', chair: 'N. Manager', alone: 'None other is at work' };
      // Those at work with the family, whom the form has chosen: whoever else is asked to come may read it.
      const chosen = [...(await worker.get(`${child}/meetings${on}`)).body.matchAll(/name="(invite-[^"]+)"[^>]* checked/g)];
      await send(worker, `${child}/meetings${on}`, { ...called, ...Object.fromEntries(chosen.map(([, name]) => [name, 'yes'])) });

      const row = { 'worry-1': 'A night out', 'then-1': 'His aunt has him', 'what-1': 'Sees him', 'who-1': 'The worker' };
      const planned = { ...row, type: 'child-in-need', 'by-1': '1 July', 'how-1': 'He sleeps', safeEnough: 'He sleeps', review: '20 July' };
      const words = {
        ...(await filled(
          worker,
          `${child}/plan${on}`,
          /^(?:night|strand|signs|helps|asks|engage|engageThen)-|^whyNotSent$/,
          'With his aunt',
        )),
        ...(await filled(worker, `${child}/plan${on}`, /^(?:asksBy|engageBy)-/, '1 July')),
      };
      await send(worker, `${child}/plan${on}`, { ...planned, ...words, ...(await filled(worker, `${child}/plan${on}`, /^send-/, 'yes')) });

      // A finished form that leaves something to be explored, and a sheet that was given.
      const opened = await worker.post(`${child}/assessments${on}`, { form: 'health-needs@1', why: 'It is gone through.' });
      const written = (opened.location ?? '').replace('#assessment', '');
      const whys = await filled(worker, written, /-why$/, 'Not known yet');
      const finishing = {
        ...whys,
        ...(await hiddenOf(worker, written)),
        'q-explore': 'Her own school years',
        outcome: 'A talk',
        go: 'finish',
      };
      await send(worker, written, finishing);
      await send(worker, `${child}/leaflets/early-help${on}`, {
        ...(await filled(worker, `${child}/leaflets/early-help${on}`, /^to-/, 'yes')),
        ...{ how: 'hand', understood: 'not-asked' },
      });
      const letter = { 'what-1': 'Gives samples', 'who-1': 'Mark', 'by-1': '1 July' };
      const whom = await filled(worker, `${child}/expectations${on}`, /^(?:to|send)-/, 'yes');
      await send(worker, `${child}/expectations${on}`, { ...letter, ...whom });
      const through = /href="([^"]*\/gone-through\/[^"]*)"/.exec((await worker.get(`${child}/plan${on}`)).body)?.[1] ?? '';
      const understood = { how: 'call', alone: 'yes', understood: 'All of it', agreed: 'yes' };
      await send(worker, through.replaceAll('&amp;', '&'), understood);
      const copy = /href="([^"]*\/plan\/copy\/[^"]*)"/.exec((await worker.get(`${child}/plan${on}`)).body)?.[1] ?? '';
      const lines = await filled(worker, copy.replaceAll('&amp;', '&'), /^line-/, 'With his aunt');
      await send(worker, copy.replaceAll('&amp;', '&'), { ...lines, said: 'He sleeps' });

      const to =
        /<option value="([^"]+)"[^>]*>Children.{1,8}s Social Care</.exec((await visiting.get(`${child}/challenge`)).body)?.[1] ?? '';
      await send(visiting, `${child}/challenge`, { of: '', to, why: 'Nobody has seen him at night.', settle: 'A visit.' });
      const challenge = await linkOn(worker, '/cases/child-e/challenges', 'challenges');
      await send(worker, challenge, { step: 'answer', words: 'We visit on Friday.' });

      const view = `${child}/family-view${on}`;
      const from = /<option value="([^"]+)"[^>]*>Joanne</.exec((await worker.get(view)).body)?.[1] ?? '';
      await send(worker, view, { from, asks: 'complaint', words: 'You came with no warning.' });
      const complaint = await linkOn(worker, `/cases/child-e/matters${on}`, 'matters');
      await send(worker, `${complaint}${on}`, { act: 'reply', reply: 'We are sorry, and ring first.' });
      const harm = `${child}/after-harm?on=2018-08-20`;
      await send(worker, harm, { what: 'serious-harm', happened: '20 August 2018', account: 'A fall on the stairs.' });
      const told = { act: 'tell', tellWords: 'Steven is hurt.', tellReason: 'They visit.', basis: 'public-task' };
      const visitors = /name="(tell-[^"]+)"[^>]*>\s*<label[^>]*>\s*Health visiting/.exec((await worker.get(harm)).body)?.[1] ?? '';
      await send(worker, harm, { ...told, [visitors]: 'yes' });
      await send(worker, harm, { act: 'support', support: 'N. Lane, family liaison' });
      await send(visiting, harm, { act: 'keep' });
      const people = [...(await worker.get(`${child}/arrangements/new${on}`)).body.matchAll(/name="((?:binds|protects)-[^"]+)"/g)];
      const [binds = '', protects = ''] = [people.find(([, name = '']) => name.startsWith('binds-'))?.[1], people.at(-1)?.[1]];
      const parts = { type: 'supervised-contact', contact: 'supervised', text: 'With somebody there.', leftOpen: 'The worker, by Friday' };
      await send(worker, `${child}/arrangements/new${on}`, { ...parts, [binds]: 'yes', [protects]: 'yes' });
      const living = { act: 'living', 'l-withOther': 'His aunt', 'l-basis': 'verbal', 'l-text': 'Agreed with his mother.' };
      await send(worker, `${child}/arrangements${on}`, living);
      const restriction = await linkOn(worker, `/cases/child-e/restrictions${on}`, 'restrictions');
      await send(worker, `${restriction}${on}`, { act: 'breach', 'b-text': 'Seen alone with him.', 'b-when': 'yesterday' });
    };
    for (const as of ['police', 'gp']) {
      const [without, withWork] = [await everyPage(told!, as), await everyPage(told!, as, working)];
      for (const page of [
        '/work',
        '/front-door',
        '/plan',
        '/expectations',
        '/meetings',
        '/challenge',
        '/challenges',
        '/early-help',
        '/explore',
        '/answers-counted',
        '/leaflets',
        '/matters',
        '/after-harm',
        '/family-view',
        '/arrangements',
        '/restrictions',
      ])
        expect(
          [...without.keys()].some((address) => new RegExp(`${page}(?:[?]|$)`).test(address)),
          `${as}: ${page}`,
        ).toBe(true);
      expect([...withWork.keys()]).toEqual([...without.keys()]);
      for (const [address, body] of without) expect(withWork.get(address), address).toBe(body);
    }
  });

  it('every page of an agency is the same bytes whether or not others have brought in files, and looked through them', async () => {
    const [told] = demonstration().filter(({ partnership }) => partnership.name === 'child-e');
    const list = '/cases/child-e/submissions';
    const bringing = async (server: FastifyInstance): Promise<void> => {
      const worker = visitorOf(server);
      await worker.continueAs('child-e', 'csc');
      const page = (await worker.get(list)).body;
      const _csrf = /name="_csrf" value="([^"]*)"/.exec(page)?.[1] ?? '';
      const file = { name: 'visits.csv', bytes: new TextEncoder().encode(visitsCsv()) };
      const at = (await worker.postFile(list, { _csrf, child: 'steven' }, file)).location ?? '';
      expect(at).toContain('/submissions/');
      const columns = (await worker.get(`${at}/columns`)).body;
      const chosen = [...columns.matchAll(/<select[^>]*name="([^"]+)"[\s\S]*?<\/select>/g)].map(
        ([all, name = '']) => [name, /<option value="([^"]*)" selected/.exec(all)?.[1] ?? ''] as const,
      );
      await worker.post(`${at}/columns`, { _csrf, ...Object.fromEntries(chosen), 'is-0': 'chronology', go: 'on' });
      expect((await worker.post(`${at}/who`, { _csrf })).status).toBe(303);
      expect((await worker.post(`${at}/rows`, { _csrf, go: 'leave-1', 'why-1': 'Twice' })).status).toBe(303);
    };
    for (const as of ['police', 'hv']) {
      const [without, withFiles] = [await everyPage(told!, as), await everyPage(told!, as, bringing)];
      expect([...without.keys()].some((address) => address.startsWith(list))).toBe(true);
      expect([...withFiles.keys()]).toEqual([...without.keys()]);
      for (const [address, body] of without) expect(withFiles.get(address), address).toBe(body);
    }
  });

  it('what is found, by anything that anybody has on record, is the same bytes whether or not entries stand that the reader cannot read', async () => {
    for (const [name, as] of [
      ['child-e', 'hv'],
      ['child-e', 'police'],
      ['child-p', 'police'],
      ['child-p', 'gp'],
    ] as const) {
      const [told] = demonstration().filter(({ partnership }) => partnership.name === name);
      const [whole, part] = [await everythingFound(told!, as), await everythingFound(withoutUnreadable(told!, as), as)];
      expect([...whole.values()].some((body) => body.includes('heed-found__one'))).toBe(true);
      expect([...whole.keys()].some((asked) => asked.includes('/people/'))).toBe(true);
      for (const [asked, body] of whole) expect(part.get(asked), asked).toBe(body);
    }
  });
  it('every page of an agency is the same bytes whether or not another keeps something sealed of which it may not know, and none of it is ever on one', async () => {
    const [told] = demonstration().filter(({ partnership }) => partnership.name === 'child-e');
    if (told === undefined) throw new Error('no such case');
    const { knowledge } = openLedger(told.entries, { directory: told.directory, calendar: englandBankHolidays, reckoning: 'recorded' });
    const readings = (id: (typeof told.entries)[number]['id']) => knowledge.get(id)?.get(agencyId('csc')) ?? [];
    const given = told.entries.find(
      ({ id, by, kind }) => by !== 'csc' && kind !== 'share' && readings(id).some(({ extract }) => extract === undefined),
    );
    const notGiven = told.entries.find(({ id }) => readings(id).length === 0);
    if (given === undefined || notGiven === undefined) throw new Error('nothing to seal');
    const pagesWith = async (seals: readonly { readonly of: typeof given; readonly told: boolean }[]) => {
      const records = memoryRecords([told], () => endOf(told.partnership.scope.latest), checks);
      for (const { of, told: isTold } of seals)
        await records.asVantage({ partnership: told.partnership.id, vantage: asAgency(of.by) }, (desk) =>
          desk.keepSealed(of.id, [{ part: 'address', keptFrom: [], told: isTold, words: '4 Quince Court' }]),
        );
      const visitor = visitorOf(await testServer({ records, checks, newId: countedIds() }));
      await visitor.continueAs('child-e', 'csc');
      const child = '/cases/child-e/children/steven';
      const addresses = ['/cases/child-e/today', '/cases/child-e/agency', '/cases/child-e/restrictions', child, `${child}/genogram`];
      const files = ['lanes-svg', 'case-file', 'chronology-csv', 'chronology-xlsx'];
      const bodies: string[] = [];
      for (const address of [...addresses, `${child}/chronology`, `${child}/chronology?view=lanes`, ...files]) {
        const { status, body, bytes } = address.startsWith('/') ? await visitor.get(address) : await takeOut(visitor, child, address);
        expect([address, status]).toEqual([address, 200]);
        expect(`${body}${bytes.toString()}`).not.toContain('Quince');
        bodies.push(body.replaceAll(/name="(?:_csrf|draft)" value="[^"]*"/g, '').replaceAll(/\/write\/[0-9a-f-]{36}/g, '/write/begun'));
      }
      return bodies;
    };
    const none = await pagesWith([]);
    const hidden = [
      { of: given, told: false },
      { of: notGiven, told: true },
    ];
    expect(await pagesWith(hidden)).toEqual(none);
    expect(await pagesWith([{ of: given, told: true }])).not.toEqual(none);
  });
});

/** What somebody finds by the name, the birth date and the addresses of everybody in a case, and by words of its entries. */
async function everythingFound(told: Told, as: string): Promise<ReadonlyMap<string, string>> {
  const [all] = demonstration().filter(({ partnership }) => partnership.name === told.partnership.name);
  const claimed = all!.entries.flatMap(({ claims }) =>
    claims.flatMap(({ is, what }) => (is === 'lives-at' || is === 'known-as' ? (what ?? []) : [])),
  );
  const forms = [
    ...[...all!.directory.people.values()].flatMap(({ called, born }) => [
      { name: called },
      ...(born === undefined ? [] : [{ born: born.edtf.slice(0, 10).replace('~', '') }, { name: called, born: born.edtf.slice(0, 10) }]),
    ]),
    ...claimed.flatMap((what) => [{ name: what }, { address: what }]),
    ...all!.entries.filter((_, i) => i % 10 === 0).map(({ text }) => ({ words: text.split(' ').slice(0, 2).join(' ') })),
  ];
  const found = new Map<string, string>();
  let visitor = visitorOf(await testServer({ told: [told], checks }));
  for (const [n, form] of forms.entries()) {
    // No more forms are taken from one visitor in a minute.
    if (n % 50 === 0) {
      visitor = visitorOf(await testServer({ told: [told], checks }));
      await visitor.continueAs(told.partnership.name, as);
    }
    const { body } = await visitor.post(`/cases/${told.partnership.name}/find`, form);
    // What an agreement releases of whom one may not read is no leak: it stands in a place of its own, and changes nothing beside it.
    const beside = body.replace(/\s*<section class="heed-card heed-found__elsewhere".*?<\/section>/s, '');
    found.set(JSON.stringify(form), beside.replaceAll(/name="(?:_csrf|draft)" value="[^"]*"/g, ''));
    for (const [, href = ''] of body.matchAll(/href="(\/cases\/[^"]+\/people\/[^"]+)"/g))
      if (!found.has(href)) found.set(href, (await visitor.get(href)).body);
  }
  return found;
}
