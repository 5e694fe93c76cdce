import { type RecommendationKind, recommendationKinds } from '../../../../core/learning/review/finding.ts';
import type { FoundRecommendation } from '../../../../core/learning/review/findings.ts';
import type { RecommendationWords } from '../../../../core/learning/review/found-said.ts';
import { formatDay, yearMonthDay } from '../../../../core/time/day.ts';
import { parseDayAsWritten } from '../../../../parse/day-as-written.ts';
import { recommendAddress, reviewAddress } from '../../../addresses.ts';
import type { GivenCase } from '../../../routing/route.ts';
import { reviewFrame } from '../review-pages.ts';
import { namedIn } from './finding-form.ts';
import { recommendationKindNames } from './findings-view.ts';
import { formOf, needs, type Problem, type Sent, type Texts, textOf } from './problem.ts';
import type { ReviewRead } from './review-read.ts';

const kindIn = (body: Texts): RecommendationKind | undefined => recommendationKinds.find((kind) => kind === textOf(body, 'kind'));

/** A recommendation (R217): from findings, to a body, owned by a role, with a day, and what will be different for a child. A day may be left open: it is then listed as lacking one. */
export function parseRecommendation(
  body: Texts,
  read: ReviewRead,
  given: GivenCase,
): { readonly ok: RecommendationWords } | { readonly problems: readonly Problem[] } {
  const kind = kindIn(body);
  const day = parseDayAsWritten(textOf(body, 'by'))?.latest;
  const findings = read.learning.findings.flatMap(({ id }) => (body[`finding-${id}`] === 'yes' ? [id] : []));
  const problems: readonly Problem[] = [
    ...needs(body, 'says', 5000, 'Enter what is recommended'),
    ...namedIn('says', body, read, given),
    ...(kind === undefined ? [{ href: 'kind', text: 'Choose what it asks for' }] : []),
    ...needs(body, 'body', 200, 'Enter the body that is asked to accept it'),
    ...needs(body, 'owner', 200, 'Enter the role that owns it'),
    ...needs(body, 'different', 2000, 'Enter what will be different for a child'),
    ...(textOf(body, 'by') !== '' && day === undefined ? [{ href: 'by', text: 'Enter a day such as 7 4 2027, or a month or a year' }] : []),
    ...(findings.length === 0 ? [{ href: 'findings', text: 'Tick the findings that it comes from' }] : []),
  ];
  if (problems.length > 0 || kind === undefined) return { problems };
  const words = {
    says: textOf(body, 'says'),
    body: textOf(body, 'body'),
    owner: textOf(body, 'owner'),
    different: textOf(body, 'different'),
  };
  return { ok: { ...words, kind, findings, ...(day === undefined ? {} : { by: day }) } };
}

const asTexts = (one: FoundRecommendation): Texts =>
  Object.fromEntries([
    ...Object.entries({ says: one.says, kind: one.kind, body: one.body, owner: one.owner, different: one.different }),
    ...(one.by === undefined ? [] : [['by', dayTyped(one.by)]]),
    ...one.findings.map((id) => [`finding-${id}`, 'yes']),
  ]);

const dayTyped = (day: NonNullable<FoundRecommendation['by']>): string => {
  const { year, month, day: inMonth } = yearMonthDay(day);
  return Number.isFinite(year) ? `${inMonth} ${month} ${year}` : formatDay(day);
};

export function recommendationFormView(
  read: ReviewRead,
  { open }: GivenCase,
  { changes, finding, sent }: { readonly changes?: FoundRecommendation; readonly finding?: string | undefined; readonly sent?: Sent },
): object {
  const { review, learning } = read;
  const texts: Texts =
    sent?.given ?? (changes === undefined ? (finding === undefined ? {} : { [`finding-${finding}`]: 'yes' }) : asTexts(changes));
  const heading = changes === undefined ? 'Write a recommendation' : `Change ${changes.number}`;
  return {
    ...formOf(sent, texts),
    ...{ title: heading, heading, frame: reviewFrame(open.partnership, review, 'findings') },
    kinds: recommendationKinds.map((value) => ({ value, text: recommendationKindNames[value], checked: texts.kind === value })),
    findings: learning.findings.map(({ id, number, says }) => ({
      key: `finding-${id}`,
      name: `${number}: ${says}`,
      checked: texts[`finding-${id}`] === 'yes',
    })),
    nameFound: sent?.problems.some(({ href, text }) => href === 'says' && text.startsWith('Name the role')) ?? false,
    action:
      changes === undefined
        ? recommendAddress(open.partnership, review.id)
        : reviewAddress(open.partnership, review.id, 'findings', 'recommendation', changes.id),
    before: (changes?.before ?? []).map(({ words, who }) => ({ says: words.says, owner: words.owner, who })),
  };
}
