import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const told = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', police: 'police', safe: { name: 'Harbour House', kind: 'refuge' } },
  people: { ada: { called: 'Ada', born: '2024-01-03' }, bea: { called: 'Bea', sex: 'f' }, cal: { called: 'Cal', born: '2020-05-01' } },
})
  .entry({
    ...{ by: 'csc', when: '2024-04-02', kind: 'note', about: ['ada', 'bea', 'cal'], shared: ['hv', 'police', 'safe'] },
    claims: [
      { who: 'bea', is: 'parent-of', whom: 'ada' },
      { who: 'bea', is: 'parent-of', whom: 'cal' },
    ],
  })
  .entry({
    ...{ by: 'csc', when: '2024-04-02', kind: 'plan', about: ['ada'], thread: 'cin', shared: ['hv', 'police'] },
    facts: { type: 'child-in-need', status: 'opened', lead: 'csc' },
  })
  .entry({
    ...{ by: 'hv', when: '2024-05-20', kind: 'contact', about: ['ada'], text: 'Ada was smiling.', shared: ['csc'] },
    facts: { mode: 'home-visit', outcome: 'seen', seen: ['ada'] },
  })
  .entry({ by: 'csc', when: '2024-05-21', kind: 'observation', about: ['ada'], text: 'A mark on her arm.', facts: { nature: 'injury' } })
  .entry({ by: 'police', when: '2024-05-01', kind: 'note', about: ['bea'], text: 'Seen in town.', shared: ['csc'] });

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ told: [toldBy(caseOfStory('after', told))] });
});

async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('after', agency);
  return visitor;
}
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const at = '/cases/after/children/ada/after-harm?on=2024-06-03';
const fieldsIn = ({ body }: Got, asked: RegExp): readonly string[] => [
  ...new Set([...body.matchAll(/name="([^"]+)"/g)].flatMap(([, name = '']) => (asked.test(name) ? [name] : []))),
];

async function died(): Promise<VisitorAtWork> {
  const csc = await as('csc');
  const sent = await csc.post(at, { what: 'death', happened: '3 June 2024', account: 'Told by the hospital. Found in the bath.' });
  expect(sent.status).toBe(303);
  return csc;
}

const press = async (csc: VisitorAtWork): Promise<Got> => {
  const page = await csc.get(at);
  const boxes = fieldsIn(page, /^tell-(?!hub|other)/);
  return csc.post(at, {
    ...{ act: 'tell', tellWords: 'Ada has died.', tellReason: 'They visit.', basis: 'public-task' },
    ...Object.fromEntries(boxes.map((name) => [name, 'yes'])),
  });
};

describe('a death is written down', () => {
  it('from one page, which keeps the picture with it', async () => {
    const page = words(await (await died()).get(at));
    expect(page).toContain('After the death of Ada');
    expect(page).toContain('Kept by csc, 3 June 2024');
    expect(page).toContain('Every other question and reminder about Ada has ended');
    expect(page).toContain('The authority has known since 3 June 2024');
    expect(page).toContain('Telling the national panel: by 10 June 2024');
    expect(page).toContain('The rapid review: by 24 June 2024');
  });

  it('not without what, when and from whom, and nothing typed is lost', async () => {
    const sent = await (await as('csc')).post(at, { happened: 'on the hill', account: 'Told by the hospital.' });
    expect(sent.status).toBe(422);
    expect(words(sent)).toContain('Choose what has happened');
    expect(sent.body).toContain('on the hill');
    expect(sent.body).toContain('Told by the hospital.');
  });

  it('ends every reminder on the page of the work, which leads to it', async () => {
    const work = '/cases/after/work?on=2024-06-03';
    expect(words(await (await as('csc')).get(work))).toMatch(/child in need meeting/i);
    const page = words(await (await died()).get(work));
    expect(page).not.toMatch(/child in need meeting/i);
    expect(page).toContain('After the death of Ada');
  });

  it('leaves an agency that was not told with nothing', async () => {
    await died();
    expect(words(await (await as('police')).get(at))).toContain('No death and no serious harm is on record here for Ada.');
  });
});

describe('everyone at work with the family is told', () => {
  it('in one press, and each reads that and nothing of how it was known', async () => {
    const csc = await died();
    expect((await press(csc)).status).toBe(303);
    const page = words(await csc.get(at));
    expect(page).toContain('hv Told, 3 June 2024; has not yet said that it has been read');
    const theirs = words(await (await as('hv')).get(at));
    expect(theirs).toContain('After the death of Ada');
    expect(theirs).toContain('Ada has died.');
    expect(theirs).not.toContain('Found in the bath');
  });

  it('and a service in confidence is never listed: it is told through the hub', async () => {
    expect(words(await (await died()).get(at))).not.toContain('Harbour House');
    const hv = await as('hv');
    await hv.post(at, { what: 'death', happened: '3 June 2024', account: 'Told by the hospital.' });
    expect((await hv.get(at)).body).toContain('name="tell-hub"');
    expect(
      (await hv.post(at, { act: 'tell', 'tell-hub': 'yes', tellWords: 'Ada has died.', tellReason: 'They visit.', basis: 'public-task' }))
        .status,
    ).toBe(303);
    expect(words(await (await as('csc')).get(at))).toContain('After the death of Ada');
  });

  it('not without who, in which words, what for and on what ground', async () => {
    const csc = await died();
    const sent = await csc.post(at, { act: 'tell', tellWords: '', tellReason: 'They visit her.', basis: '' });
    expect(sent.status).toBe(422);
    for (const one of ['Choose who is told', 'Write what they read', 'Choose the lawful basis']) expect(words(sent)).toContain(one);
    expect(sent.body).toContain('They visit her.');
  });
});

describe('a picture that was kept', () => {
  it('is opened again the same to the letter, though more was recorded of the days before', async () => {
    const csc = await died();
    const link = /href="(\/cases\/[^"]*\/after-harm\/kept\/[^"]*)"/.exec((await csc.get(at)).body)?.[1] ?? '';
    const before = words(await csc.get(link));
    expect(before).toContain('The same as on that day, to the letter.');
    expect(before).toContain('Ada was smiling.');
    const form = await csc.get('/cases/after/children/ada/family-view?on=2024-06-01');
    const bea = /<option value="([^"]+)"[^>]*>Bea/.exec(form.body)?.[1] ?? '';
    const said = await csc.post('/cases/after/children/ada/family-view?on=2024-06-01', {
      from: bea,
      asks: 'view',
      words: 'You were kind.',
    });
    expect(said.status).toBe(303);
    await csc.post(at, { act: 'support', support: 'Ms Lane, family liaison' });
    await csc.post(at, { act: 'keep' });
    expect(words(await csc.get(link))).toBe(before);
  });

  it('is each agency’s own', async () => {
    const csc = await died();
    const link = /href="(\/cases\/[^"]*\/after-harm\/kept\/[^"]*)"/.exec((await csc.get(at)).body)?.[1] ?? '';
    expect((await (await as('hv')).get(link)).status).toBe(404);
    const reviewer = visitorOf(server);
    await reviewer.continueAs('after', 'whole');
    const page = words(await reviewer.get(link));
    expect(page).toContain('As csc knew it on 3 June 2024');
    expect(page).toContain('The same as on that day, to the letter.');
  });
});

describe('what is decided after it', () => {
  it('for each other child: words and a next date, or what is missing is said', async () => {
    const csc = await died();
    const [field = ''] = fieldsIn(await csc.get(at), /^decided-/);
    const turned = await csc.post(at, { act: 'decide', [field]: 'Stays with her aunt.' });
    expect(turned.status).toBe(422);
    expect(words(turned)).toContain('Write the next date for Cal');
    expect(turned.body).toContain('Stays with her aunt.');
    const next = field.replace('decided', 'next');
    expect((await csc.post(at, { act: 'decide', [field]: 'Stays with her aunt.', [next]: '10 June 2024' })).status).toBe(303);
    expect(words(await csc.get(at))).toContain('Looked at again by 10 June 2024');
    expect(words(await csc.get(at.replace('06-03', '06-12')))).toContain('by 10 June 2024, which has passed');
  });

  it('the review is sent once the panel has been told, by the authority', async () => {
    const csc = await died();
    const step = { act: 'review', stepBy: 'A director', stepWhy: 'Neglect is suspected.' };
    const early = await csc.post(at, { ...step, step: 'rapid-review-sent' });
    expect(words(early)).toContain('Record first that the national panel has been told');
    expect((await csc.post(at, { ...step, step: 'panel-notified' })).status).toBe(303);
    expect((await csc.post(at, { ...step, step: 'rapid-review-sent' })).status).toBe(303);
    expect(words(await csc.get(at))).toContain('The rapid review was sent , 3 June 2024, decided by A director');
  });

  it('who is at hand for the family is named', async () => {
    const csc = await died();
    expect(words(await csc.post(at, { act: 'support', support: '' }))).toContain('Write who is at hand for the family');
    await press(csc);
    await csc.post(at, { act: 'support', support: 'Ms Lane, family liaison' });
    for (const who of ['csc', 'hv']) expect(words(await (await as(who)).get(at))).toContain('Ms Lane, family liaison');
  });
});

describe('serious harm', () => {
  it('is said of an entry that stands, which is what happened, and whose day need not be written again', async () => {
    const csc = await as('csc');
    const hurt = /<option value="([^"]+)"[^>]*>Observation: injury/.exec((await csc.get(at)).body)?.[1] ?? '';
    const turned = await csc.post(at, { what: 'serious-harm', of: hurt });
    expect(words(turned)).toContain('Write what makes it serious harm, and who says so');
    expect(turned.body).toContain(`value="${hurt}" selected`);
    expect((await csc.post(at, { what: 'serious-harm', of: hurt, account: 'The consultant says it is.' })).status).toBe(303);
    const page = words(await csc.get(at));
    expect(page).toContain('After serious harm to Ada');
    expect(page).not.toContain('Every other question and reminder');
  });
});

describe('the work with another child of the family', () => {
  it('is not closed before it is said that this stands: with a decision for that child, or a reason', async () => {
    const family = told.entry({
      ...{ by: 'csc', when: '2024-04-02', kind: 'plan', about: ['cal'], thread: 'cal' },
      facts: { type: 'child-in-need', status: 'opened', lead: 'csc' },
    });
    const [, , cal] = Object.entries(family.cast.people);
    const first = story(
      { ...family.cast, people: { ...Object.fromEntries([cal ?? ['cal', {}]]), ...family.cast.people } },
      family.entries,
    ).entry({
      ...{ by: 'csc', when: '2024-06-03', kind: 'incident', about: ['ada'], facts: { nature: 'death', harmed: ['ada'] } },
    });
    server = await testServer({ told: [toldBy(caseOfStory('after', first))] });
    const csc = await as('csc');
    const closing = '/cases/after/children/cal/closing?on=2024-06-10';
    expect(words(await csc.get(closing))).toContain('After the death of Ada : what is decided for Cal is not on record here yet');
    expect(words(await csc.post(closing, { type: 'close' }))).toContain('Decide first for this child after what happened');
    expect(words(await csc.post(closing, { type: 'close', 'against-after': 'Lives abroad.' }))).not.toContain(
      'Decide first for this child',
    );
  });
});
