import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { entriesAbout } from '../../picture/indexes.ts';
import { agencyOf } from '../../picture/picture.ts';
import { isBareNote } from '../../picture/work/involvement.ts';
import { isOpen } from '../../picture/work/open-work.ts';
import { agencyAsked, eachAgencyOnce, everyoneInvolved, holder, lead } from '../asking.ts';
import type { Ask } from '../check.ts';
import { involvedNow } from '../involved-now.ts';
import type { Look } from './case.ts';
import type { AskedOf } from './words.ts';

/** Who can be asked about a concern. */
export interface Askable {
  readonly recorders: readonly Entry[];
  readonly decider: Entry;
  readonly receiver?: AgencyId;
  readonly otherSide: readonly Entry[];
}

/** Those asked, one ask an agency: the first named must answer. */
export function asksOf(look: Look, words: readonly AskedOf[], asked: Askable): readonly Ask[] {
  return eachAgencyOnce(words.flatMap((word) => asksFor(look, word, asked)));
}

function asksFor(look: Look, word: AskedOf, { recorders, decider, receiver, otherSide }: Askable): readonly Ask[] {
  const { p } = look;
  switch (word) {
    case 'recorders':
      return recorders.map((entry) => holder(entry));
    case 'decider':
      return [agencyAsked(decider.by, 'worker', 'holder')];
    case 'receiver':
      return receiver === undefined ? [] : [agencyAsked(receiver, 'worker', 'lead')];
    case 'other-side':
      return otherSide.map((entry) => agencyAsked(entry.by, 'worker', 'lead'));
    case 'lead':
      return lead(p);
    case 'lead-if-open':
      return isOpen(p) ? lead(p) : [];
    case 'all-involved':
      return everyoneInvolved(p, involvedNow(p, look.watch).keys(), recorders);
    case 'health-visiting':
    case 'gp':
      return entriesAbout(p, p.child)
        .filter((entry) => !isBareNote(entry) && agencyOf(p, entry.by)?.kind === word)
        .map((entry) => agencyAsked(entry.by, 'worker', 'lead'));
  }
}
