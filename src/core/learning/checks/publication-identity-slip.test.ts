import { describe, expect, it } from 'vitest';
import { englishWords } from '../../../exchange/words/english-words.ts';
import type { DateGrain, Key } from '../../anonymise/key.ts';
import { dayOf } from '../../time/day.ts';
import type { Answered } from '../asking/learning-check.ts';
import { type DraftSlip, draftSlips } from '../review/report/draft-slips.ts';
import { numberedSection } from '../review/report/numbered.ts';
import { type ReportSectionId, reportSections } from '../review/report/report-section.ts';
import { publicationIdentitySlip, standingSlips } from './publication-identity-slip.ts';

type Written = Partial<Record<ReportSectionId, readonly string[]>>;
const key = (grain: DateGrain = 'month'): Key => ({
  people: [
    { id: 'm', names: ['Agnieszka Kowalczyk'], alias: 'the mother', pronouns: 'she', recordedAs: 'she' },
    { id: 'c', names: ['Diarmuid Kowalczyk'], alias: 'Child A', pronouns: 'they', recordedAs: 'he' },
  ],
  places: [{ id: 't', sort: 'town', names: ['Skelmersdale'], alias: 'a town in the north' }],
  dates: { grain },
  usedElsewhere: [{ alias: 'Child T', of: 'the review of Anytown, 2017' }],
});
const slipsIn = (written: Written, grain?: DateGrain): readonly DraftSlip[] =>
  draftSlips(
    reportSections.map((id) => numberedSection(id, id, written[id] ?? [])),
    key(grain),
    englishWords,
  ).slips;

const today = dayOf(2026, 11, 28);
const read = (written: Written, grain?: DateGrain) => ({ slips: slipsIn(written, grain), writtenOn: () => dayOf(2026, 11, 1) });
const standing = (written: Written, answers: readonly Answered[] = [], grain?: DateGrain) =>
  standingSlips(read(written, grain), today, answers);
const asked = (written: Written, grain?: DateGrain): readonly string[] => standing(written, [], grain).map(({ question }) => question);
const answer = (written: Written, way: string): readonly Answered[] =>
  standing(written).map(({ check, anchor, evidence }) => ({ check, anchor, evidence, way, words: 'Because', who: 'Quinn Ash', on: today }));
const keptOpen = (written: Written, answers: readonly Answered[]): readonly boolean[] =>
  standing(written, answers).map(({ holds }) => !holds);

describe('check 73: the published copy may identify someone', () => {
  it('asks about a mapped name and a mapped place, in a footnote too', () => {
    expect(asked({ findings: ['Agnieszka was not asked.[^1]', '[^1] Told in Skelmersdale.'] })).toEqual([
      'This draft shows a real name in paragraph 6.1: “Agnieszka”. Keep, blur or cut?',
      'This draft shows a place in footnote 1: “Skelmersdale”. Keep, blur or cut?',
    ]);
  });

  it('asks about a date finer than allowed, and about none that is as allowed', () => {
    const written = { child: ['Child A was seen on 3 March 2024.'] };
    expect(asked(written)).toEqual(['This draft shows a date finer than allowed in paragraph 4.1: “on 3 March 2024”. Keep, blur or cut?']);
    expect(asked(written, 'day')).toEqual([]);
    expect(asked({ child: ['Child A was seen in March 2024.'] })).toEqual([]);
    expect(asked({ child: ['Child A was seen in March 2024.'] }, 'season')).toHaveLength(1);
  });

  it('asks about a pronoun for a child that is not that of the rest', () => {
    expect(asked({ child: ['Child A was two, and they liked the park. He slept well.'] })).toEqual([
      'This draft shows a pronoun that tells or confuses a sex in paragraph 4.1: “He”. Keep, blur or cut?',
    ]);
  });

  it('asks about an alias of another case, and about one that this case does not have; never about a citation of another published review', () => {
    expect(asked({ findings: ['Child T was not seen that week.'] })).toEqual([
      'This draft shows the alias of another case in paragraph 6.1: “Child T”. Keep, blur or cut?',
    ]);
    expect(asked({ findings: ['Child Q was not seen that week.'] })).toEqual([
      'This draft shows an alias that this case does not have in paragraph 6.1: “Child Q”. Keep, blur or cut?',
    ]);
    expect(asked({ findings: ['It was found before, in the review of Child T (2017).'] })).toEqual([]);
  });

  it('asks about a date of an appendix that tells more finely what the report blurs, though its own fineness is allowed', () => {
    const scope = 'Question 1: who knew between 10 April 2015 and 16 April 2015?';
    const of = (told: string, appendix = scope) => asked({ episodes: [told], terms: [appendix] }, 'day');
    const both = [
      'This draft shows a date finer than allowed in paragraph A.1: “10 April 2015”. Keep, blur or cut?',
      'This draft shows a date finer than allowed in paragraph A.1: “16 April 2015”. Keep, blur or cut?',
    ];
    for (const told of [
      'They moved in spring 2015.',
      'They moved in the spring of 2015.',
      'They moved in the spring.',
      'They moved in April 2015.',
    ])
      expect(of(told), told).toEqual(both);
    expect(of('They moved in spring 2015.', 'From 10 April to 16 April 2015.')).toEqual([both[0]?.replace(' 2015', ''), both[1]]);
    expect(of('They moved in winter 2014/15.', 'From 3 February 2015.')).toHaveLength(1);
    for (const told of ['They moved in autumn 2015.', 'They moved in spring 2016.', 'They moved on 12 April 2015.', 'It would spring up.'])
      expect(of(told), told).toEqual([]);
    expect(asked({ episodes: ['They moved in spring 2015.'], terms: ['From April 2015.'] })).toHaveLength(1);
  });

  it('is asked once for the same words at the same place, since they were written, of the author and the second reader', () => {
    expect(publicationIdentitySlip.evaluate(read({ gaps: ['Agnieszka.', 'Agnieszka.'] }), {}, today)).toMatchObject([
      {
        since: dayOf(2026, 11, 1),
        to: 'whoever writes the report, and its second reader',
        evidence: [expect.anything(), expect.anything()],
      },
    ]);
  });
});

describe('an answer to check 73', () => {
  const written = { gaps: ['Agnieszka did not reply.'] };

  it('that it is kept with a reason holds while the words and those around them stand, wherever the paragraph moves', () => {
    const kept = answer(written, 'kept');
    expect(keptOpen(written, kept)).toEqual([false]);
    expect(keptOpen({ gaps: ['Nothing else was missing.', 'Agnieszka did not reply.'] }, kept)).toEqual([false]);
    expect(keptOpen({ gaps: ['Agnieszka did not reply to the nurse.'] }, kept)).toEqual([true]);
    expect(keptOpen({ findings: ['Agnieszka did not reply.'] }, kept)).toEqual([true]);
  });

  it('is asked for again where the same words stand once more', () => {
    expect(keptOpen({ gaps: ['Agnieszka did not reply.', 'Agnieszka did not reply.'] }, answer(written, 'kept'))).toEqual([true]);
  });

  it('that it was changed ends it with the words; where they stand again, it is asked again, whatever was said before', () => {
    expect(standing({ gaps: ['The mother did not reply.'] }, answer(written, 'changed'))).toEqual([]);
    expect(keptOpen(written, answer(written, 'changed'))).toEqual([true]);
    expect(keptOpen(written, [...answer(written, 'kept'), ...answer(written, 'changed')])).toEqual([true]);
    expect(keptOpen(written, [...answer(written, 'changed'), ...answer(written, 'kept')])).toEqual([false]);
  });
});
