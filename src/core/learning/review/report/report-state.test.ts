import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../time/day.ts';
import { startOf } from '../../../time/instant.ts';
import { putRight } from './put-right.ts';
import type { ReportKept } from './report-kept.ts';
import { areTwo, type ReportState, reportState, versionsStanding } from './report-state.ts';

const at = startOf(dayOf(2026, 6, 1));
type Said = ReportKept extends infer One ? (One extends ReportKept ? Omit<One, 'id' | 'who' | 'at' | 'account'> : never) : never;
const by = (who: string, said: Said, id: string = said.kind): ReportKept => ({ ...said, id, who, at }) as ReportKept;

const begun = by('Quinn', { kind: 'report-begun', template: { id: 'local-review', version: 1 } });
const section = (id: string, ...paragraphs: readonly string[]) =>
  by('Quinn', { kind: 'draft-section', section: 'findings', paragraphs, how: 'written' }, id);
const read = (who = 'Sol', versions = ['s1']) => by(who, { kind: 'report-read', versions, words: 'It may stand' });
const ready = (who = 'Quinn', versions = ['s1']) => by(who, { kind: 'report-ready', versions });
const told = by('Quinn', { kind: 'report-told', whom: 'family', words: 'the mother', on: dayOf(2026, 5, 1) });
const published = by('Quinn', {
  ...{ kind: 'report-published', on: dayOf(2026, 6, 1), where: 'The website', notBefore: dayOf(2027, 6, 1), key: 'anytown-child-a-2026' },
});
const withdrawn = by('Quinn', { kind: 'report-withdrawn', on: dayOf(2027, 6, 2), why: 'Its year is over' });
const kindOf = (...kept: readonly ReportKept[]): ReportState['kind'] => reportState(kept).kind;

describe('a report', () => {
  it('goes from draft to ready, published and withdrawn', () => {
    const way = [begun, section('s1', 'One'), read(), ready(), told, published, withdrawn];
    expect(way.map((_, n) => kindOf(...way.slice(0, n + 1)))).toEqual([
      'draft',
      'draft',
      'draft',
      'ready',
      'ready',
      'published',
      'withdrawn',
    ]);
  });

  it('is ready only after a second person read the versions that stand', () => {
    const s1 = section('s1', 'One');
    expect(kindOf(begun, s1, ready())).toBe('draft');
    expect(kindOf(begun, s1, read('Quinn'), ready())).toBe('draft');
    expect(kindOf(begun, s1, read(' QUINN '), ready())).toBe('draft');
    expect(kindOf(begun, s1, read('Sol', []), ready())).toBe('draft');
    expect(kindOf(begun, s1, read(), section('s2', 'Two'), ready('Quinn', ['s2']))).toBe('draft');
    expect(kindOf(begun, s1, read(), ready('Quinn', ['s0']))).toBe('draft');
    expect(areTwo({ who: 'Sol' }, { who: 'Quinn' })).toBe(true);
  });

  it('is a draft again as soon as a word is written, and what is written after it was published changes nothing', () => {
    const isReady = [begun, section('s1', 'One'), read(), ready()];
    expect(kindOf(...isReady, section('s2', 'Two'))).toBe('draft');
    const out = reportState([...isReady, published, section('s2', 'Two'), told]);
    expect(out.kind).toBe('published');
    if (out.kind === 'published') expect([versionsStanding(out.draft), out.draft.told]).toEqual([['s1'], []]);
  });

  it('comes to no state but by the one before it, whatever is kept in whatever order', () => {
    const all = [begun, section('s1', 'One'), section('s2', 'Two'), read(), read('Quinn'), read('Sol', ['s2']), ready(), ready('Sol')];
    const said = fc.array(fc.constantFrom(...all, ready('Quinn', ['s2']), told, published, withdrawn), { maxLength: 14 });
    const after: Readonly<Record<ReportState['kind'], readonly ReportState['kind'][]>> = {
      none: ['none', 'draft'],
      draft: ['draft', 'ready'],
      ready: ['ready', 'draft', 'published'],
      published: ['published', 'withdrawn'],
      withdrawn: ['withdrawn'],
    };
    fc.assert(
      fc.property(said, (kept) => {
        const states = [kindOf(), ...kept.map((_, n) => kindOf(...kept.slice(0, n + 1)))];
        return states.every((state, n) => n === 0 || after[states[n - 1] ?? 'none'].includes(state));
      }),
    );
  });
});

describe('words of a draft that are put right', () => {
  const now = (
    paragraphs: readonly string[],
    ...changes: readonly (readonly [index: number, words: string, now: string, of?: string])[]
  ) => {
    const state = reportState([begun, section('s1', ...paragraphs)]);
    if (state.kind !== 'draft') throw new Error('not a draft');
    const made = changes.map(([index, words, instead, of]) => {
      const text = of ?? (paragraphs[index] ?? '').replace(/^\d+\.\d+ |^\[\^\d+\] /, '');
      return {
        section: 'findings' as const,
        index,
        of: text,
        start: text.indexOf(words),
        end: text.indexOf(words) + words.length,
        now: instead,
      };
    });
    return putRight(state.draft, made).get('findings');
  };

  it('are changed where they stand, several in one paragraph, after its number and in a footnote', () => {
    expect(
      now(['6.1 Leo told Ann.', 'Other.', '[^1] Leo said so.'], [0, 'Leo', 'Child A'], [0, 'Ann', 'the nurse'], [2, 'Leo', 'Child A']),
    ).toEqual(['6.1 Child A told the nurse.', 'Other.', '[^1] Child A said so.']);
  });

  it('leave one space and no space before a stop where they are cut', () => {
    expect(now(['It was told to Leo on 5 May 2024.'], [0, 'on 5 May 2024', ''])).toEqual(['It was told to Leo.']);
    expect(now(['It was, on 5 May, told to Leo.'], [0, 'told ', ''])).toEqual(['It was, on 5 May, to Leo.']);
    expect(now(['On 5 May it was told.'], [0, 'On 5 May', ''])).toEqual(['it was told.']);
  });

  it('stay where the paragraph is another by now', () => {
    expect(now(['Leo told Ann.'], [0, 'Leo', 'Child A', 'Leo told them.'])).toEqual(['Leo told Ann.']);
  });
});
