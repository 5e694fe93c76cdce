import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const told = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', police: 'police', gp: 'gp' },
  people: {
    ada: { called: 'Ada', born: '2024-01-10' },
    ben: { called: 'Ben', born: '2016-01-10' },
    bea: { called: 'Bea' },
    col: { called: 'Col' },
    gran: { called: 'Gran' },
  },
})
  .entry({
    by: 'csc',
    when: '2024-02-01',
    kind: 'plan',
    about: ['ada', 'bea', 'col'],
    facts: { type: 'child-in-need', status: 'opened', lead: 'csc' },
    claims: [
      { who: 'bea', is: 'parent-of', whom: 'ada' },
      { who: 'col', is: 'parent-of', whom: 'ada' },
      { who: 'bea', is: 'parent-of', whom: 'ben' },
      { who: 'gran', is: 'grandparent-of', whom: 'ada' },
    ],
    shared: ['police', 'hv'],
  })
  .entry({
    by: 'police',
    when: '2024-02-10',
    kind: 'incident',
    about: ['bea', 'col'],
    facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'] },
    shared: ['csc'],
  })
  .entry({
    by: 'hv',
    when: '2024-02-20',
    kind: 'contact',
    about: ['ada', 'bea'],
    facts: { mode: 'home-visit', outcome: 'seen', seen: ['ada'] },
    shared: ['csc', 'police'],
  });

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ told: [toldBy(caseOfStory('arranged', told))] });
});

async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('arranged', agency);
  return visitor;
}
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const hub = '/cases/arranged/children/ada/arrangements?on=2024-05-01';
const recording = '/cases/arranged/children/ada/arrangements/new?on=2024-05-01';
const on = (address: string, day: string): string => address.replace(/\?.*/, `?on=2024-${day}`);
const bare = (address: string | undefined): string => (address ?? '').replace(/#.*/, '');
const bound = { 'binds-col': 'yes', 'protects-ada': 'yes', type: 'supervised-contact', contact: 'supervised' };
const how = {
  place: 'Gran’s flat',
  times: 'Saturdays at 10',
  hours: 'Two hours',
  checkIn: 'Gran rings us',
  consequence: 'We stop it and meet that day',
};
const set = { ...bound, ...how, supervisor: 'gran', text: 'Col sees Ada at Gran’s.', basis: 'written-agreement', document: 'seen' };

/** Records supervised contact at social care's desk, given to police and health visitors; gives where it stands. */
const recorded = async (csc: VisitorAtWork, form: Readonly<Record<string, string>> = {}): Promise<string> => {
  const sent = await csc.post(recording, { ...set, 'give-hv': 'yes', 'give-police': 'yes', ...form });
  expect(sent.status, words(sent).slice(0, 2000)).toBe(303);
  return bare(sent.location);
};

describe('a contact arrangement', () => {
  it('says how supervised contact is to happen before it is recorded, or who settles what is left open; nothing typed is lost', async () => {
    const csc = await as('csc');
    const turned = await csc.post(recording, { ...bound, text: 'Col sees Ada with somebody there.' });
    expect(turned.status).toBe(422);
    for (const problem of ['Write who supervises', 'Write where', 'Write for how long each time', 'Write who checks in, and when'])
      expect(words(turned)).toContain(problem);
    expect(turned.body).toContain('Col sees Ada with somebody there.');
    const left = await csc.post(recording, { ...bound, text: 'Col sees Ada with somebody there.', leftOpen: 'The worker, by Friday' });
    const page = words(await csc.get(bare(left.location)));
    expect(page).toContain('8 parts of it are not on record: who supervises; where; for how long; how often;');
    expect(page).toContain('Supervised by Not on record');
    expect(page).toContain('What is left open, and who settles it The worker, by Friday');
  });

  it('is not supervised by somebody whom it protects from harm, unless it is said why', async () => {
    const csc = await as('csc');
    expect(words(await csc.get(recording))).toContain('Bea: on record as harmed by Col');
    const turned = await csc.post(recording, { ...set, supervisor: 'bea' });
    expect(words(turned)).toContain(
      'They are on record as harmed by somebody whom it binds: choose somebody else, or write why it is them',
    );
    const page = words(
      await csc.get(await recorded(csc, { supervisor: 'bea', supervisorWhy: 'Bea asked for it; her sister is there too.' })),
    );
    expect(page).toContain('Why they supervise Bea asked for it; her sister is there too.');
  });

  it('is read at once by those to whom it is given and by nobody else, and says who has it, what came back and who has it not', async () => {
    const csc = await as('csc');
    const address = await recorded(csc);
    expect(words(await csc.get(address))).toContain('csc wrote them down, 1 May 2024 hv since 1 May 2024. Nothing has come back');
    expect(words(await (await as('hv')).get(address))).toContain('Supervised by Gran');
    expect((await (await as('police')).get(address)).status).toBe(404);
    const kept = await recorded(csc, { 'give-hv': '' });
    expect(words(await csc.get(kept))).toContain('not on record as having them: hv');
    expect((await (await as('hv')).get(kept)).status).toBe(404);
  });

  it('changes with what held before to be seen on its days, runs longer, and ends; whoever has it is told', async () => {
    const csc = await as('csc');
    const address = await recorded(csc);
    const terms = address.replace('?', '/terms?');
    const form = await csc.get(on(terms, '05-10'));
    expect(form.body).toContain('value="Saturdays at 10"');
    expect(
      (await csc.post(on(terms, '05-10'), { ...set, times: 'Sundays at 10', text: 'Sundays, as the worker decided.', 'give-hv': 'yes' }))
        .status,
    ).toBe(303);
    const hv = await as('hv');
    const page = words(await hv.get(on(address, '05-10')));
    expect(page).toContain('When, how often Sundays at 10');
    expect(page).toContain('What held before 1 May 2024 to 9 May 2024');
    const before = words(await hv.get(on(address, '05-09')));
    expect(before).toContain('When, how often Saturdays at 10');
    expect(before).not.toContain('Sundays at 10');
    await csc.post(on(address, '05-11'), { act: 'extend', 'e-until': '30 June', 'e-text': 'The worker, as it goes well.' });
    const longer = words(await hv.get(on(address, '05-11')));
    expect(longer).toContain('the last day is 30 June 2024');
    expect(longer).toContain('When, how often Sundays at 10');
    const unsaid = await csc.post(on(address, '05-20'), { act: 'end' });
    expect(words(unsaid)).toContain('Write who decided it and why, and what keeps the child safe from now on');
    await csc.post(on(address, '05-20'), { act: 'end', 'x-how': 'lifted', 'x-text': 'Assessed as safe.' });
    expect(words(await hv.get(on(address, '05-20')))).toContain('Not in force on 20 May 2024');
    expect(words(await hv.get(on(address, '05-19')))).toContain('In force on 19 May 2024');
  });

  it('is changed by whoever keeps it, and by nobody else', async () => {
    const address = await recorded(await as('csc'));
    const hv = await as('hv');
    expect((await hv.get(address.replace('?', '/terms?'))).status).toBe(404);
    expect((await hv.post(address, { act: 'end', 'x-how': 'ended', 'x-text': 'Over.' })).status).toBe(404);
  });

  it('says of everybody named whether they were told, understood and agreed, by day and worker; and again when the terms change', async () => {
    const csc = await as('csc');
    const address = await recorded(csc);
    expect(words(await csc.get(address))).toContain('understanding them and agreeing: Col and Gran');
    const turned = await csc.post(address, { act: 'told', 't-person': 'col' });
    expect(words(turned)).toContain('Say whether they agreed: “not asked” is an answer');
    const of = { 't-understood': 'yes', 't-agreed': 'yes', 't-copy': 'yes', 't-by': 'P. Day, social worker' };
    await csc.post(address, { act: 'told', 't-person': 'col', ...of });
    const page = words(await csc.get(address));
    expect(page).toContain('Col 1 May 2024, by P. Day, social worker, csc; holds a copy Yes Yes');
    expect(page).toContain('understanding them and agreeing: Gran');
    await csc.post(on(address.replace('?', '/terms?'), '05-10'), { ...set, times: 'Sundays', text: 'Sundays.' });
    expect(words(await csc.get(on(address, '05-10')))).toContain('of what was said before it changed');
  });
});

describe('a suspected breach', () => {
  it('goes to the owner and the lead, and stays open until the owner has spoken with somebody or acted', async () => {
    const police = await as('police');
    const sent = await police.post(recording, { ...set, type: 'bail', 'give-hv': 'yes', 'give-csc': '' });
    const address = bare(sent.location);
    const hv = await as('hv');
    expect(words(await hv.get(address))).toContain('It goes at once to police and csc');
    const turned = await hv.post(on(address, '05-03'), { act: 'breach', 'b-text': 'Col was alone with Ada.' });
    expect(words(turned)).toContain('Write when it happened');
    await hv.post(on(address, '05-03'), { act: 'breach', 'b-text': 'Col was alone with Ada.', 'b-when': 'yesterday 22:30' });
    const page = words(await police.get(on(address, '05-03')));
    expect(page).toContain('reported by hv on 3 May 2024 Col was alone with Ada.');
    expect(page).toContain('Open: it waits for police to speak with somebody or to act');
    const csc = await as('csc');
    expect(words(await csc.get('/cases/arranged/children/ada/chronology?on=2024-05-03'))).toContain('Col was alone with Ada.');
    expect(words(await police.get('/cases/arranged/work?on=2024-05-03'))).toContain('1 suspected breach waits for us to act');
    const breach = /name="breach" value="([^"]+)"/.exec((await police.get(on(address, '05-04'))).body)?.[1] ?? '';
    expect((await hv.post(on(address, '05-04'), { act: 'answer', breach })).status).toBe(404);
    const unsaid = await police.post(on(address, '05-04'), { act: 'answer', breach, [`a-${breach}-how`]: 'spoke' });
    expect(words(unsaid)).toContain('Choose whom you spoke with');
    const said = { [`a-${breach}-how`]: 'spoke', [`a-${breach}-person`]: 'col', [`a-${breach}-text`]: 'He was reminded of his bail.' };
    await police.post(on(address, '05-04'), { act: 'answer', breach, ...said });
    expect(words(await hv.get(on(address, '05-04')))).toContain('Spoke with somebody , 4 May 2024 , police: He was reminded of his bail.');
    expect(words(await hv.get(on(address, '05-04')))).not.toContain('Open: it waits');
    expect(words(await police.get(on(address, '05-03')))).toContain('Open: it waits');
  });
});

describe('where a child lives', () => {
  const kin = {
    act: 'living',
    'l-with': 'gran',
    'l-basis': 'written-agreement',
    'l-document': 'seen',
    'l-text': 'Agreed with Bea.',
    'l-review': '14 May',
  };

  it('says on what basis, and whether the document was seen', async () => {
    const csc = await as('csc');
    const turned = await csc.post(hub, { act: 'living', 'l-with': 'gran', 'l-text': 'Agreed.' });
    expect(words(turned)).toContain('Choose what it rests on');
    expect(words(turned)).toContain('Say whether you have seen the document');
    await csc.post(hub, { ...kin, 'l-basis': 'verbal', 'l-document': '' });
    expect(words(await csc.get(hub))).toContain('Rests on A spoken agreement only');
  });

  it('with a relative, shows as unassessed, and asks for an agreement that both hold until each is on record', async () => {
    const csc = await as('csc');
    await csc.post(hub, kin);
    const page = words(await csc.get(hub));
    expect(page).toContain('Rests on A written agreement; the document was seen');
    expect(page).toContain('Not assessed: no assessment as a connected person is on record here');
    expect(page).toContain('Written agreement That both hold one is not on record');
    const of = /name="of" value="([^"]+)"/.exec((await csc.get(hub)).body)?.[1] ?? '';
    const at = `t-${of}`;
    const said = { [`${at}-understood`]: 'yes', [`${at}-agreed`]: 'yes', [`${at}-copy`]: 'yes', [`${at}-by`]: 'P. Day, social worker' };
    await csc.post(hub, { act: 'told', of, [`${at}-person`]: 'gran', ...said });
    expect(words(await csc.get(hub))).toContain('Written agreement Seen, and the relative holds a copy');
    expect(words(await csc.get('/cases/arranged/work?on=2024-05-01'))).toContain('Next decision on where Ada lives');
  });
});

describe('police protection', () => {
  it('runs for 72 hours from the minute, and asks what follows until that is on record', async () => {
    const police = await as('police');
    const said = { act: 'protection', 'p-child-ada': 'yes', 'p-place': 'With foster carers', 'p-text': 'Found alone. Insp. Hill.' };
    const turned = await police.post(hub, { ...said, 'p-when': 'today' });
    expect(words(turned)).toContain('Write the day and the time, such as today 14:30: the 72 hours run from the minute');
    await police.post(hub, { ...said, 'p-when': 'today 14:30' });
    const csc = await as('csc');
    expect(words(await csc.get(hub))).toContain('It ends 4 May 2024, 14:30');
    expect(words(await csc.get('/cases/arranged/work?on=2024-05-02'))).toContain(
      'What follows police protection of Ada, which ends at 14:30',
    );
    expect(words(await csc.get(on(hub, '05-04')))).toContain('Its time has passed, and nothing here says what followed.');
    await csc.post(on(hub, '05-04'), {
      ...{
        act: 'living',
        'l-withOther': 'Foster carers',
        'l-basis': 'looked-after-agreement',
        'l-document': 'seen',
        'l-text': 'Bea agreed.',
      },
    });
    expect(words(await csc.get(on(hub, '05-04')))).toContain('What followed: 4 May 2024, csc: Where a child lives, and on what basis');
  });
});

describe('family court', () => {
  it('says which children a report covers and which it does not, and keeps one that was asked for until it has come', async () => {
    const csc = await as('csc');
    const begun = {
      act: 'court',
      'c-step': 'report-asked',
      'c-court': 'private-law',
      'c-child-ben': 'yes',
      'c-fromOther': 'Her GP',
      'c-text': 'Bea asked her GP.',
    };
    expect(words(await csc.post(hub, { ...begun, 'c-child-ben': '' }))).toContain('Choose which children it covers');
    await csc.post(hub, begun);
    const page = words(await csc.get(hub));
    expect(page).toContain('Private-law proceedings');
    expect(page).toContain('Her GP 1 May 2024. Asked for; no answer is on record here Ben Ada');
  });
});
