import type { DueWhat, FallsDue } from '../../core/pathway/falls-due/falls-due.ts';
import type { Picture } from '../../core/picture/picture.ts';
import { ownAgency } from '../../core/picture/view.ts';
import { agenciesToldOf } from '../words/agencies-told-of.ts';
import { allListed } from '../words/all-listed.ts';
import { namesIn } from '../words/names.ts';
import type { OpenCase } from './open-case.ts';

/** What says by itself whose it is. */
const named: ReadonlySet<DueWhat> = new Set(['reply', 'challenge-answer', 'supervision']);

/** Whose something is to do, where it is somebody else's. An action of somebody in the family is theirs. */
export function whoseDue({ what, owner, people }: FallsDue, p: Picture, { vantage, directory }: OpenCase): string | undefined {
  if (owner === undefined) return what === 'action' ? allListed(people.map(namesIn(directory).person)) : undefined;
  return owner === ownAgency(vantage) || named.has(what) ? undefined : agenciesToldOf(p, [owner], vantage)[0];
}
