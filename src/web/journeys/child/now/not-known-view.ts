import { notKnownOf } from '../../../../core/child-now/not-known/not-known.ts';
import type { Unknown } from '../../../../core/child-now/not-known/unknown.ts';
import { whoWouldKnow } from '../../../../core/child-now/not-known/who-would-know.ts';
import { parentsOf } from '../../../../core/picture/family/family.ts';
import { askAddress } from '../../../addresses.ts';
import { basisInWords, claimInWords } from '../../../words/claim-words.ts';
import { entryTitle } from '../../../words/entry-title.ts';
import { inPlainWords } from '../../../words/plain-words.ts';
import { beginningOf, entryHref, type Shown, sourceOf } from './sourced.ts';

/** An open question of fact, and beside it whom to ask: a press away for somebody who asks for an agency. */
interface NotKnownLine {
  readonly question: string;
  readonly because: string | undefined;
  readonly source: string | undefined;
  readonly href: string | undefined;
  readonly own: boolean;
  readonly asks: readonly { readonly agency: string; readonly href: string | undefined }[];
}

/** What is not known, and who would know. */
export const notKnownView = (shown: Shown, mayAsk: boolean): readonly NotKnownLine[] =>
  notKnownOf(shown.p).map((unknown) => lineFor(shown, unknown, mayAsk));

function lineFor(shown: Shown, unknown: Unknown, mayAsk: boolean): NotKnownLine {
  const { p, open, names } = shown;
  const { ask, own } = whoWouldKnow(p, unknown);
  const question = questionOf(shown, unknown);
  const entry = 'entry' in unknown ? unknown.entry : undefined;
  return {
    question,
    because: becauseOf(shown, unknown),
    source: entry && sourceOf(shown, entry),
    href: entry && entryHref(shown, entry),
    own,
    asks: ask.map((agency) => ({
      agency: names.agency(agency),
      href: mayAsk
        ? askAddress(open, p.child, { on: p.today === open.days.usual ? undefined : p.today, of: agency, what: question })
        : undefined,
    })),
  };
}

function questionOf({ p, names }: Shown, unknown: Unknown): string {
  const child = names.person(p.child);
  switch (unknown.what) {
    case 'whereabouts':
      return `Where was ${names.person(unknown.child)}?`;
    case 'unidentified-adult':
      return 'Who was the adult who was there?';
    case 'unconfirmed':
      return `Is it so that ${claimInWords(unknown.claim, names)}?`;
    case 'not-asked':
      return `What is known of ${inPlainWords(unknown.topic)}?`;
    case 'other-parent':
      return `Who are ${child}'s parents?`;
    case 'household':
      return `Who lives with ${child}?`;
    case 'gp':
      return `Which doctor is ${child} registered with?`;
  }
}

function becauseOf({ p, names }: Shown, unknown: Unknown): string | undefined {
  switch (unknown.what) {
    case 'whereabouts':
      return `${entryTitle(unknown.entry, names)}. ${beginningOf(unknown.entry)}`;
    case 'unidentified-adult':
      return beginningOf(unknown.entry);
    case 'unconfirmed':
      return `On record as ${basisInWords(unknown.claim, names)}, and borne out by no other record here.`;
    case 'not-asked':
      return `${entryTitle(unknown.entry, names)}: not asked.`;
    case 'other-parent': {
      const [parent] = parentsOf(p, p.child);
      return parent === undefined ? 'No parent is on record here.' : `One parent is on record here: ${names.person(parent)}.`;
    }
    case 'household':
      return 'There is no record here of anybody.';
    case 'gp':
      return `There is no record here of ${names.person(p.child)} being registered.`;
  }
}
