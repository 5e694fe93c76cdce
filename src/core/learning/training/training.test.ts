import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../../test/builders/ledger.ts';
import { agencyId } from '../../../../test/builders/terse.ts';
import { readFrameworks } from '../../../app/forms.ts';
import { attendanceOf } from './attendance.ts';
import { codeOf, distanceOf } from './distance.ts';
import { answersByQuarter } from './parents.ts';
import type { Point, Said, SessionAnswer, SkillsAnswer } from './said.ts';
import { gapsOf } from './skills.ts';
import { wholeOf } from './whole-of.ts';

const answer = (code: string, point: Point, knowledge: number, session = 's1'): SessionAnswer => ({ session, point, code, knowledge });
/** People who answered before and after, each with what they said then. */
const pairs = (of: readonly (readonly [before: number, after: number])[], session = 's1'): readonly SessionAnswer[] =>
  of.flatMap(([before, after], n) => [answer(`CODE${n}`, 'before', before, session), answer(`CODE${n}`, 'after', after, session)]);

describe('distance travelled', () => {
  it('pairs answers by the code that somebody made, within one session, and averages pairs alone', () => {
    const answers = [
      ...pairs([
        [2, 6],
        [3, 5],
        [4, 8],
        [5, 5],
        [6, 5],
      ]),
      answer('ONLYBEFORE', 'before', 1),
      answer('ONLYAFTER', 'after', 10),
    ];
    const { people, answered, gains } = distanceOf(answers);
    expect([people, answered]).toEqual([7, { before: 6, after: 6, later: 0 }]);
    expect(gains.knowledge.after).toEqual({
      kind: 'told',
      pairs: 5,
      from: 4,
      to: 5.8,
      gain: 1.8,
      middle: [0, 4],
      more: 3,
      same: 1,
      less: 1,
    });
    expect([gains.knowledge.later, gains.confidence.after]).toEqual([{ kind: 'few' }, { kind: 'few' }]);
  });

  it('takes the same code at two sessions for two people', () => {
    const five = [1, 2, 3, 4, 5].map((n) => [n, n + 1] as const);
    const { people, gains } = distanceOf([...pairs(five, 's1'), ...pairs(five, 's2')]);
    expect([people, gains.knowledge.after]).toMatchObject([10, { pairs: 10, gain: 1 }]);
  });

  it('leaves a code that stands twice at one point out of every pair, and says so', () => {
    const six = pairs([1, 2, 3, 4, 5, 6].map((n) => [n, n + 2] as const));
    const { people, unclear, gains } = distanceOf([...six, answer('CODE0', 'after', 9)]);
    expect([people, unclear, gains.knowledge.after]).toMatchObject([6, 1, { pairs: 5, gain: 2 }]);
  });

  it('tells nothing of fewer than five pairs, and leaves a session that is too small out of a course, which would tell of it', () => {
    const six = pairs([1, 1, 1, 1, 1, 1].map((n) => [n, n + 1] as const));
    const small = pairs([[1, 10]], 's2');
    expect(distanceOf(small).gains.knowledge.after).toEqual({ kind: 'few' });
    const { gains, leftOut } = distanceOf([...six, ...small]);
    expect([leftOut, gains.knowledge.after]).toMatchObject([true, { pairs: 6, gain: 1 }]);
  });

  it('does not tell in which order people answered, nor what fewer than five wrote', () => {
    const said = (words: readonly string[]) =>
      words.map((intends, n): SessionAnswer => ({ session: 's1', point: 'after', code: `CODE${n}`, intends }));
    expect(distanceOf(said(['b', 'e', 'a', 'd', 'c'])).intends).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(distanceOf(said(['b', 'e', 'a', 'd'])).intends).toEqual([]);
  });

  it('holds no code', () => {
    const known = distanceOf(pairs([1, 2, 3, 4, 5].map((n) => [n, n + 1] as const)));
    expect(JSON.stringify(known)).not.toContain('CODE');
  });

  it('reads a code as it pairs, however it was written', () => {
    expect(['rd-12 Oak', ' RD12OAK', 'abc', 'x'.repeat(13)].map(codeOf)).toEqual(['RD12OAK', 'RD12OAK', undefined, undefined]);
  });

  it('is the same in whichever order answers came', () => {
    const any = fc.array(
      fc.record({
        session: fc.constantFrom('s1', 's2'),
        point: fc.constantFrom<Point>('before', 'after', 'later'),
        code: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G'),
        knowledge: fc.integer({ min: 1, max: 10 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(any, (answers) => {
        expect(distanceOf(answers.toReversed())).toEqual(distanceOf(answers));
      }),
    );
  });
});

describe('a whole of groups', () => {
  it('never lets a group of fewer than five be worked out from it and the others that are told', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }), (sizes) => {
        const groups = sizes.map((size) => Array.from({ length: size }, () => size));
        const { all } = wholeOf(groups);
        const told = sizes.filter((size) => size >= 5).reduce((sum, size) => sum + size, 0);
        const hidden = all.length - told;
        expect(hidden === 0 || hidden >= 5).toBe(true);
      }),
    );
  });
});

describe('attendance', () => {
  it('is counts by agency and by role, of which what an agency said last stands', () => {
    const said = (of: string, session: string, count: number): Said<'attended'> => ({
      ...{ kind: 'attended', id: `${of}-${count}`, who: 'Sam', landed: 0 as Said<'attended'>['landed'] },
      ...{ session, of: agencyId(of), counts: [{ role: 'Nurse', count }] },
    });
    const attended = [said('hv', 's1', 7), said('csc', 's1', 6), said('hv', 's1', 9), said('hv', 's2', 20)];
    expect(attendanceOf(['s1'], { attended })).toEqual({
      total: 15,
      agencies: [
        { agency: 'hv', count: 9 },
        { agency: 'csc', count: 6 },
      ],
      roles: [{ role: 'Nurse', count: 15 }],
    });
  });
});

describe('a skills survey', () => {
  const [framework] = readFrameworks();
  if (framework === undefined) throw new Error('no framework');
  const answers = (role: string, levels: readonly number[]): readonly SkillsAnswer[] =>
    levels.map((level) => ({ survey: 'x', role, levels: { 'ask-about-abuse': level } }));

  it('tells by role how many would have more, and nothing of a role of which fewer than five answered', () => {
    const { roles, heldBack } = gapsOf(framework, [
      ...answers('Social worker', [0, 0, 1, 1, 1, 2, 2, 3, 3, 3]),
      ...answers('Manager', [0, 0]),
    ]);
    expect(roles.map(({ role }) => role)).toEqual(['Social worker']);
    expect(roles[0]?.gaps[0]).toMatchObject({ more: '5', enough: '5', leftOut: '0' });
    expect(heldBack).toBe(true);
  });

  it('puts small roles together where they are five, and asks a role nothing that is not of it', () => {
    const { roles } = gapsOf(framework, [...answers('Manager', [0, 0, 0]), ...answers('Police officer', [2, 2, 2])]);
    expect(roles.map(({ role, answered }) => [role, answered])).toEqual([['Other roles together', 6]]);
    expect(roles[0]?.gaps[0]).toMatchObject({ more: 'not told', enough: 'not told' });
    expect(roles[0]?.gaps.map(({ says }) => says)).not.toContain(
      'Supervise so that each child is talked through and decisions are questioned',
    );
  });
});

describe('what parents answer', () => {
  const quarter = day('2026-10-01');
  const sheet = (code: string, heard: 'yes' | 'no', better = '') => ({ quarter, code, answers: { heard }, better });

  it('is counts by quarter, a sheet that was entered twice counted once, and nothing of fewer than five', () => {
    const sheets = [
      ...['A', 'B', 'C', 'D', 'E', 'F'].map((code) => sheet(code, 'yes')),
      sheet('A', 'yes'),
      { ...sheet('Z', 'no'), quarter: day('2026-07-01') },
    ];
    const { told, heldBack } = answersByQuarter(sheets);
    expect(told.map(({ sheets }) => sheets)).toEqual([6]);
    expect(heldBack).toEqual([day('2026-07-01')]);
    expect(told[0]?.questions[2]?.counts.map(({ says, count }) => [says, count])).toEqual([
      ['Yes', '6'],
      ['Partly', '0'],
      ['No', '0'],
      ['I would rather not say', '0'],
      ['Left out', '0'],
    ]);
    expect(answersByQuarter(['A', 'B', 'C', 'D'].map((code) => sheet(code, 'yes', 'a room with a window'))).told).toEqual([]);
  });
});
