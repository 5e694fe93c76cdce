import { describe, expect, it } from 'vitest';
import { faultsOfPdf, readPdf } from '../../../../test/builders/read-pdf.ts';
import { catalogue } from '../../../app/catalogue.ts';
import { readLibrary } from '../../../app/library.ts';
import { print } from '../../../exchange/pdf/print.ts';
import { leastType } from '../../paper/sheet.ts';
import { dayOf } from '../../time/day.ts';
import { endOf } from '../../time/instant.ts';
import { itemsOf } from '../library/library.ts';
import { type BriefingText, briefingBegun } from './briefing.ts';
import { briefingPaper, standsOnOnePage } from './briefing-paper.ts';

const items = itemsOf(readLibrary());
const dated = endOf(dayOf(2026, 11, 28));
const printed = async (text: BriefingText) => readPdf(await print(briefingPaper(text, { foot: 'Anytown, 28 November 2026', dated })));

/** As much of some words as the page is said to hold. */
function fullest(words: string): BriefingText {
  const text = (count: number): BriefingText => {
    const part = Array.from({ length: count }, () => words).join(' ');
    const lines = Array.from({ length: Math.min(6, count) }, () => words.repeat(3)).join('\n');
    return {
      title: `${words} `.repeat(4).slice(0, 120),
      happened: part,
      found: part,
      matters: part,
      tomorrow: lines,
      questions: lines,
      more: words,
    };
  };
  let count = 1;
  while (standsOnOnePage(text(count + 1))) count += 1;
  return text(count);
}

describe('a briefing made from a finding', () => {
  it('is begun with what the review says and what the checks that carry it ask, and leaves to be written what nobody here knows', () => {
    const at = items.find(({ item }) => item.kind === 'finding' && item.checks.some((check) => catalogue.some(({ id }) => id === check)));
    const text = briefingBegun(at!, catalogue, 'Child T, Anytown, 2016');
    expect(text.found).toBe(at!.item.says);
    expect([text.happened, text.tomorrow]).toEqual(['', '']);
    expect(text.matters).toBe(
      catalogue.find(({ id }) => id === at!.item.checks.find((check) => catalogue.some((one) => one.id === check)))?.because,
    );
    for (const one of items) expect(briefingBegun(one, catalogue, 'x').questions).not.toContain('{');
    expect(text.more).toContain(at!.review.title);
  });

  it('from anything in the library stands on one page', () => {
    const long = items.filter((at) => !standsOnOnePage(briefingBegun(at, catalogue, 'Child T, Anytown, 2016')));
    expect(long).toEqual([]);
  });

  it.each(['supervision', 'MANAGEMENT', 'sometimes a child is seen', 'Дмитрий Щукин', 'ŴWŴWŴWŴW', 'a'.repeat(90)])(
    'is one page exactly when it is printed, however full the form lets it be: of “%s”',
    async (words) => {
      const text = fullest(words);
      const read = await printed(text);
      expect(read.pages).toHaveLength(1);
      expect([Math.round(read.pages[0]?.width ?? 0), Math.round(read.pages[0]?.height ?? 0)]).toEqual([595, 842]);
      expect(faultsOfPdf(read, leastType)).toEqual([]);
    },
  );

  it('says every part with its heading, its lines, and whose it is at its foot', async () => {
    const text = {
      title: 'Safe sleep',
      happened: 'A baby died.',
      found: 'One parent was told.',
      matters: 'Both put a baby to bed.',
      tomorrow: 'See the cot.\nAsk both.',
      questions: 'Who sleeps where?',
      more: 'A review.',
    };
    const { pages, title } = await printed(text);
    for (const says of [
      'What happened',
      'A baby died.',
      'What to do tomorrow',
      'Ask both.',
      'Who sleeps where?',
      'Where to read more',
      'Anytown, 28 November 2026',
      'Page 1 of 1',
    ])
      expect(pages[0]?.words).toContain(says);
    expect(title).toBe('Safe sleep');
  });
});
