import type { AgencyKind } from '../entry/directory.ts';
import type { AgencyId } from '../entry/ids.ts';
import { happenedBy, type Picture } from '../picture/picture.ts';
import type { Release } from '../picture/release.ts';
import { involvedAgencies, isLive, servicesOf } from '../picture/work/involvement.ts';
import { openWork } from '../picture/work/open-work.ts';
import { type Day, noEarliest } from '../time/day.ts';

/** What a partnership has agreed that an agency at work with a family may be told of the others, from a day on (rule 16). */
export interface SharingAgreement {
  readonly releases: readonly { readonly kind: Release['kind']; readonly from: Day; readonly until?: Day }[];
  /** Agencies reached only through the hub: that they are involved is itself in confidence (rule 28). */
  readonly inConfidence: readonly AgencyKind[];
}

/** The agreement that a demonstration partnership starts with: all three releases, and refuges and abuse services in confidence. */
export const demonstrationAgreement: SharingAgreement = {
  releases: [
    { kind: 'agency-involved', from: noEarliest },
    { kind: 'decision-open', from: noEarliest },
    { kind: 'service-live', from: noEarliest },
  ],
  inConfidence: ['refuge', 'domestic-abuse-service'],
};

/**
 * What an agency is told of the others beyond what it can read. Only an agency that is itself at work with the family is told
 * anything. `joint` is the whole partnership's picture of the child; nothing of it but these three facts leaves here.
 */
export function releasesTo(agency: AgencyId, joint: Picture, agreement: SharingAgreement): readonly Release[] {
  const today = joint.today;
  const involved = involvedAgencies(joint, today);
  if (!involved.has(agency)) return [];
  const granted = new Set(
    agreement.releases.filter(({ from, until }) => from <= today && (until === undefined || today < until)).map(({ kind }) => kind),
  );
  const open = (other: AgencyId): boolean =>
    other !== agency && !agreement.inConfidence.includes(joint.directory.agencies.get(other)?.kind ?? 'other');
  const found: Release[] = [];
  if (granted.has('agency-involved'))
    for (const { agency: other, entry } of involved.values()) {
      const shown = entry === undefined ? undefined : joint.byId.get(entry);
      if (open(other) && shown !== undefined)
        found.push({ kind: 'agency-involved', agency: other, person: joint.child, since: happenedBy(shown) });
    }
  if (granted.has('service-live'))
    for (const service of servicesOf(joint, today))
      if (open(service.agency) && isLive(service))
        found.push({ kind: 'service-live', agency: service.agency, person: service.person, since: happenedBy(service.first) });
  if (granted.has('decision-open'))
    for (const { entry, lead, since } of openWork(joint, today))
      if (open(lead) && entry.thread !== undefined) found.push({ kind: 'decision-open', agency: lead, thread: entry.thread, since });
  return found;
}
