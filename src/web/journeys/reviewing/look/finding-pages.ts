import type { EntryId } from '../../../../core/entry/ids.ts';
import { likelyTwins } from '../../../../core/learning/library/likely-twins.ts';
import type { ReviewFinding } from '../../../../core/learning/review/finding.ts';
import type { FindingWords, SomeEntries } from '../../../../core/learning/review/found-said.ts';
import { publicId, reviewAddress, reviewChronologyAddress, writeFindingAddress } from '../../../addresses.ts';
import type { Answered, GivenCase } from '../../../routing/route.ts';
import { inPlainWords, withCapital } from '../../../words/plain-words.ts';
import { twinView } from '../../library/item-view.ts';
import { reviewFrame } from '../review-pages.ts';
import { entryLine } from './entry-line.ts';
import { themesOffered } from './finding-choices.ts';
import { findingSaid, kindsOfFinding } from './finding-form.ts';
import { formOf, type Sent, type Texts } from './problem.ts';
import { ofReview, type ReviewRead } from './review-read.ts';

interface Writing {
  /** What it rests on, as far as that is chosen. */
  readonly evidence?: SomeEntries;
  /** The finding that is changed. */
  readonly changes?: ReviewFinding;
  readonly sent?: Sent;
  /** Only to set beside it what was found before: nothing is kept. */
  readonly isLook?: boolean;
}

/** The form of a finding, with what was found before beside it. */
export function writeFindingPage(read: ReviewRead, given: GivenCase, writing: Writing): Answered {
  const { sent, isLook = false } = writing;
  return {
    kind: 'page',
    template: 'reviewing/look/finding-form.njk',
    model: findingFormView(read, given, writing),
    invalid: sent !== undefined && !isLook && sent.problems.length > 0,
  };
}

const asTexts = ({ says, episodes, themes, checks, answers }: FindingWords): Texts =>
  Object.fromEntries([
    ['says', says],
    ...episodes.map((id) => [`episode-${id}`, 'yes']),
    ...themes.map((theme) => [`theme-${theme}`, 'yes']),
    ...checks.map((check) => [`check-${check}`, 'yes']),
    ...answers.map((term) => [`term-${term}`, 'yes']),
  ]);

function findingFormView(read: ReviewRead, given: GivenCase, { evidence, changes, sent }: Writing): object {
  const { review, learning, terms, lines } = read;
  const { open, sources } = given;
  const rests: readonly EntryId[] = changes?.evidence ?? evidence ?? [];
  const texts: Texts = sent?.given ?? (changes === undefined ? { is: 'finding' } : asTexts(changes));
  const isTicked = (name: string): boolean => texts[name] === 'yes';
  const idOf = (id: EntryId): string => publicId(open.publicIds.entries, id);
  // Offered: what is chosen or was sent, and what the key episodes are made of.
  const offered = new Set<EntryId>([...rests, ...learning.episodes.flatMap(({ entries }) => entries)]);
  const entries = lines.flatMap(({ entry, withdrawn }) =>
    !withdrawn && (offered.has(entry.id) || isTicked(`entry-${idOf(entry.id)}`)) ? [entryLine(entry, review, open)] : [],
  );
  const themes = themesOffered(read, sources.library);
  const sentOne = findingSaid(texts, read, given);
  const choices = (before: string, all: readonly { readonly id: string; readonly text: string }[]) =>
    all.map(({ id, text }) => ({ key: `${before}-${id}`, name: text, checked: isTicked(`${before}-${id}`) }));
  return {
    ...formOf(sent, texts),
    title: changes === undefined ? 'Write a finding' : `Change ${changes.number}`,
    frame: reviewFrame(open.partnership, review, 'findings'),
    heading: changes === undefined ? 'Write a finding' : `Change ${changes.number}`,
    isNew: changes === undefined,
    kinds: Object.entries(kindsOfFinding).map(([value, text]) => ({ value, text, checked: (texts.is ?? 'finding') === value })),
    entries: entries.map((line) => ({
      ...line,
      ticked: sent === undefined ? rests.some((id) => idOf(id) === line.id) : isTicked(`entry-${line.id}`),
    })),
    episodes: choices(
      'episode',
      learning.episodes.map(({ id, title }) => ({ id, text: title })),
    ),
    terms: choices(
      'term',
      terms.map(({ id, says }) => ({ id, text: says })),
    ),
    themes: choices('theme', themes.first.map(asChoice)),
    moreThemes: choices('theme', themes.more.map(asChoice)),
    checks: choices(
      'check',
      open.checks.map(({ id, title }) => ({ id, text: title })),
    ),
    nameFound: sent?.problems.some(({ href, text }) => href === 'says' && text.startsWith('Name the role')) ?? false,
    looked: sentOne.says !== '',
    twins: sentOne.says === '' ? [] : likelyTwins({ ...sentOne, ...ofReview(read) }, sources.library).map((twin) => twinView(twin, open)),
    action:
      changes === undefined
        ? writeFindingAddress(open.partnership, review.id)
        : reviewAddress(open.partnership, review.id, 'findings', 'finding', changes.id, 'change'),
    more: reviewChronologyAddress(open.partnership, review.id),
  };
}

const asChoice = (theme: string) => ({ id: theme, text: withCapital(inPlainWords(theme)) });
