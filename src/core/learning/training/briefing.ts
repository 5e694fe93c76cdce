import type { AnyCheck } from '../../check/check.ts';
import type { ItemAt } from '../library/library.ts';

/** The parts of a briefing that a team goes through in seven minutes, in their order. Some are lines, one a thing to do or to ask. */
export const briefingParts = {
  happened: { heading: 'What happened', isLines: false, hint: 'In general: no day, no place and no name that leads to a family' },
  found: { heading: 'What was found', isLines: false, hint: '' },
  matters: { heading: 'Why it matters', isLines: false, hint: 'For a child' },
  tomorrow: { heading: 'What to do tomorrow', isLines: true, hint: 'One thing a line' },
  questions: { heading: 'Questions for your team', isLines: true, hint: 'One question a line' },
  more: { heading: 'Where to read more', isLines: true, hint: 'One a line' },
} as const;
export type BriefingPart = keyof typeof briefingParts;
export const partsInOrder = Object.keys(briefingParts) as readonly BriefingPart[];

/** A briefing as it stands: a title, and what each part says. */
export type BriefingText = Readonly<Record<'title' | BriefingPart, string>>;

export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * A briefing begun from something that a review found, or from what worked (R225, R231). What a computer does not know, what happened in general and what to do
 * tomorrow, is left to be written; the checks that carry the finding say why it matters and what a team may ask itself.
 */
export function briefingBegun(
  { review, item }: ItemAt,
  checks: readonly Pick<AnyCheck, 'id' | 'title' | 'because' | 'asks'>[],
  called: string,
): BriefingText {
  const carrying = item.checks.flatMap((id) => checks.find((check) => check.id === id) ?? []);
  return {
    title: carrying[0]?.title ?? withCapital(item.themes.map((theme) => theme.replaceAll('-', ' ')).join(', ')),
    happened: '',
    found: item.says,
    matters: carrying[0]?.because ?? '',
    tomorrow: '',
    // A question that is filled in with the people of a record is none for a team.
    questions: [
      ...carrying
        .map(({ asks }) => asks)
        .filter((asks) => !asks.includes('{'))
        .slice(0, 2),
      ...always,
    ].join('\n'),
    more: `${called}: ${review.title}, ${item.where.split(',')[0]}`,
  };
}

const always = ['Where could this happen with us?', 'What would help us, and what stands in the way?'];

const withCapital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
