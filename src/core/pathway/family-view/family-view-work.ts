import { bareBody } from '../../entry/bare-body.ts';
import type { Body, Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId, EntryId, PersonId } from '../../entry/ids.ts';
import { onceFor } from '../../picture/memo.ts';
import { entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import type { Day } from '../../time/day.ts';
import { type Due, dueFrom } from '../due.ts';

/** What somebody of the family asks: heard as a view, made as a complaint, or that something be put right or not be done with what is held of them (rule 8). */
export type Asks = NonNullable<EntryOf<'account'>['facts']['asks']>;

/** What somebody of a family thinks of a service or a record, with the reply that it had (R147). */
export interface FamilyView {
  /** Where it is written: an account beside an entry, or a note of its own. */
  readonly said: EntryOf<'account' | 'note'>;
  readonly asks: Asks;
  readonly from: PersonId | undefined;
  /** The entry that it stands beside. */
  readonly of: Entry | undefined;
  /** What was said on it since, in order: replies, and the family's further words. */
  readonly words: readonly EntryOf<'account'>[];
  readonly reply: EntryOf<'account'> | undefined;
}

/** A note of what a family thinks of a service carries one of these themes. */
const themes: Readonly<Record<string, Asks>> = { complaint: 'complaint', 'family-view': 'view' };
export const themeOf = (asks: 'view' | 'complaint'): string => (asks === 'complaint' ? 'complaint' : 'family-view');

/** Every view and complaint on record about the child or the circle, oldest first. */
export const familyViewsOf = onceFor((p: Picture): readonly FamilyView[] => {
  const beside = p.known.accounts.flatMap((said): readonly FamilyView[] => {
    const { asks, of, from, reply } = said.facts;
    const about = of === undefined ? undefined : p.byId.get(of);
    return asks === undefined || reply === true || about === undefined ? [] : [withReply(p, { said, asks, from, of: about })];
  });
  const notes = entriesOf(p, 'note').flatMap((said): readonly FamilyView[] => {
    const asks = said.themes.map((theme) => themes[theme]).find((one) => one !== undefined);
    return asks === undefined ? [] : [withReply(p, { said, asks, from: said.facts.heardFrom ?? said.present[0], of: undefined })];
  });
  return [...beside, ...notes].toSorted((a, b) => a.said.order - b.said.order);
});

function withReply(p: Picture, view: Omit<FamilyView, 'words' | 'reply'>): FamilyView {
  const words = repliesTo(p, view.said.id);
  return { ...view, words, reply: words.findLast(({ facts }) => facts.reply === true) };
}

const repliesTo = (p: Picture, id: EntryId): readonly EntryOf<'account'>[] => {
  const next = p.known.accounts.filter(({ facts }) => facts.of === id);
  return next.flatMap((one) => [one, ...repliesTo(p, one.id)]).toSorted((a, b) => a.order - b.order);
};

/** One month from the day on which it was said. */
export const familyViewDue = (p: Picture, { said, reply }: FamilyView): Due | undefined =>
  dueFrom(p, 'family-answered', { on: happenedBy(said), at: undefined }, reply);

/** True where this agency may reply: it wrote the view down, or recorded what it is about. */
export const mayReply = ({ said, of }: FamilyView, agency: AgencyId): boolean => said.by === agency || of?.by === agency;

/** What somebody of the family said: beside an entry where it is about one, else as a note of its own. */
export function saidBody(
  child: PersonId,
  on: Day,
  { asks, from, of, words }: { readonly asks: Asks; readonly from: PersonId; readonly of: EntryId | undefined; readonly words: string },
): Body {
  if (of !== undefined) return { ...bareBody(on, [child], words), kind: 'account', facts: { of, from, asks } };
  const theme = themeOf(asks === 'complaint' ? 'complaint' : 'view');
  return { ...bareBody(on, [...new Set([child, from])], words), themes: [theme], kind: 'note', facts: { heardFrom: from } };
}

/** The reply of an agency. It stands beside what it replies to, and reaches everyone who reads that. */
export const replyBody = ({ said }: FamilyView, on: Day, words: string): Body => ({
  ...{ ...bareBody(on, said.about, words), kind: 'account' },
  facts: { of: said.id, reply: true },
});
