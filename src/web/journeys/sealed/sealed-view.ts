import { isGiven, type SealedPart, type SealRequest } from '../../../core/access/sealed.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { showInstant } from '../../../core/time/instant.ts';
import { chronologyAddress, publicId, sealedAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { partNamed } from '../../words/sealed-words.ts';
import type { FormError } from '../sign-in/invitation-form.ts';

/** What was sent and could not be done. */
export interface Sent {
  readonly given: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

export interface SealedRead {
  readonly part: SealedPart;
  readonly requests: readonly SealRequest[];
}

/** Whether the page offers to open it: the database decides again. */
export const mayOpenHere = ({ part, requests }: SealedRead, { open, visitor }: GivenCase): boolean =>
  open.vantage.kind === 'agency' &&
  visitor.may('open-sealed') &&
  (part.by === open.vantage.agency || isGiven(part, open.vantage.agency, requests));

export const isOwn = (part: SealedPart, { vantage }: Pick<OpenCase, 'vantage'>): boolean =>
  vantage.kind === 'agency' && part.by === vantage.agency;

/** The page of one sealed part: of what it is, who keeps it, and how it is asked for or opened. Never its words. */
export function sealedView(read: SealedRead, given: GivenCase, sent?: Sent): object {
  const { open, visitor } = given;
  const { part, requests } = read;
  const names = namesIn(open.directory);
  const own = isOwn(part, open);
  const errors = sent?.errors ?? [];
  return {
    title: `Kept sealed: ${partNamed(part, names)}`,
    form: true,
    keeper: names.agency(part.by),
    isOwn: own,
    isSilent: !part.told,
    entry: entryShown(part, open),
    mayOpen: mayOpenHere(read, given),
    open: sealedAddress(open.partnership, part.id, 'open'),
    mayAsk: !own && visitor.may('write-for-agency') && !mayOpenHere(read, given),
    isGiven: open.vantage.kind === 'agency' && !own && isGiven(part, open.vantage.agency, requests),
    ask: sealedAddress(open.partnership, part.id, 'ask'),
    mayAnswer: own && visitor.may('open-sealed'),
    answer: sealedAddress(open.partnership, part.id, 'answer'),
    requests: requests.map(({ id, by, who, why, asked, answer }) => ({
      ...{ id, why, who: `${who}, ${names.agency(by)}`, asked: showInstant(asked) },
      answer:
        answer === undefined
          ? undefined
          : `${answer.given ? 'Given' : 'Not given'} by ${answer.who}, ${showInstant(answer.at)}: ${answer.why}`,
    })),
    given: sent?.given ?? {},
    errors,
    errorOn: Object.fromEntries(errors.map(({ href, text }) => [href, text])),
  };
}

/** The entry that it is a part of, as far as the visitor reads it. */
export function entryShown(part: SealedPart, open: OpenCase): object | undefined {
  const { ledger, directory, publicIds } = open;
  const entry = ledger.byId.get(part.entry);
  if (entry === undefined) return undefined;
  const [child] = childrenOf(part, open);
  return {
    title: entryTitle(entry, namesIn(directory)),
    when: whenInWords(entry),
    href: child === undefined ? undefined : `${chronologyAddress(open, child)}#${publicId(publicIds.entries, entry.id)}`,
  };
}

/** The children whose record the entry is part of. */
const childrenOf = ({ entry }: SealedPart, { partnership, picture, days }: OpenCase): readonly PersonId[] =>
  partnership.children.filter((child) => picture(child, days.end).entries.some(({ id }) => id === entry));
