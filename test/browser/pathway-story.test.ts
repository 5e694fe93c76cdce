import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, askAll } from './story/asking.ts';
import { finishAssessment } from './story/assessing.ts';
import { raise, sayOn } from './story/challenging.ts';
import { type County, nameOf, openCounty, type Worker } from './story/county.ts';
import { giveWhole } from './story/giving.ts';
import { callMeeting, holdMeeting, openMeeting } from './story/meetings.ts';
import { writePlan } from './story/planning.ts';
import { recordForm, writeDown } from './story/writing.ts';

const care = nameOf('care');
const police = nameOf('police');
const health = nameOf('health');
const midwives = nameOf('midwives');
const surgery = nameOf('surgery');
const homes = nameOf('homes');
const mind = nameOf('mind');
const others = [police, health, midwives, surgery, homes, mind];
const family = 'Ivy Ward, Kayla Ward, Dean Pryce';
const yes = { 'Not for me to say': true } as const;

/** One family across seven agencies, from the first worry to the step-down, each state of it reached through pages by whoever's work it is. */
describe('one family across seven agencies over fourteen months', { timeout: 120_000 }, () => {
  let county: County;
  let child = '';
  let referral = '';
  let challenge = '';
  beforeAll(async () => {
    county = await openCounty('2026-03-02T09:00');
  }, 180_000);
  afterAll(() => county?.close());

  const at = (worker: Worker) => county.at(worker);
  const reads = async (worker: Worker, path: string): Promise<string> => {
    const desk = await at(worker);
    await desk.open(path);
    return desk.reads();
  };
  const page = (part = ''): string => `/children/${child}${part}`;

  it('March: nobody has anything on record, until a police officer refers an unborn child', async () => {
    expect(await reads('sam', '/front-door')).toContain('No referral to us waits for anything on this day');
    const nora = await at('nora');
    await writeDown(
      nora,
      'referral',
      {
        'Who is it about?': family,
        'When was it?': 'yesterday 11pm',
        'What happened?': 'Called to shouting at 4 Mill Row. She is about 20 weeks pregnant. He had left.',
        [care]: true,
        'Who raised it?': 'Professional',
        'For which children?': 'Ivy Ward',
        'What is reported to have happened?': 'He pushed her against a door',
        ...yes,
      },
      {
        ties: [
          { who: 'Kayla Ward', how: 'is a parent of', whom: 'Ivy Ward', said: 'Kayla Ward' },
          { who: 'Dean Pryce', how: 'is the partner of', whom: 'Kayla Ward', said: 'Kayla Ward' },
          { who: 'Kayla Ward', how: 'is reported to have been harmed by', whom: 'Dean Pryce', said: 'Kayla Ward' },
        ],
        touches: ['Domestic abuse', 'Pregnancy'],
      },
    );
    expect(await reads('nora', '/front-door')).toContain('Sent, with no word yet that it has arrived (1)');
    expect(await reads('amina', '/today')).not.toContain('Ward');

    const sam = await at('sam');
    await sam.open('/front-door');
    await sam.follow(/Ivy Ward/);
    referral = sam.page.url().replace(/#.*/, '');
    child =
      (await sam.page.getByRole('link', { name: 'Ivy Ward: the child’s page' }).getAttribute('href'))?.replace(/.*children\//, '') ?? '';
    await sam.press('We have received it');
    expect(await sam.reads()).toContain('Arrived\n2 March 2026');
    expect(await reads('nora', '/front-door')).toContain('Waiting for a decision (1)');
  });

  it('everybody is asked at once, and answers in place', async () => {
    const sam = await at('sam');
    await sam.open(referral);
    await sam.follow('Write down a conversation with whoever raised it');
    await recordForm(sam, {
      ...{ 'Who is it about?': 'Ivy Ward, Kayla Ward', 'When was it?': 'today', 'With whom was the contact?': police },
      ...{ 'What happened?': 'Rang PC Hill: two calls to the flat last year.', 'How did it go?': 'Spoken to', ...yes },
    });
    await sam.open(referral);
    await sam.follow('Ask the other agencies');
    await askAll(sam, [...others, 'Kayla Ward', 'Dean Pryce'], 'To decide what becomes of the referral', ['3', '3', '2026']);
    expect(await reads('amina', '/today')).toMatch(/Asked of your agency[\s\S]*Needed by 3 March 2026/);

    county.on('2026-03-03T09:00');
    const asked = /What do you know that bears on the referral/;
    await answer(await at('amina'), asked, 'We hold nothing about this', 'Looked by name and by address');
    expect(await reads('amina', '/today')).not.toContain('Given to you, and not yet read');
    await answer(await at('beth'), asked, 'This is what we know', 'She came alone to two of three appointments.');
    await answer(await at('ravi'), asked, 'This is what we know', 'A bruise on her arm in January.');
    await answer(await at('hugo'), asked, 'This is what we know', 'The tenancy is hers alone.');
    await answer(await at('mo'), asked, 'We hold nothing about this', 'Looked by name');
    const waiting = await reads('sam', referral);
    expect(waiting).toContain('5 of 6 have answered');
    expect(waiting).toMatch(new RegExp(`${health}, asked 2 March 2026\nNothing held, by their own word, 3 March 2026: Looked by name`));
    expect(await reads('hugo', page('/chronology'))).not.toMatch(/bruise|alone to two/);
    await answer(await at('nora'), asked, 'This is what we know', 'A caution for criminal damage.');
    expect(await reads('sam', referral)).toContain('6 of 6 have answered');
  });

  it('it is decided, a manager puts their name to it, whoever raised it is told, and the assessment is opened as recommended', async () => {
    const sam = await at('sam');
    await sam.open(referral);
    await sam.fill({ Assess: true });
    await sam.press('Record this decision');
    expect(await sam.reads()).toContain('Write the reason for it');
    await sam.fill({ 'The reason': 'She was pushed while pregnant, and has nobody near.' });
    await sam.press('Record this decision');
    expect(await reads('marian', '/front-door')).toContain("Decided, waiting for a manager's name (1)");
    const marian = await at('marian');
    await marian.follow(/Ivy Ward/);
    await marian.fill({ 'Your name and post': 'Marian Holt, team manager' });
    await marian.press('Put my name to it');

    await sam.open(referral);
    await sam.follow('Tell whoever raised it');
    await giveWhole(
      sam,
      new URL(sam.page.url()).pathname.replace(/^\/cases\/[^/]+/, '').replace('/whom', ''),
      [police],
      'To know what came of it',
    );
    expect(await reads('nora', '/today')).toContain('Decision on a referral: assess');
    await sam.open(referral);
    await sam.follow('Open the assessment');
    await sam.fill({ 'Pre-birth assessment': true, 'Why is it opened?': 'She is due in July, and was pushed.' });
    await sam.press('Open it');
    expect(await reads('sam', referral)).toMatch(
      /Marian Holt, team manager, 3 March 2026[\s\S]*Taken up\n3 March 2026: Pre-birth assessment: started/,
    );
    expect(await reads('sam', '/work')).toContain('Pre-birth assessment');
  });

  it('a meeting is called with all of them, is called off with its reason, and is held on the day that it was remade for', async () => {
    county.on('2026-03-04T10:00');
    const booking = await writeDown(
      await at('beth'),
      'health',
      {
        ...{
          'Who is it about?': 'Kayla Ward, Ivy Ward',
          'When was it?': 'today',
          'What happened?': 'Booked late, at twenty weeks. She came alone.',
        },
        ...{ 'What sort of health event?': 'Pregnancy booking', 'Weeks of pregnancy': '20', ...yes },
      },
      { child, ties: [{ who: 'Kayla Ward', how: 'is a parent of', whom: 'Ivy Ward', said: 'Kayla Ward' }], touches: ['Pregnancy'] },
    );
    await giveWhole(await at('beth'), booking, [care], 'For the assessment before the birth');
    await callMeeting(await at('sam'), child, { sort: 'Pre-birth meeting', day: '18 March', chair: 'Marian Holt', with: others });
    expect(await reads('mo', page('/meetings'))).toMatch(/Pre-birth meeting, 18 March 2026\n.*To come/);

    county.on('2026-03-17T15:00');
    const sam = await at('sam');
    await openMeeting(sam, child, 'Pre-birth meeting, 18 March 2026');
    await sam.fill({ 'It is called off': true, 'Why?': 'The chair is ill' });
    await sam.press('Record and tell everybody who was asked');
    expect(await sam.reads()).toContain('Write the day on which it is held instead, or why there is none');
    await sam.fill({
      ...{ 'On which day is it held instead?': '25 March', 'Who chairs it then, and who stands in if they cannot?': 'Dele Adu' },
    });
    await sam.press('Record and tell everybody who was asked');
    expect(await reads('mo', page('/meetings'))).toMatch(
      /Pre-birth meeting, 25 March 2026\n.*To come[\s\S]*Pre-birth meeting, 18 March 2026\n.*Called off, with another day/,
    );

    county.on('2026-03-25T15:00');
    const later = await at('sam');
    await openMeeting(later, child, 'Pre-birth meeting, 25 March 2026');
    expect(await later.reads()).toContain('Chair\nDele Adu');
    await holdMeeting(later, {
      came: [police, health, midwives, surgery],
      absent: [homes, mind],
      family: 'Kayla Ward',
      said: 'She wants to stay in her home without him.',
      decided: { 'What was decided for Ivy Ward (unborn)': 'A child in need plan, with every night after the birth in it.' },
      dissent: 'The health visitor asked for a conference.',
      action: { what: 'See her alone', who: midwives, by: '20 July' },
    });
    await later.press('Send the minutes to everybody who was asked');
    const minutes = await reads('hugo', page('/meetings'));
    expect(minutes).toMatch(/Pre-birth meeting, 25 March 2026\n.*Held/);
  });

  it('the plan has a strand for each where there is domestic abuse, goes to everybody, and is said to be received', async () => {
    const sam = await at('sam');
    await sam.open(page('/plan'));
    await writePlan(sam, {
      sort: 'Child in need',
      worry: 'He comes back to the flat',
      ifSo: 'She rings 999, and we see her within one working day',
      safeEnough: 'She says that she is not afraid at home, to her midwife, alone.',
      actions: [
        { what: 'Sees her alone each time', who: midwives, by: '20 July', how: 'Each visit says so' },
        { what: 'Changes the locks', who: homes, by: '10 April', how: 'She has the keys' },
      ],
      night: 'At her sister’s, in the basket; her sister does not drink.',
      strands: ['Seen each fortnight.', 'An advocate rings her.', 'Probation sees him.'],
      review: '8 May',
      through: 'Kayla Ward',
    });
    expect(await sam.reads()).toContain('With domestic abuse on record\nThe child: Seen each fortnight.');
    const hugo = await at('hugo');
    expect(await reads('hugo', page('/plan'))).toMatch(/Child in need plan[\s\S]*Changes the locks\s+Anytown Homes\s+10 April 2026/);
    await hugo.open('/today');
    for (;;) {
      const plan = hugo.page.getByRole('link', { name: /Child in need plan: opened/ });
      if ((await plan.count()) > 0) break;
      await hugo.follow(/^Anytown Children and Families: Pre-birth meeting/);
      await hugo.press('We have read it');
      await hugo.open('/today');
    }
    await hugo.follow(/Child in need plan: opened/);
    await hugo.press('We have read it');
    expect(await reads('sam', page('/plan'))).toContain('Anytown Homes, since 25 March 2026; they said on 25 March 2026 that they have it');
  });

  it('the assessment is finished before its day and signed by somebody else', async () => {
    county.on('2026-03-26T09:00');
    const marian = await at('marian');
    await marian.open(page('/worker'));
    await marian.unfold();
    await marian.fill({
      'Who has it from now on?': 'Sam Carter',
      'If they have not, why, and when will they?': 'Nobody had the work before',
      'What does whoever takes over need to know?': 'He may come to the flat: ring first.',
    });
    for (const standing of await marian.page.getByLabel('Not done', { exact: true }).all()) await standing.check();
    await marian.press('Record it and tell them');
    expect(await reads('beth', page('/worker'))).toContain(`At ${care}: Sam Carter`);

    county.on('2026-04-28T10:00');
    const sam = await at('sam');
    await sam.open(page('/assessments'));
    expect(await sam.reads()).toContain('due by 6 May 2026');
    await sam.follow('Pre-birth assessment');
    await finishAssessment(sam, {
      day: '22 July 2026',
      says: 'As she told it, and as the midwife has it.',
      finds: 'Safe with her mother while he stays away. The plan goes on.',
      without: 'They said what they knew on 3 March, and at the meeting.',
    });
    expect(await sam.reads()).toContain('Safe with her mother while he stays away.');
    const signs = await at('marian');
    await signs.open(page('/assessments'));
    await signs.follow('Pre-birth assessment');
    await signs.fill({ 'Your name and post': 'Marian Holt, team manager' });
    await signs.press('Sign it');
    expect(await signs.reads()).toContain('Marian Holt, team manager');
  });

  it('July: the social worker falls ill over the birth, and somebody covers before the child is born', async () => {
    county.on('2026-05-08T14:00');
    const marian = await at('marian');
    await marian.open(page('/supervision'));
    expect(await marian.reads()).toContain('No supervision of the work with Ivy Ward since it opened is recorded here.');
    await marian.fill({
      'Who supervised?': 'Marian Holt',
      'What is life like for Ivy Ward now?': 'Growing well, by the midwife.',
      'What is different since the last time, and how do we know?': 'The locks are changed: the housing officer wrote so.',
      'What is to be done from here, by whom and by when?': 'Sam sees her at home in June.',
      'Why this, and what was thought of and left?': 'A conference was thought of, and left.',
      'What if it does not hold?': 'If he comes back, then a strategy discussion the same day.',
    });
    await marian.press('Record the supervision');
    expect(await marian.reads()).toContain('Ivy Ward was last talked through on 8 May 2026');
    expect(await reads('amina', page('/supervision'))).not.toContain('Sam sees her at home in June');

    county.on('2026-07-13T09:00');
    const manager = await at('marian');
    await manager.open('/absence');
    await manager.fill({ 'Who is away?': 'Sam Carter', 'From which day?': '13 7 2026', 'Until which day?': '7 8 2026' });
    await manager.press('Show what falls in that time');
    expect(await manager.reads()).toMatch(/Ivy Ward \(the work is with Sam Carter[\s\S]*Baby due, 22 July 2026/);
    await manager.press('Record it for all of them');
    expect(await manager.reads()).toContain('Say for each child who covers, that nobody does yet, or that it is not their work');
    await manager.fill({ 'Somebody covers': true, 'Who covers?': 'Dele Adu' });
    await manager.press('Record it for all of them');
    expect(await reads('marian', '/absence')).toContain('Ivy Ward: Dele Adu covers');
    expect(await reads('beth', page('/worker'))).toContain('Dele Adu');
    expect(await reads('marian', '/work')).toContain('No child’s work rests on a worker who is away');
  });

  it('the midwife records the birth, and whoever covers acts on it', async () => {
    county.on('2026-07-19T09:00');
    expect(await reads('dele', page())).toContain('UNBORN');
    const birth = await writeDown(
      await at('beth'),
      'health',
      {
        ...{
          'Who is it about?': 'Ivy Ward, Kayla Ward',
          'When was it?': 'today 4am',
          'What happened?': 'A girl, well. Her sister was there.',
        },
        ...{ 'What sort of health event?': 'Birth', ...yes },
      },
      { child, touches: ['Birth'] },
    );
    await giveWhole(await at('beth'), birth, [care, health, surgery], 'She is born, and the nights of the plan begin');
    expect(await reads('dele', page())).not.toContain('UNBORN');
    expect(await reads('nora', page())).toContain('UNBORN');

    county.on('2026-07-20T09:00');
    const dele = await at('dele');
    await writeDown(
      dele,
      'home-visit',
      {
        ...{ 'Who is it about?': 'Ivy Ward, Kayla Ward', 'When was it?': 'today 8am', Seen: true, ...yes },
        'What happened?': 'Ivy asleep in her basket beside the bed. Her mother alone with her.',
      },
      { child },
    );
    expect(await reads('dele', page())).toMatch(/Last seen\n[\s\S]*20 July 2026/);
  });

  it('the health visitor challenges the plan, takes it to the managers, and it is upheld there', async () => {
    county.on('2026-07-31T10:00');
    const amina = await at('amina');
    challenge = await raise(
      amina,
      child,
      /Child in need plan: opened/,
      'He was at the flat on Tuesday: his boots were by the door. This plan does not hold him.',
      'A child protection conference',
    );
    expect(await reads('dele', '/challenges')).toContain('Waiting for an answer (1)');
    await sayOn(await at('dele'), challenge, 'Answer it', 'She says that they are her brother’s. We keep the plan.');
    county.on('2026-08-03T09:00');
    await sayOn(await at('amina'), challenge, /Take it further: between team managers/, 'Her brother has not been here since May.');
    expect(await reads('marian', '/challenges')).toContain('Between team managers');
    await sayOn(await at('marian'), challenge, 'Say that it is settled, and how', 'Upheld. A conference is called for 18 August.');
    expect(await reads('amina', '/challenges')).toContain('One side has said that it is settled (1)');
    await sayOn(await at('amina'), challenge, 'Say that it is settled, and how', 'A conference is what we asked for.');
    expect(await reads('marian', '/challenges')).toContain('Settled or dropped (1)');
    expect(await reads('marian', '/work')).toContain('Challenges\nNone is open');
    expect((await (await at('nora')).page.goto(challenge))?.status()).toBe(404);
  });

  it('August: a conference, a child protection plan beside the first, and core groups', async () => {
    const marian = await at('marian');
    await callMeeting(marian, child, { sort: 'Initial child protection conference', day: '18 August', chair: 'Ruth Ames', with: others });
    county.on('2026-08-06T09:00');
    const back = await at('marian');
    await back.open('/absence');
    await back.press(/They are back/);
    expect(await back.reads()).toContain('no work with a child rests on a worker who is away on this day');
    county.on('2026-08-18T15:00');
    const chairs = await at('marian');
    await openMeeting(chairs, child, 'Initial child protection conference, 18 August 2026');
    await holdMeeting(chairs, {
      came: [police, health, midwives],
      wrote: [surgery, homes, mind],
      family: 'Kayla Ward',
      said: 'He has been at the flat since June.',
      decided: { 'What was decided for Ivy Ward': 'A child protection plan.' },
      action: { what: 'See him about the order', who: police, by: '1 September' },
    });
    await chairs.press('Send the minutes to everybody who was asked');
    const sam = await at('sam');
    await sam.open(page('/plan'));
    await sam.follow('Write a plan of another sort');
    await writePlan(sam, {
      sort: 'Child protection',
      worry: 'He lives at the flat again',
      ifSo: 'Police and we come the same day',
      safeEnough: 'He has not been at the flat for six months, by the police and the housing officer.',
      actions: [{ what: 'Sees that the order is kept', who: police, by: '1 September', how: 'No call to the flat' }],
      night: 'At her sister’s, in the basket.',
      strands: ['Weighed each week.', 'An advocate rings her.', 'Police see him.'],
      review: '17 November',
      through: 'Kayla Ward',
    });
    expect(await reads('nora', page('/plan'))).toMatch(/Child protection plan[\s\S]*Sees that the order is kept/);
    expect(await reads('sam', '/work')).toContain('Core group: due by');

    await callMeeting(await at('sam'), child, {
      sort: 'Core group',
      day: '27 August',
      chair: 'Sam Carter',
      with: [health, police, surgery, homes],
    });
    county.on('2026-08-27T15:00');
    const group = await at('sam');
    await openMeeting(group, child, 'Core group, 27 August 2026');
    await holdMeeting(group, {
      came: [health, police, homes],
      absent: [surgery],
      family: 'Kayla Ward',
      said: 'He has gone to Hull. She sleeps.',
      decided: { 'What was decided for Ivy Ward': 'The plan goes on.' },
      action: { what: 'Weigh her each week', who: health, by: '30 September' },
    });
    await group.press('Send the minutes to everybody who was asked');
    expect(await reads('amina', page('/meetings'))).toMatch(/Core group, 27 August 2026\n.*Held/);
  });

  it('May of the next year: a closing is stopped by the agency that has not answered, and says what must be true first', async () => {
    county.on('2027-04-20T09:00');
    const marian = await at('marian');
    await marian.open(page('/closing'));
    expect(await marian.reads()).toContain('No reply is never agreement');
    await marian.follow('Ask them what they think');
    await askAll(marian, others, 'To decide whether the work is stepped down', ['27', '4', '2027']);
    county.on('2027-04-26T09:00');
    const asked = /Do you agree to closing the work/;
    for (const who of ['nora', 'amina', 'beth', 'ravi', 'mo'] as const)
      await answer(await at(who), asked, 'This is what we know', 'We agree to stepping down: nothing new since September.');

    county.on('2027-04-29T09:00');
    const closes = await at('marian');
    await closes.open(page('/closing'));
    expect(await closes.reads()).toMatch(new RegExp(`${homes}\nNo view yet`));
    expect(await closes.reads()).toContain(`${health}: a view is on record`);
    await stepDown(closes);
    const stopped = await closes.reads();
    expect(stopped).toContain('There is a problem');
    expect(stopped).toContain('Get the views that have not come, or write why it is closed without them');
    expect(stopped).toMatch(/Something asked with no answer on record\n.*Information asked of Anytown Homes/);
    expect(await closes.page.getByLabel('The reason', { exact: true }).inputValue()).toBe('The order has held since September.');
    expect(await reads('nora', page('/plan'))).toContain('Child protection plan');

    await answer(await at('hugo'), asked, 'This is what we know', 'We agree to stepping down. The rent is paid and he is on no tenancy.');
  });

  it('it answers, and the work is stepped down with a lead, a contingency and a day to look again', async () => {
    county.on('2027-05-04T09:00');
    const marian = await at('marian');
    await marian.open(page('/closing'));
    expect(await marian.reads()).toContain(`${homes}: a view is on record`);
    await stepDown(marian);
    const decided = await marian.reads();
    for (const said of [health, 'If he comes back, then the health visitor rings us the same day.', '4 August 2027'])
      expect(decided).toContain(said);
    expect(await reads('marian', page())).not.toContain('CHILD PROTECTION PLAN');
    expect(await reads('amina', page('/chronology'))).toContain('The order has held since September');
    expect(await reads('hugo', page('/chronology'))).not.toContain('bruise');
    expect(county.complaints).toEqual([]);
  });

  async function stepDown(desk: Awaited<ReturnType<typeof at>>): Promise<void> {
    for (const changed of await desk.page.locator('textarea[name^="changed-"]').all())
      await changed.fill('Nobody has seen him there since September, by the police and the housing officer.');
    // What is folded is opened, as whoever steps down does.
    await desk.page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    for (const told of await desk.page.locator('input[name^="told-"]').all()) await told.fill('Alone, by telephone, on 28 April.');
    const pack = desk.page.locator('textarea[name="against-pack"]');
    if ((await pack.count()) > 0) await pack.fill('The drawing is gone through with the health visitor on 5 May.');
    await desk.fill({
      'Who looks at what comes in after closing?': 'The duty team',
      'Who of those that take over has accepted it, and when?': 'Amina Khan, on 28 April',
      'If it takes effect with no notice, or before its day, why?': 'The family asked that it be now.',
      'Record that it is closed or stepped down, from today': true,
      'What happens if it does not hold?': 'If he comes back, then the health visitor rings us the same day.',
      'Who sees the child from now on?': health,
      'When is it looked at again?': '4 August',
      'Step down': true,
      'The reason': 'The order has held since September.',
    });
    await desk.press('Record this');
  }
});
