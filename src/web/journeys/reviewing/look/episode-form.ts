import type { Entry } from '../../../../core/entry/entry.ts';
import type { EntryId } from '../../../../core/entry/ids.ts';
import type { EpisodeWords, SomeEntries } from '../../../../core/learning/review/found-said.ts';
import type { Span } from '../../../../core/time/span.ts';
import { parseVagueDay } from '../../../../parse/learning/vague-day.ts';
import { needs, type Problem, type Texts, textOf } from './problem.ts';
import type { ReviewRead } from './review-read.ts';

/** The entries that are ticked in a form, in the order in which things happened. */
export const ticked = (body: Texts, { entryAt, lines }: ReviewRead): readonly Entry[] => {
  const chosen = new Set(
    Object.entries(body).flatMap(([name, value]) =>
      name.startsWith('entry-') && value === 'yes' ? (entryAt(name.slice(6))?.id ?? []) : [],
    ),
  );
  return lines.flatMap(({ entry }) => (chosen.has(entry.id) ? [entry] : []));
};

export const someEntries = (entries: readonly Pick<Entry, 'id'>[]): SomeEntries | undefined => {
  const [first, ...rest] = entries.map(({ id }): EntryId => id);
  return first === undefined ? undefined : [first, ...rest];
};

/** An episode as a form has it. Its days are those of its entries, where none are said. */
export function parseEpisode(
  body: Texts,
  entries: readonly Entry[],
): { readonly ok: EpisodeWords } | { readonly problems: readonly Problem[] } {
  const chosen = someEntries(entries);
  const from = dayIn(body, 'from') ?? firstOf(entries);
  const until = dayIn(body, 'until') ?? lastOf(entries);
  const problems: readonly Problem[] = [
    ...needs(body, 'title', 200, 'Enter what the episode is called'),
    ...needs(body, 'why', 5000, 'Enter why it is key'),
    ...(chosen === undefined ? [{ href: 'entries', text: 'Tick the entries that it is made of' }] : []),
    ...wrongDay(body, 'from'),
    ...wrongDay(body, 'until'),
    ...(chosen !== undefined && (from === undefined || until === undefined)
      ? [{ href: 'from', text: 'Enter its first and last day: its entries do not say' }]
      : []),
    ...(from !== undefined && until !== undefined && until.latest < from.earliest
      ? [{ href: 'until', text: 'Enter a last day that is not before the first' }]
      : []),
  ];
  if (problems.length > 0 || chosen === undefined || from === undefined || until === undefined) return { problems };
  return { ok: { title: textOf(body, 'title'), why: textOf(body, 'why'), from, until, entries: chosen } };
}

const dayIn = (body: Texts, field: string): Span | undefined => parseVagueDay(textOf(body, field));

const wrongDay = (body: Texts, field: string): readonly Problem[] =>
  textOf(body, field) !== '' && dayIn(body, field) === undefined
    ? [{ href: field, text: 'Enter a date such as 7 4 2018, April 2018, spring 2018 or 2018' }]
    : [];

const bounded = (entries: readonly Entry[]): readonly Span[] =>
  entries.map(({ when }) => when).filter(({ earliest, latest }) => Number.isFinite(earliest) && Number.isFinite(latest));
const firstOf = (entries: readonly Entry[]): Span | undefined =>
  bounded(entries).reduce<Span | undefined>((a, b) => (a === undefined || b.earliest < a.earliest ? b : a), undefined);
const lastOf = (entries: readonly Entry[]): Span | undefined =>
  bounded(entries).reduce<Span | undefined>((a, b) => (a === undefined || b.latest > a.latest ? b : a), undefined);
