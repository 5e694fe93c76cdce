import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, story } from '../../../../test/builders/ledger.ts';
import { agencyId, entryId } from '../../../../test/builders/terse.ts';
import { catalogue } from '../../checks/catalogue.ts';
import { instantOfNumber } from '../../time/instant.ts';
import type { AuditPlanned, Marked } from './audit.ts';
import { drawnIn, fileMarked, markedTwice, mayMark, settledOf } from './file-marked.ts';
import { auditsOf } from './fold-audits.ts';
import type { AuditKept, AuditSaid } from './kept.ts';
import { putQuestion } from './put-question.ts';
import { type AuditAnswer, type AuditQuestion, auditAnswers } from './question-set.ts';
import { auditResults, resultsOf, sayResult } from './results.ts';
import { drawSample } from './sample.ts';
import { type AuditRule, type Weighed, whoIsIn } from './who-is-in.ts';

const told = ['ada', 'ben', 'cal', 'dot', 'eve']
  .reduce(
    (before, child) =>
      child === 'eve'
        ? before
        : before.entry({
            by: 'csc',
            when: '2024-01-08',
            kind: 'plan',
            about: [child],
            facts: { type: child === 'cal' ? 'child-protection' : 'child-in-need', status: 'opened', lead: 'csc' },
            thread: child,
          }),
    story({
      agencies: { csc: 'social-care', hv: 'health-visiting' },
      people: {
        ada: { called: 'Ada', born: '2023-12-01' },
        ben: { called: 'Ben', born: '2020-03-01' },
        cal: { called: 'Cal', born: '2016-03-01' },
        dot: { called: 'Dot', born: '2010-03-01' },
        eve: { called: 'Eve', born: '2010-03-01' },
      },
    }),
  )
  .entry({ by: 'hv', when: '2024-02-01', kind: 'note', about: ['eve'] });
const rule: AuditRule = { openOn: day('2024-05-01'), leaveOutSealed: true, parts: 'none' };
const weighed = (of: Partial<Weighed<string>> & { readonly id: string }): Weighed<string> => ({
  ...{ picture: told.picture(of.id, '2024-05-01'), asked: false, sealed: false, worked: false },
  ...of,
});
const children = ['ada', 'ben', 'cal', 'dot', 'eve'].map((id) => weighed({ id }));

describe('who is in an audit', () => {
  it('is every child whom its rule takes, in parts; whoever it leaves out stands there with the first reason', () => {
    expect(whoIsIn({ ...rule, parts: 'plan' }, children)).toEqual({
      strata: [
        { name: 'child-in-need', children: ['ada', 'ben', 'dot'] },
        { name: 'child-protection', children: ['cal'] },
      ],
      leftOut: [{ child: 'eve', why: 'not open on the day' }],
    });
    const others = [
      weighed({ id: 'ada', sealed: true }),
      weighed({ id: 'ben', worked: true }),
      weighed({ id: 'cal' }),
      weighed({ id: 'dot' }),
    ];
    expect(whoIsIn({ ...rule, plan: 'child-in-need', ageTo: 10 }, others).leftOut).toEqual([
      { child: 'ada', why: 'a part is sealed' },
      { child: 'ben', why: 'worked with by who audits' },
      { child: 'cal', why: 'on no such plan' },
      { child: 'dot', why: 'younger or older' },
    ]);
    expect(whoIsIn({ ...rule, check: 'x', agency: agencyId('hv') }, [weighed({ id: 'ada' })]).leftOut[0]?.why).toBe(
      'not worked with by the agency',
    );
    expect(whoIsIn({ ...rule, check: 'x' }, [weighed({ id: 'ada' }), weighed({ id: 'ben', asked: true })])).toEqual({
      strata: [{ name: 'all', children: ['ben'] }],
      leftOut: [{ child: 'ada', why: 'not asked about by the check' }],
    });
  });

  it('and nobody who is left out is ever drawn, whatever the seed and the rule', () => {
    const rules = fc.record(
      { parts: fc.constantFrom('none', 'age', 'plan', 'lead'), leaveOutSealed: fc.boolean(), ageTo: fc.nat(18) },
      { requiredKeys: ['parts', 'leaveOutSealed'] },
    );
    fc.assert(
      fc.property(
        fc.string(),
        rules,
        fc.nat(6),
        fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 5, maxLength: 5 }),
        (seed, of, count, marks) => {
          const all = children.map((one, n) => ({ ...one, sealed: marks[n]?.[0] ?? false, worked: marks[n]?.[1] ?? false }));
          const { strata, leftOut } = whoIsIn({ ...rule, ...of }, all);
          const drawn = drawSample(seed, strata, count).strata.flatMap((part) => part.drawn);
          for (const { child } of leftOut) expect(drawn).not.toContain(child);
          expect([...strata.flatMap((part) => part.children), ...leftOut.map(({ child }) => child)].toSorted()).toEqual(
            all.map(({ id }) => id),
          );
          expect(drawSample(seed, strata.toReversed(), count)).toEqual(drawSample(seed, strata, count));
        },
      ),
    );
  });
});

describe('a question that a check or a clock answers', () => {
  const check = (id: string): AuditQuestion => ({ id, asks: id, by: { kind: 'check', check: id, applies: [] }, of: [] });
  const met = story({ agencies: { csc: 'social-care', hv: 'health-visiting' }, people: { ada: { called: 'Ada', born: '2020-03-01' } } })
    .entry({
      by: 'csc',
      when: '2024-01-02',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'opened', lead: 'csc' },
      thread: 'p',
    })
    .entry({
      id: 'm1',
      by: 'csc',
      when: '2024-01-08',
      kind: 'meeting',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'held', attended: ['csc', 'hv'] },
      thread: 'p',
    });
  it('is no where the check would ask, with what that rests on; yes where it would not; and does not apply where nothing of it is on record', () => {
    const put = (on: string, id = 'minutes-missing') => putQuestion(check(id), met.picture('ada', on), catalogue);
    expect(put('2024-01-03')).toEqual({ answer: 'does-not-apply', evidence: [] });
    expect(put('2024-01-09')?.answer).toBe('yes');
    expect(put('2024-03-01')).toEqual({ answer: 'no', evidence: [entryId('m1')] });
    expect(put('2024-03-01', 'not-there')).toBeUndefined();
  });
  it('of a clock is no once its time was over before it was met, and no answer before', () => {
    const clock: AuditQuestion = { id: 'c', asks: 'c', by: { kind: 'clock', clock: 'minutes-out' }, of: [] };
    const put = (on: string) => putQuestion(clock, met.picture('ada', on), [])?.answer;
    expect([put('2024-01-03'), put('2024-01-15'), put('2024-03-01')]).toEqual(['does-not-apply', 'does-not-apply', 'no']);
    expect(putQuestion({ ...clock, by: { kind: 'people' } }, met.picture('ada', '2024-03-01'), [])).toBeUndefined();
  });
});

const people = (id: string): AuditQuestion => ({ id, asks: `${id}?`, by: { kind: 'people' }, of: [] });
const planned: AuditPlanned = {
  ...{
    title: 'Minutes',
    purpose: 'To see',
    tests: 'Finding 3',
    kind: 'single-agency',
    rule,
    count: 3,
    double: 2,
    agencies: [],
    workedWith: [],
  },
  set: {
    id: 'own',
    version: 1,
    title: 'Own',
    source: 'Own',
    about: 'children',
    questions: [people('q'), { ...people('c'), by: { kind: 'check', check: 'x', applies: [] } }],
  },
};
let made = 0;
const kept = (says: AuditSaid, of: Partial<AuditKept> = {}): AuditKept => {
  made += 1;
  return { id: `k${made}`, who: 'Quinn Ash', landed: instantOfNumber(made), says, ...of };
};
const drawn: AuditSaid = {
  kind: 'audit-drawn',
  audit: 'a',
  drawn: {
    ...{ seed: 'seed', on: day('2024-05-01'), leftOut: [] },
    strata: [{ name: 'all', children: ['ada', 'ben', 'cal', 'dot'], drawn: ['ada', 'ben', 'cal'] }],
    said: ['ada', 'ben', 'cal'].map((child) => ({ question: 'c', child, answer: 'yes', evidence: [entryId('e1')] })),
  },
};
const marking = (child: string, marker: string, answer: AuditAnswer, more: readonly Marked[] = [], words = ''): AuditKept =>
  kept({ kind: 'audit-marked', audit: 'a', child, marker, answers: [{ question: 'q', answer, words, evidence: [] }, ...more] });
const begun = [kept({ kind: 'audit-planned', planned }, { id: 'a' }), kept(drawn)];
const standing = (...more: readonly AuditKept[]) => {
  const [audit] = auditsOf([...begun, ...more]);
  if (audit === undefined) throw new Error('no audit');
  return audit;
};
const [twice = ''] = markedTwice(standing());
const once = drawnIn(standing()).find((child) => !markedTwice(standing()).has(child)) ?? '';

describe('an audit', () => {
  it('keeps the draw that fell first: a later one takes nothing of its place', () => {
    const again = kept({ ...drawn, drawn: { ...drawn.drawn, seed: 'another', strata: [] } });
    expect(standing(again).drawn?.seed).toBe('seed');
    expect(markedTwice(standing()).size).toBe(2);
  });

  it('shows neither mark until both are in, whatever the first one says', () => {
    const answers = fc.constantFrom(...auditAnswers);
    const seen = ({ marks, ...others }: ReturnType<typeof standing>) => [
      { ...others, asked: others.asked },
      fileMarked({ ...others, marks }, twice).marks,
      resultsOf({ ...others, marks }),
      settledOf({ ...others, marks }, twice, 'q'),
      auditResults([{ ...others, marks }]),
    ];
    fc.assert(
      fc.property(answers, answers, fc.string(), (one, other, words) => {
        expect(seen(standing(marking(twice, 'Amy', one, [], words)))).toEqual(seen(standing(marking(twice, 'Amy', other))));
      }),
    );
    expect(fileMarked(standing(marking(twice, 'Amy', 'yes'), marking(twice, 'Bo', 'no')), twice).marks).toHaveLength(2);
  });

  it('takes one mark of a file from one person, the first, and as many people as were asked for', () => {
    const audit = standing(
      marking(twice, 'Amy', 'yes'),
      marking(twice, ' amy', 'no'),
      marking(once, 'Amy', 'yes'),
      marking(once, 'Bo', 'no'),
    );
    expect(mayMark(audit, twice, { marker: 'AMY' })).toBe(false);
    expect(mayMark(audit, twice, { marker: 'Bo' })).toBe(true);
    expect(mayMark(audit, once, { marker: 'Cy' })).toBe(false);
    expect(settledOf(audit, once, 'q')).toMatchObject({ answer: 'yes', from: 'people' });
  });

  it('lets a check’s answer stand until somebody puts another in its place with a reason, and two who differ agree on one', () => {
    const other: Marked = { question: 'c', answer: 'partly', words: 'Sent to one of two', evidence: [] };
    const audit = standing(marking(twice, 'Amy', 'yes', [other]), marking(twice, 'Bo', 'no'));
    expect(settledOf(standing(), twice, 'c')).toMatchObject({ answer: 'yes', from: 'check' });
    expect([settledOf(audit, twice, 'q'), settledOf(audit, twice, 'c')]).toEqual([{ kind: 'differ' }, { kind: 'differ' }]);
    const agreed = standing(
      marking(twice, 'Amy', 'yes', [other]),
      marking(twice, 'Bo', 'no'),
      kept({ kind: 'audit-agreed', audit: 'a', child: twice, question: 'q', answer: 'partly', why: 'Half of it' }),
    );
    expect(settledOf(agreed, twice, 'q')).toMatchObject({ answer: 'partly', from: 'agreed', words: ['Half of it'] });
  });

  it('is told question by question: counts, what is to come, what is not agreed, and how far two agreed before they talked', () => {
    const audit = standing(marking(twice, 'Amy', 'yes'), marking(twice, 'Bo', 'no'), marking(once, 'Amy', 'no', [], 'None found'));
    const [q, c] = resultsOf(audit);
    expect(q).toMatchObject({
      of: 3,
      waits: { kind: 'told', count: 1 },
      differ: 1,
      words: [{ answer: 'no', says: 'None found' }],
      agreement: { files: 1, same: 0 },
    });
    expect(c).toMatchObject({ waits: { count: 0 }, differ: 0 });
    expect(sayResult(c!)).toBe('3 yes, of 3 files');
    expect(auditResults([audit])).toContainEqual({
      audit: 'a',
      question: 'q',
      on: day('2024-05-01'),
      says: 'Minutes: q? 1 no, of 3 files',
    });
    expect(JSON.stringify(resultsOf(audit))).not.toMatch(/Amy|Bo\b/);
  });
});

describe('an audit of several agencies', () => {
  const asked = (agency: string, of: readonly string[]): AuditKept =>
    kept(
      {
        kind: 'audit-asked',
        audit: 'a',
        agency: agencyId(agency),
        title: 'T',
        purpose: 'P',
        of: 'multi-agency',
        set: planned.set,
        children: of,
        on: rule.openOn,
      },
      { id: `asked-${agency}` },
    );
  const several = ['ada', 'ben', 'cal', 'dot', 'eve', 'fay', 'gus'];
  const plan = kept(
    { kind: 'audit-planned', planned: { ...planned, kind: 'multi-agency', agencies: [agencyId('hv'), agencyId('csc')] } },
    { id: 'a' },
  );
  const answer = (agency: string, child: string, said: AuditAnswer, to = agency): AuditKept => ({
    ...marking(child, 'Somebody', said),
    ...{ agency: agencyId(agency), answers: `asked-${to}` },
  });

  it('counts what each answered of what it was asked, tells no small count, and takes no answer for another agency', () => {
    const [audit] = auditsOf([
      plan,
      kept(drawn),
      asked('hv', several),
      asked('csc', ['ada']),
      ...several.slice(0, 5).map((child) => answer('hv', child, 'yes')),
      answer('hv', 'fay', 'no'),
      answer('csc', 'ada', 'partly'),
      answer('csc', 'gus', 'no', 'hv'),
    ]);
    const [q] = resultsOf(audit!);
    expect(sayResult(q!)).toBe('5 yes, partly not told, no not told, of 8 files');
    expect(q!.byAgency.find(({ agency }) => agency === 'hv')?.counts.map(({ count }) => count.kind)).toEqual([
      ...['told', 'told', 'held', 'told', 'told'],
    ]);
    expect(JSON.stringify(q!.byAgency.find(({ agency }) => agency === 'csc')?.counts[1])).toContain('held');
  });
});
