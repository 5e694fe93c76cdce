import type { ReviewFinding } from '../../../../core/learning/review/finding.ts';
import type { FindingWords } from '../../../../core/learning/review/found-said.ts';
import { namesInWords } from '../../../../core/learning/review/names-in-words.ts';
import type { GivenCase } from '../../../routing/route.ts';
import { allListed } from '../../../words/all-listed.ts';
import { someEntries, ticked } from './episode-form.ts';
import { allThemes } from './finding-choices.ts';
import { needs, type Problem, type Texts, textOf } from './problem.ts';
import type { ReviewRead } from './review-read.ts';

export const kindsOfFinding = {
  finding: 'Finding',
  'learning-point': 'Learning point',
  'good-practice': 'Good practice',
} as const satisfies Readonly<Record<ReviewFinding['kind'], string>>;

const isKind = (text: string): text is ReviewFinding['kind'] => Object.hasOwn(kindsOfFinding, text);
export const kindIn = (body: Texts): ReviewFinding['kind'] | undefined => {
  const text = textOf(body, 'is');
  return isKind(text) ? text : undefined;
};

const tickedOf = (body: Texts, before: string, among: readonly string[]): readonly string[] =>
  among.filter((one) => body[`${before}-${one}`] === 'yes');

/** What of a finding a form says, whether or not it can be kept: to set beside it what was found before. */
export const findingSaid = (body: Texts, read: ReviewRead, { open, sources }: GivenCase): Omit<FindingWords, 'evidence'> => ({
  says: textOf(body, 'says'),
  episodes: tickedOf(
    body,
    'episode',
    read.learning.episodes.map(({ id }) => id),
  ),
  themes: tickedOf(body, 'theme', allThemes(read, sources.library)),
  checks: tickedOf(
    body,
    'check',
    open.checks.map(({ id }) => id),
  ),
  answers: tickedOf(
    body,
    'term',
    read.terms.map(({ id }) => id),
  ),
});

/** Names of people in scope, and of workers in what it rests on, that stand in words which ought to name roles (R213). */
export function namesIn(words: string, { review, lines }: ReviewRead, { tools, open }: GivenCase): readonly string[] {
  const people = [...new Set([...review.called.values(), ...review.people.flatMap((id) => open.directory.people.get(id)?.called ?? [])])];
  const workers = [...new Set(lines.flatMap(({ entry }) => entry.worker ?? []))];
  return namesInWords(words, [...people, ...workers], (word) => tools.words(word) !== undefined);
}

/** It rests on at least one entry (R214). A name that was looked at and is none stands once that is ticked. */
export function parseFinding(
  body: Texts,
  read: ReviewRead,
  given: GivenCase,
): { readonly ok: FindingWords } | { readonly problems: readonly Problem[] } {
  const evidence = someEntries(ticked(body, read));
  const problems: readonly Problem[] = [
    ...needs(body, 'says', 5000, 'Enter what was found'),
    ...namedIn('says', body, read, given),
    ...(evidence === undefined ? [{ href: 'entries', text: 'Tick at least one entry that it rests on' }] : []),
  ];
  return problems.length > 0 || evidence === undefined ? { problems } : { ok: { ...findingSaid(body, read, given), evidence } };
}

export function namedIn(field: string, body: Texts, read: ReviewRead, given: GivenCase): readonly Problem[] {
  const names = body['no-name'] === 'yes' ? [] : namesIn(textOf(body, field), read, given);
  return names.length === 0
    ? []
    : [
        {
          href: field,
          text: `Name the role and not the person: ${allListed(names.map((name) => `“${name}”`))} ${names.length === 1 ? 'is the name' : 'are names'} of somebody in this review`,
        },
      ];
}
