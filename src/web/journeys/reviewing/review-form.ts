import type { AccountId } from '../../../core/access/ids.ts';
import type { Review } from '../../../core/access/review.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { parseDayAsWritten } from '../../../parse/day-as-written.ts';
import { namesIn } from '../../../parse/written/names-typed.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { FormError } from '../sign-in/invitation-form.ts';

type Texts = Readonly<Record<string, string>>;
export type Opening = Pick<Review, 'title' | 'ground' | 'children' | 'people' | 'from' | 'until' | 'members'>;

const textOf = (body: Texts, field: string): string => (body[field] ?? '').trim();

/** A review that is to be opened. The adults around its children are in its scope as they are known on the day that it is opened. */
export function parseReview(
  body: Texts,
  open: OpenCase,
  reviewers: readonly { readonly account: AccountId }[],
  /** In a demonstration nobody signs in, and nobody is named. */
  demonstration: boolean,
): { readonly ok: Opening } | { readonly errors: readonly FormError[] } {
  const title = textOf(body, 'review-title');
  const ground = textOf(body, 'review-ground');
  const children = childrenNamed(textOf(body, 'review-children'), open);
  const [from, until] = [parseDayAsWritten(textOf(body, 'review-from'))?.earliest, parseDayAsWritten(textOf(body, 'review-until'))?.latest];
  const members = reviewers.filter(({ account }) => body[`review-member-${account}`] === 'yes').map(({ account }) => account);
  const errors: FormError[] = [
    ...(title === '' || title.length > 200 ? [{ href: 'review-title', text: 'Enter what it is called, in 200 letters or fewer' }] : []),
    ...(ground === '' || ground.length > 2000 ? [{ href: 'review-ground', text: 'Enter on what ground its reviewers read' }] : []),
    ...('problem' in children ? [{ href: 'review-children', text: children.problem }] : []),
    ...(from === undefined ? [{ href: 'review-from', text: 'Enter the first day, such as 7 4 2024, or a month or a year' }] : []),
    ...(until === undefined || (from !== undefined && until < from)
      ? [{ href: 'review-until', text: 'Enter the last day, on or after the first' }]
      : []),
    ...(members.length === 0 && !demonstration ? [{ href: 'review-members', text: 'Choose who reviews' }] : []),
  ];
  if (errors.length > 0 || 'problem' in children || from === undefined || until === undefined) return { errors };
  const around = children.ok.flatMap((child) => [...open.picture(child, open.days.end).circle.members.keys()]);
  return { ok: { title, ground, children: children.ok, people: [...new Set([...children.ok, ...around])], from, until, members } };
}

function childrenNamed(
  text: string,
  { partnership, directory }: OpenCase,
): { readonly ok: readonly PersonId[] } | { readonly problem: string } {
  const names = namesIn(text, directory.people);
  if (names.length === 0) return { problem: 'Enter the names of the children it is of' };
  const found = names.map((name) => ({
    name,
    children: partnership.children.filter((child) => directory.people.get(child)?.called.toLowerCase() === name.toLowerCase()),
  }));
  const open = found.find(({ children }) => children.length !== 1);
  if (open !== undefined)
    return {
      problem:
        open.children.length === 0
          ? `There is no child on record called “${open.name}”`
          : `There is more than one child on record called “${open.name}”`,
    };
  return { ok: [...new Set(found.flatMap(({ children }) => children))] };
}
