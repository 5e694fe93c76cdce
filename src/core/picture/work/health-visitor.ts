import type { AgencyKind } from '../../entry/directory.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { isAgencyOfKind, type Picture } from '../picture.ts';
import { isBareNote } from './involvement.ts';

/** The agency of a kind that last recorded anything about the child; where none has, the first of that kind in the partnership. */
function lastOf(p: Picture, kind: AgencyKind): AgencyId | undefined {
  const last = p.entries.findLast((entry) => entry.about.includes(p.child) && isAgencyOfKind(p, entry.by, kind) && !isBareNote(entry));
  return last?.by;
}

/** The health visitors who know the child, else the midwives who do; else the first health visitors of the partnership. */
export const healthVisitorOf = (p: Picture): AgencyId | undefined =>
  lastOf(p, 'health-visiting') ??
  lastOf(p, 'midwifery') ??
  [...p.directory.agencies.values()].find(({ kind }) => kind === 'health-visiting')?.id;
