import { strengthsBeside, strengthsWeighed } from '../../../core/child-now/strengths-weighed.ts';
import type { EntryId } from '../../../core/entry/ids.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Returned } from '../../recording/returned.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';

interface Asked {
  readonly worry: string;
  readonly field: string;
}

const fieldOf = (entry: EntryId, open: OpenCase): string => `strength-${publicId(open.publicIds.entries, entry)}`;

/** Which strengths are put beside which worry. */
export function strengthsIn(
  form: Returned['sent'],
  p: Picture,
  worries: readonly Asked[],
  open: OpenCase,
): ReadonlyMap<string, readonly EntryId[]> {
  const worryOf = new Map(worries.map(({ worry, field }) => [field, worry]));
  const chosen = new Map(
    strengthsWeighed(p).linked.flatMap(({ entry }) => {
      const worry = worryOf.get(form[fieldOf(entry.id, open)] ?? '');
      return worry === undefined ? [] : [[entry.id, worry] as const];
    }),
  );
  return strengthsBeside(p, chosen);
}

/** Strengths as the page of a closing shows them: those that may be put beside a worry, and those that may not. */
export function strengthsView(p: Picture, form: Returned['sent'], worries: readonly Asked[], open: OpenCase): object {
  const names = namesIn(open.directory);
  const { linked, unlinked } = strengthsWeighed(p);
  const says = (entry: (typeof linked)[number]['entry']): string =>
    `${whenInWords(entry)}, ${names.agency(entry.by)}: ${entry.text === '' ? entryTitle(entry, names) : entry.text}`;
  return {
    linked: linked.map(({ entry }) => {
      const key = fieldOf(entry.id, open);
      return {
        key,
        says: says(entry),
        items: worries.map(({ worry, field }) => ({ value: field, text: worry, selected: form[key] === field })),
      };
    }),
    unlinked: unlinked.map(({ entry }) => says(entry)),
  };
}
