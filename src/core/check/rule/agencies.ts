import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { onceFor } from '../../picture/memo.ts';
import { agencyOf, type Picture } from '../../picture/picture.ts';
import { agenciesForHelp, giversOf } from '../../picture/work/providers.ts';
import { agenciesInFact } from './agencies-in-fact.ts';
import type { Case } from './case.ts';
import type { AgencyWord } from './words.ts';

/** True where an agency is of a kind, or has a part in the matter. `entry` is the record that names it. */
export function isMeant(p: Picture, agency: AgencyId, word: AgencyWord, entry: Entry, of: Case | undefined): boolean {
  switch (word) {
    case 'an-agency':
      return true;
    case 'another-agency':
      return agency !== (of?.first.by ?? entry.by);
    case 'a-person':
      return false;
    case 'the-recorder':
      return agency === entry.by;
    case 'the-sender':
      return agency === of?.first.by;
    case 'the-sender-elsewhere':
      return agency === of?.first.by && of.first.by !== of.start.by;
    case 'the-decider':
      return agency === of?.start.by;
    case 'the-receiver':
      return of !== undefined && (of.receiver === undefined ? agenciesInFact(of.first, 'to').includes(agency) : of.receiver === agency);
    case 'whoever-gives-the-help': {
      const help = of?.first ?? entry;
      return help.kind === 'service' && giversOf(p, help).includes(agency);
    }
    case 'services-for-the-help':
      return agenciesForHelp(p, of?.first ?? entry).includes(agency);
    default:
      return agencyOf(p, agency)?.kind === word;
  }
}

/** What has been worked out for a case: the same words are asked of it for one entry after another. */
const workedOut = onceFor((_: Case) => new Map<readonly AgencyWord[], readonly AgencyId[]>());

/** The agencies of the partnership that some words mean, in a matter. */
export function meantBy(p: Picture, words: readonly AgencyWord[], of: Case): readonly AgencyId[] {
  const held = workedOut(of);
  const known = held.get(words);
  if (known !== undefined) return known;
  const meant = [...p.directory.agencies.keys()].filter((agency) => words.some((word) => isMeant(p, agency, word, of.first, of)));
  held.set(words, meant);
  return meant;
}
