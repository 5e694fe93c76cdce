import type { AgencyKind, Directory } from '../entry/directory.ts';
import type { AgencyId } from '../entry/ids.ts';
import type { Instant } from '../time/instant.ts';

/** The sectors that lanes are grouped by. */
export type Sector = 'children' | 'justice' | 'health' | 'mental-health' | 'education' | 'community';

const sectorOf = {
  'social-care': 'children',
  'front-door': 'children',
  'early-help': 'children',
  'childrens-centre': 'children',
  police: 'justice',
  probation: 'justice',
  'community-rehabilitation': 'justice',
  'family-court-advice': 'justice',
  'health-visiting': 'health',
  midwifery: 'health',
  gp: 'health',
  hospital: 'health',
  ambulance: 'health',
  'adult-mental-health': 'mental-health',
  'perinatal-mental-health': 'mental-health',
  'substance-service': 'mental-health',
  school: 'education',
  'early-years': 'education',
  housing: 'community',
  'domestic-abuse-service': 'community',
  refuge: 'community',
  other: 'community',
} as const satisfies Record<AgencyKind, Sector>;

/** Groups agencies by sector. Whoever knew first comes first, and the sector of whoever knew first; where two knew at once, by their ids. */
export function sectorsOf(
  firstKnew: ReadonlyMap<AgencyId, Instant>,
  { agencies }: Directory,
): readonly { readonly sector: Sector; readonly lanes: readonly AgencyId[] }[] {
  const ordered = [...firstKnew].sort(([a, knewA], [b, knewB]) => knewA - knewB || (a < b ? -1 : 1)).map(([agency]) => agency);
  const groups = Map.groupBy(ordered, (agency) => sectorOf[agencies.get(agency)?.kind ?? 'other']);
  return [...groups].map(([sector, lanes]) => ({ sector, lanes }));
}
