import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, showDay, weekdayOf } from '../../../../time/day.ts';
import { type NumberedSection, numberedSection } from '../numbered.ts';
import type { ReportSectionId } from '../report-section.ts';
import { checkCitations } from './check-citations.ts';
import { doubtKey } from './doubt.ts';

const report = (sections: Partial<Record<ReportSectionId, readonly string[]>>): readonly NumberedSection[] =>
  (['introduction', 'method', 'family', 'child', 'episodes', 'findings', 'good-practice', 'recommendations', 'gaps', 'terms'] as const).map(
    (id) => numberedSection(id, id, sections[id] ?? []),
  );
const told = (sections: Partial<Record<ReportSectionId, readonly string[]>>): readonly string[] =>
  checkCitations(report(sections)).map(({ kind, at, text, why }) => `${kind} ${at.number} “${text}”: ${why}`);
const of = (...episodes: readonly string[]): readonly string[] => told({ episodes });

describe('a draft is checked for citations and sums', () => {
  it('a number that stands twice, and a number that jumps, are pointed out at their paragraph', () => {
    expect(of('5.1 One.', '5.2 Two.', '5.2 Three.', '5.4 Four.')).toEqual([
      'number-twice 5.2 “”: 5.2 is the number of an earlier paragraph too',
      'number-jumps 5.4 “”: 5.4 follows 5.2',
    ]);
    expect(of('One.', 'Two.', '3.5 weeks passed.')).toEqual([]);
  });

  it('a reference that leads nowhere is pointed out; one that leads to what stands, or into another document, is not', () => {
    expect(
      told({
        findings: [
          'Finding 1: the history was not read (see §5.9 and paragraph 5.1).',
          'Finding 2: as footnote 4 and Appendix B say, and Finding 3.',
        ],
        episodes: ['It began.[^1]', '[^1] Told by the father.'],
        recommendations: [
          'Recommendation 1: read it. See Findings 1 and 2, Appendix A and footnote 1. Recommendation 7 of the review of Child T says so too.',
        ],
      }),
    ).toEqual([
      'leads-nowhere 6.1 “§5.9”: there is no paragraph 5.9 in this report',
      'leads-nowhere 6.2 “footnote 4”: there is no footnote 4 in this report',
      'leads-nowhere 6.2 “Appendix B”: there is no appendix B in this report',
      'leads-nowhere 6.2 “Finding 3”: there is no finding 3 in this report',
    ]);
  });

  it('a reference whose own words are those of another place is pointed out', () => {
    expect(
      told({
        recommendations: ['Recommendation 1: supervision is to be monthly.', 'Recommendation 2: genograms are drawn.'],
        findings: ['Finding 1: see Recommendation 2 on supervision, and Recommendation 2 on genograms.'],
      }),
    ).toEqual(['leads-elsewhere 6.1 “Recommendation 2”: recommendation 1 speaks of “supervision”, and recommendation 2 does not']);
  });

  it('a reference that was right when it was written, and leads to other words now, says where those have gone', () => {
    const before = report({ episodes: ['The visit.', 'The call.'], findings: ['As §5.2 tells.'] });
    const now = report({ episodes: ['The visit.', 'The letter.', 'The call.'], findings: ['As §5.2 tells.'] });
    expect(checkCitations(now, { earlier: [before] }).map(({ why }) => why)).toEqual([
      'what stood at this number when it was written now stands at paragraph 5.3',
    ]);
  });

  it('a day that cannot be, and a weekday that is another, are pointed out', () => {
    expect(of('On 31 June 2018 and on 29 February 2019.', 'On Monday 6 March 2018, and Tuesday 6 March 2018.')).toEqual([
      'date-cannot-be 5.1 “31 June 2018”: June has no 31st',
      'date-cannot-be 5.1 “29 February 2019”: February 2019 has no 29th',
      'date-cannot-be 5.2 “Monday 6 March 2018”: 6 March 2018 was a Tuesday',
    ]);
  });

  it('a spell of time that does not agree with its two dates is pointed out', () => {
    expect(of('Eleven weeks passed between 3 March 2018 and 5 May 2018.')).toEqual([
      'interval-differs 5.1 “Eleven weeks”: between “3 March 2018” and “5 May 2018” there are 63 days: about nine weeks',
    ]);
    expect(
      of(
        'The plan was from 3 March to 5 May 2018 (nine weeks).',
        'It was asked for on 3 March 2018. Nine weeks later, on 5 May 2018, it came.',
      ),
    ).toEqual([]);
    expect(of('Between 3 March 2018 and 5 May 2018 eleven weeks passed.').length).toBe(1);
    expect(of('Between 3 March 2018 and 5 May 2018 two weeks of leave were taken.')).toEqual([]);
    expect(of('It was asked for on 3 March 2018. Three weeks later, on 5 May 2018, it came.').length).toBe(1);
  });

  it('an age that does not agree with a birth is pointed out', () => {
    const born = 'Child A was born on 3 March 2018.';
    expect(of(born, 'On 5 May 2018 Child A, aged 6 months, was seen.')).toEqual([
      'age-differs 5.2 “aged 6 months”: Child A was born on 3 March 2018: that day about two months old',
    ]);
    expect(of(born, 'On 5 May 2018 Child A, aged two months, was seen.', 'On 5 May 2018 the nine-week-old was seen.')).toEqual([]);
  });

  it('one event with two figures may be wrong, and both places are told', () => {
    expect(
      of('On 3 March 2018 four officers went to the address.', 'On 3 March 2018 six officers went there; the address was dark.'),
    ).toEqual(['figures-differ 5.2 “six officers”: paragraph 5.1 has “four officers” for the same date']);
    expect(of('On 3 March 2018 four officers went to the address.', 'On 4 March 2018 six officers went to the address.')).toEqual([]);
  });

  it('a list that has more or fewer than is said is pointed out', () => {
    expect(
      of('There were three reasons: (a) time; (b) training; (c) trust; and (d) leave.', 'Two agencies: police, health and housing.'),
    ).toEqual(['list-differs 5.1 “three reasons:”: 4 are listed', 'list-differs 5.2 “Two agencies:”: 3 are listed']);
    expect(
      told({
        introduction: ['This review makes two recommendations.'],
        recommendations: ['Recommendation 1: a.', 'Recommendation 2: b.', 'Recommendation 3: c.'],
      }),
    ).toEqual(['list-differs 1.1 “This review makes two recommendations”: 3 stand in this report']);
  });

  it('no day of any calendar, said with its own weekday, is ever doubted', () => {
    const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15_000 }), (n) => {
        const day = addDays(dayOf(1990, 1, 1), n);
        expect(of(`It happened on ${names[weekdayOf(day) - 1]} ${showDay(day)}.`)).toEqual([]);
      }),
    );
  });

  it('two dates and the whole weeks between them are never doubted, and two weeks more or fewer always are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 3, max: 90 }), fc.constantFrom(0, 2, -2), (n, weeks, wrong) => {
        const from = addDays(dayOf(1995, 1, 1), n);
        const found = of(`There were ${weeks + wrong} weeks between ${showDay(from)} and ${showDay(addDays(from, weeks * 7))}.`);
        expect(found.length).toBe(wrong === 0 ? 0 : 1);
      }),
    );
  });

  it('paragraphs that Heed numbers never stand twice and never jump, and a reference to any of them leads there', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('One.', 'Two words.', 'A third.'), { minLength: 1, maxLength: 12 }), fc.nat(), (texts, n) => {
        expect(told({ episodes: texts, findings: [`See §5.${1 + (n % texts.length)}.`] })).toEqual([]);
      }),
    );
  });

  it('what was kept holds while its words stand, wherever their paragraph moves to', () => {
    const [one] = checkCitations(report({ episodes: ['See §5.9.'] }));
    const [moved] = checkCitations(report({ episodes: ['First.', 'See §5.9.'] }));
    expect(one && doubtKey(one)).toBe(moved && doubtKey(moved));
  });
});
