import { describe, expect, it } from 'vitest';
import { type RoomStory, reviewRoom } from '../../../../test/builders/review-room.ts';
import { answersIn } from '../../../parse/learning/answered.ts';
import { bannedIn } from '../../check/banned-words.ts';
import { type Day, formatDay } from '../../time/day.ts';
import { defaultsOf, standingOf } from '../asking/learning-check.ts';
import { reviewReturnOutstanding as check } from './review-return-outstanding.ts';

const shown = (on: Day | undefined): string | undefined => (on === undefined ? undefined : formatDay(on));
const raised = (story: RoomStory, today: string, draftPrepared?: string) => {
  const room = story.on(today, draftPrepared === undefined ? {} : { draftPrepared });
  const read = { room, agency: (id: string) => `The ${id}`, child: (id: string) => id, what: () => 'timeline' };
  return check.evaluate(read, defaultsOf(check.parameters), room.today);
};
const standing = (story: RoomStory, today: string) => standingOf(check.id, raised(story, today), answersIn(story.kept()));

describe('a late return', () => {
  it('is asked about from the working day after its due day, and again each tenth', () => {
    const story = reviewRoom();
    const id = story.say('return-asked', { due: '2026-03-20' });
    expect(raised(story, '2026-03-20')).toEqual([]);
    expect(raised(story, '2026-03-22')).toEqual([]);
    const [first] = raised(story, '2026-03-23');
    expect(first).toMatchObject({
      anchor: id,
      evidence: [id],
      question: 'The police: the timeline is 1 working day late. What is missing, and who will chase it?',
    });
    expect(shown(first?.since)).toBe('2026-03-23');
    // Good Friday and Easter Monday are not worked.
    expect(raised(story, '2026-04-07')[0]?.evidence).toEqual([id]);
    expect(raised(story, '2026-04-08')[0]?.evidence).toEqual([id, `${id} 10`]);
    expect(raised(story, '2026-04-22')[0]?.evidence).toEqual([id, `${id} 10`, `${id} 20`]);
  });

  it('stays answered while it is chased until it comes round again', () => {
    const story = reviewRoom();
    const id = story.say('return-asked', { due: '2026-03-20' });
    story.say('answered', { check: check.id, anchor: id, evidence: [id], way: 'chasing', words: 'The manager, by 1 April' });
    expect(standing(story, '2026-03-30').map(({ holds }) => holds)).toEqual([true]);
    expect(standing(story, '2026-04-08').map(({ holds }) => holds)).toEqual([false]);
  });

  it('ends when it is in, when its agency says that it was sent, and when the gap is accepted and printed', () => {
    for (const [kind, body, by] of [
      ['return-received', { on: '2026-03-24' }],
      ['gap-accepted', { on: '2026-03-24', why: 'It was destroyed' }],
      ['return-sent', { on: '2026-03-24', missing: '' }, 'police'],
      ['answered', { check: check.id, evidence: [], way: 'gap-accepted', words: 'It was destroyed' }],
    ] as const) {
      const story = reviewRoom();
      const of = story.say('return-asked', { due: '2026-03-20' });
      expect(raised(story, '2026-03-25')).toHaveLength(1);
      story.say(
        kind,
        kind === 'answered' ? { ...body, anchor: of } : { ...body, of },
        by === undefined ? undefined : { agency: by, answers: of },
      );
      expect([kind, raised(story, '2026-05-25')]).toEqual([kind, []]);
    }
  });
});

it('a draft that was prepared with any missing is asked about once, with all that is missing, until it is in or accepted', () => {
  const story = reviewRoom();
  const id = story.say('return-asked', { due: '2026-12-20' });
  story.say('return-asked', { due: '2026-12-20', agency: 'gp' });
  expect(raised(story, '2026-06-01')).toEqual([]);
  expect(raised(story, '2026-06-01', '2026-06-02')).toEqual([]);
  const [asked] = raised(story, '2026-06-02', '2026-06-02');
  expect(asked).toMatchObject({ anchor: 'draft', evidence: [id, expect.any(String)] });
  expect(asked?.question).toContain('The police (timeline); The gp (timeline)');
  story.say('return-received', { of: id, on: '2026-06-03' });
  expect(raised(story, '2026-06-04', '2026-06-02')[0]?.question).not.toContain('police');
});

it('an agency that was invited and did not come is asked about once it is written down who came, until it was asked afterwards', () => {
  const story = reviewRoom();
  const of = story.say('learning-event', {});
  expect(raised(story, '2026-06-01')).toEqual([]);
  story.say('event-attended', { of, came: ['police'], views: '' });
  expect(raised(story, '2026-05-05')).toEqual([]);
  expect(raised(story, '2026-05-06')).toMatchObject([{ anchor: `${of} gp` }]);
  story.say('event-followed-up', { of, agency: 'gp', on: '2026-05-20', by: 'Reviewer', words: 'They had no notes' });
  expect(raised(story, '2026-06-01')).toEqual([]);
});

it('a notice that is lacking for one of two children is asked about, and for no other', () => {
  const story = reviewRoom();
  expect(raised(story, '2026-06-01')).toEqual([]);
  story.say('stage-reached', { stage: 'aware', on: '2026-03-02' });
  story.say('panel-notice', { child: 'amy', on: '2026-03-03' });
  expect(raised(story, '2026-03-09')).toEqual([]);
  expect(raised(story, '2026-03-10')).toMatchObject([{ anchor: 'notice ben' }]);
  story.say('panel-notice', { child: 'ben', on: '2026-03-10' });
  expect(raised(story, '2026-06-01')).toEqual([]);
});

it('a notice that was owed before the panel began is asked about from the working day after the decision', () => {
  const story = reviewRoom();
  story.say('review-decision', { on: '2016-02-12' });
  expect(raised(story, '2016-02-14')).toEqual([]);
  expect(raised(story, '2016-02-15').map(({ anchor }) => anchor)).toEqual(['notice amy', 'notice ben']);
});

describe('a hold for criminal proceedings', () => {
  const everything = (): { story: RoomStory; of: string; event: string } => {
    const story = reviewRoom();
    story.say('stage-reached', { stage: 'aware', on: '2026-03-02' });
    const of = story.say('return-asked', {});
    const event = story.say('learning-event', {});
    story.say('event-attended', { of: event, came: ['police'], views: '' });
    return { story, of, event };
  };
  const anchors = (story: RoomStory, today: string): readonly string[] => raised(story, today, '2026-05-01').map(({ anchor }) => anchor);

  it('stops every question while it stands over everything, and lets each be asked once it is released', () => {
    const { story, of, event } = everything();
    const asked = [of, 'draft', `${event} gp`, 'notice amy', 'notice ben'];
    expect(anchors(story, '2026-06-01')).toEqual(asked);
    const hold = story.say('held-back', { over: 'everything' });
    expect(anchors(story, '2026-06-01')).toEqual([]);
    story.say('hold-released', { of: hold, on: '2026-06-10' });
    expect(anchors(story, '2026-06-09')).toEqual([]);
    expect(anchors(story, '2026-06-10')).toEqual(asked);
  });

  it('stops the question about what it is over, and no other; a hold of words alone stops none', () => {
    for (const [over, stopped] of [
      ['words', []],
      [(of: string) => of, ['return', 'draft']],
      [(_: string, event: string) => event, ['event']],
      ['notice amy', ['notice amy']],
    ] as const) {
      const { story, of, event } = everything();
      const id = typeof over === 'function' ? over(of, event) : over;
      story.say('held-back', { over: id === 'words' ? 'words' : { one: id } });
      const names: Readonly<Record<string, string>> = { [of]: 'return', [`${event} gp`]: 'event' };
      const left = anchors(story, '2026-06-01').map((anchor) => names[anchor] ?? anchor);
      const all = ['return', 'draft', 'event', 'notice amy', 'notice ben'];
      expect(left).toEqual(all.filter((one) => !(stopped as readonly string[]).includes(one)));
    }
  });
});

it('says nothing that the house bans', () => {
  const { story } = { story: reviewRoom() };
  story.say('stage-reached', { stage: 'aware', on: '2026-03-02' });
  story.say('return-asked', {});
  const texts = [
    check.title,
    check.asks,
    check.because,
    ...check.ways.map(({ says }) => says),
    ...raised(story, '2026-06-01', '2026-05-01').map(({ question }) => question),
  ];
  expect(texts.flatMap((text) => bannedIn(text))).toEqual([]);
});
