import { describe, expect, it } from 'vitest';
import { reviewRoom } from '../../../../test/builders/review-room.ts';
import { type Day, showDay } from '../../time/day.ts';
import { toldToReport } from './room/told-to-report.ts';

const shown = (on: Day | undefined): string | undefined => (on === undefined ? undefined : showDay(on));
const stage = (room: ReturnType<ReturnType<typeof reviewRoom>['on']>, words: RegExp) => room.stages.find(({ title }) => words.test(title));

describe('the clock of a review', () => {
  it('gives five working days to tell the panel and fifteen for the rapid review, over a bank holiday and weekends', () => {
    const story = reviewRoom();
    // A Thursday. Good Friday and Easter Monday of 2026 are 3 and 6 April.
    story.say('stage-reached', { stage: 'aware', on: '2026-04-02' });
    const room = story.on('2026-04-02');
    expect(shown(stage(room, /panel was told/)?.due)).toBe('13 April 2026');
    expect(shown(stage(room, /Rapid review/)?.due)).toBe('27 April 2026');
    expect(stage(story.on('2026-04-12'), /panel was told/)?.late).toBe(0);
    expect(stage(story.on('2026-04-13'), /panel was told/)?.late).toBe(0);
    expect(stage(story.on('2026-04-14'), /panel was told/)?.late).toBe(1);
  });

  it('counts the panel as told once it was told of every child, and keeps by how much that was late', () => {
    const story = reviewRoom();
    story.say('stage-reached', { stage: 'aware', on: '2026-03-02' });
    story.say('panel-notice', { child: 'amy', on: '2026-03-04' });
    expect(stage(story.on('2026-03-09'), /panel was told/)).toMatchObject({ reached: undefined, late: 0 });
    story.say('panel-notice', { child: 'ben', on: '2026-03-11' });
    expect(stage(story.on('2026-06-01'), /panel was told/)?.late).toBe(2);
  });

  it('holds no limit before the day on which the national panel began', () => {
    const story = reviewRoom();
    story.say('stage-reached', { stage: 'aware', on: '2015-04-16' });
    const told = stage(story.on('2026-01-01'), /panel was told/);
    expect([told?.due, told?.late]).toEqual([undefined, 0]);
  });

  it('asks for publication six months after it began, and shows as late from the working day after', () => {
    const story = reviewRoom();
    story.say('review-decision', { on: '2026-03-20' });
    expect(shown(stage(story.on('2026-03-20'), /^Published/)?.due)).toBe('20 September 2026');
    story.say('stage-reached', { stage: 'began', on: '2026-03-31' });
    const due = (today: string) => stage(story.on(today), /^Published/);
    expect(shown(due('2026-04-01')?.due)).toBe('30 September 2026');
    expect(due('2026-09-30')?.late).toBe(0);
    expect(due('2026-10-01')?.late).toBe(1);
    story.say('stage-reached', { stage: 'published', on: '2026-09-29' });
    expect(due('2027-01-01')?.late).toBe(0);
  });

  it('keeps every decision, and has no stages after one that holds none', () => {
    const story = reviewRoom();
    story.say('review-decision', { on: '2026-03-20', held: false });
    expect(story.on('2026-04-01').stages.map(({ title }) => title)).not.toContain('Published');
    story.say('review-decision', { on: '2026-05-20' });
    const room = story.on('2026-06-01');
    expect(room.decisions.map(({ held }) => held)).toEqual([false, true]);
    expect(room.stages.map(({ title }) => title)).toContain('Published');
  });

  it('puts a stage right when it is said again', () => {
    const story = reviewRoom();
    story.say('stage-reached', { stage: 'aware', on: '2026-03-02' });
    story.say('stage-reached', { stage: 'aware', on: '2026-03-03' });
    expect(shown(story.on('2026-04-01').stages[0]?.reached)).toBe('3 March 2026');
  });
});

describe('a return', () => {
  it('waits until its day is past, is late from the next working day, and keeps by how much once it is in', () => {
    const story = reviewRoom();
    const id = story.say('return-asked', { due: '2026-03-20' });
    const stands = (today: string) => story.on(today).returns.map((one) => [one.stands, one.late]);
    // 20 March 2026 is a Friday.
    expect(stands('2026-03-20')).toEqual([['waiting', 0]]);
    expect(stands('2026-03-22')).toEqual([['waiting', 0]]);
    expect(stands('2026-03-23')).toEqual([['late', 1]]);
    story.say('return-received', { of: id, on: '2026-03-25', missing: 'The phone logs' });
    expect(stands('2026-08-01')).toEqual([['in', 3]]);
    const told = toldToReport(story.on('2026-08-01'), String).returns[0];
    expect([shown(told?.came), told?.words]).toEqual(['25 March 2026', 'The phone logs']);
  });

  it('is sent when its agency says so, and an agency can say nothing else', () => {
    const story = reviewRoom();
    const id = story.say('return-asked', {});
    story.say('return-received', { of: id, on: '2026-03-10' }, { agency: 'police', answers: id });
    expect(story.on('2026-03-23').returns[0]?.stands).toBe('late');
    story.say('return-sent', { of: 'another', on: '2026-03-19', missing: '' }, { agency: 'police', answers: id });
    expect(story.on('2026-03-23').returns[0]).toMatchObject({ stands: 'sent', late: 0 });
  });

  it('is a gap once that is accepted, there or in an answer to the question, and in all the same when it comes', () => {
    const story = reviewRoom();
    const [one, other] = [story.say('return-asked', {}), story.say('return-asked', { agency: 'gp' })];
    story.say('gap-accepted', { of: one, on: '2026-04-01', why: 'The surgery closed' });
    story.say('answered', {
      check: 'review-return-outstanding',
      anchor: other,
      evidence: [other],
      way: 'gap-accepted',
      words: 'Destroyed in 2019',
    });
    const room = story.on('2026-04-02');
    expect(room.returns.map(({ stands }) => stands)).toEqual(['gap', 'gap']);
    const { returns } = toldToReport(room, String);
    expect(returns.map(({ came, words }) => [came, words])).toEqual([
      [undefined, 'The surgery closed'],
      [undefined, 'Destroyed in 2019'],
    ]);
    story.say('return-received', { of: one, on: '2026-04-08' });
    expect(story.on('2026-04-09').returns[0]?.stands).toBe('in');
  });
});

describe('what is held back', () => {
  it('stands from its day until all of it is released, and says when its look is past', () => {
    const story = reviewRoom();
    const id = story.say('held-back', { over: 'words' });
    const stands = (today: string) => story.on(today).holds.map((one) => [one.stands, one.lookIsPast]);
    expect(stands('2026-02-28')).toEqual([[false, false]]);
    expect(stands('2026-06-01')).toEqual([[true, false]]);
    expect(stands('2026-06-02')).toEqual([[true, true]]);
    story.say('hold-looked-at', { of: id, on: '2026-06-02', words: 'The trial is in July', look: '2026-08-01' });
    story.say('hold-released', { of: id, on: '2026-06-03', whole: false });
    expect(stands('2026-06-04')).toEqual([[true, false]]);
    story.say('hold-released', { of: id, on: '2026-07-30' });
    expect(stands('2026-07-29')).toEqual([[true, false]]);
    expect(stands('2026-07-30')).toEqual([[false, false]]);
  });
});

describe('the family', () => {
  it('is told of by everybody who was approached, however often, and by who is owed what it concludes', () => {
    const story = reviewRoom();
    story.say('family-approach', { on: '2026-03-02', result: 'unreachable' });
    story.say('family-approach', {
      whom: ' Mother',
      on: '2026-04-02',
      result: 'took-part',
      wishes: 'That they listen',
      conclusions: 'yes',
    });
    story.say('family-approach', { whom: 'father', on: '2026-04-02', result: 'declined', conclusions: 'no' });
    const room = story.on('2026-05-01');
    expect(room.family.map(({ whom, latest, owed }) => [whom, latest.result, owed])).toEqual([
      ['mother', 'took-part', true],
      ['father', 'declined', false],
    ]);
    story.say('conclusions-told', { whom: 'mother', on: '2026-09-01', by: 'Reviewer', words: '' });
    expect(story.on('2026-09-02').family[0]?.toldBefore).toBe(undefined);
    story.say('stage-reached', { stage: 'published', on: '2026-09-01' });
    expect(story.on('2026-09-02').family[0]?.toldBefore).toBe(false);
  });

  it('said something that waits until it was found or looked for', () => {
    const story = reviewRoom();
    const id = story.say('family-statement', { whom: 'mother', says: 'I rang three times', on: '2026-04-02' });
    expect(story.on('2026-05-01').statements[0]?.state).toBe('waits');
    story.say('statement-checked', { of: id, state: 'unknown', words: 'The logs of that year are gone', on: '2026-05-02' });
    expect(story.on('2026-05-03').statements[0]?.state).toBe('unknown');
    story.say('statement-checked', { of: id, state: 'checked', words: 'Two calls are in the log', on: '2026-05-09', entry: 'e1' });
    expect(story.on('2026-05-10').statements[0]).toMatchObject({ state: 'checked', checked: [{ state: 'unknown' }, { entry: 'e1' }] });
  });
});

it('a report is begun with its kind, terms and family, and never with the words of what is held back', () => {
  const story = reviewRoom();
  story.say('review-decision', { on: '2026-03-20' });
  const term = story.say('term', { says: 'What was known?', on: '2026-03-20', why: '' });
  story.say('family-approach', { on: '2026-03-02', result: 'took-part' });
  story.say('held-back', { over: 'words' });
  const told = toldToReport(story.on('2026-04-02'), String);
  expect(told).toEqual({
    kind: 'Local child safeguarding practice review',
    terms: [{ id: term, says: 'What was known?' }],
    returns: [],
    family: ['Mother: took part.'],
  });
});

it('a change owes its audit from the day after that on which it was promised, until one is on record', () => {
  const story = reviewRoom();
  const id = story.say('change-made', { what: 'A second reader', on: '2026-03-02', evidence: 'Minutes', audit: '2026-09-02' });
  const owed = (today: string) => story.on(today).changes[0]?.auditIsOwed;
  expect([owed('2026-09-02'), owed('2026-09-03')]).toEqual([false, true]);
  story.say('change-audited', { of: id, on: '2026-10-01', found: '9 of 12 had one' });
  expect(owed('2026-10-02')).toBe(false);
});

it('what other areas keep in the room is left out, and what cannot be read is a fault', () => {
  const story = reviewRoom();
  story.say('finding', { says: 'x' });
  expect(story.on('2026-03-01').returns).toEqual([]);
  story.say('term', { says: 'x' });
  expect(() => story.on('2026-03-01')).toThrow();
});
