import type { Body } from '../entry/entry.ts';
import type { AgencyId } from '../entry/ids.ts';
import { isAdultInCircle } from '../picture/family/family.ts';
import type { Picture } from '../picture/picture.ts';
import { leadOf } from '../picture/work/open-work.ts';
import { openPlans } from '../picture/work/plans.ts';
import type { Day } from '../time/day.ts';
import type { Agreement } from './agreement.ts';
import { agenciesToTell, isThroughTheHub } from './to-tell.ts';

/** An agency that an agreement names for an entry. */
export interface Agreed {
  readonly agreement: Agreement;
  readonly agency: AgencyId;
}

const startsOrEnds: ReadonlySet<string> = new Set(['started', 'accepted', 'closed', 'transferred', 'not-taken-up', 'disengaged']);

/**
 * Whom the agreements in force name for an entry, from the pictures that its own agency has of the children around whom it is: an agency whose part in
 * the family the writer may not know is named by none. Each agency once, by the agreement that does before one that proposes.
 */
export function agreedFor(
  body: Body,
  own: AgencyId,
  agreements: readonly Agreement[],
  pictures: readonly Picture[],
  on: Day,
): readonly Agreed[] {
  const found = new Map<AgencyId, Agreed>();
  for (const agreement of [...agreements].sort((a, b) => Number(b.does === 'do') - Number(a.does === 'do')))
    for (const p of pictures)
      if (isMeant(agreement, body, p, own, on))
        for (const agency of recipientsIn(agreement, p, own, on)) if (!found.has(agency)) found.set(agency, { agreement, agency });
  return [...found.values()];
}

function isMeant({ of, kinds, only, under }: Agreement, body: Body, p: Picture, own: AgencyId, on: Day): boolean {
  const kind = p.directory.agencies.get(own)?.kind;
  if (of.length > 0 && (kind === undefined || !of.includes(kind))) return false;
  if (!kinds.includes(body.kind)) return false;
  if (under.length > 0 && !openPlans(p, on).some(({ type }) => under.some((plan) => plan === type))) return false;
  return only === undefined || isAdultsServiceAtAnEnd(body, p);
}

/** A service of an adult around the child that starts or ends (finding: 0 RQ10). */
const isAdultsServiceAtAnEnd = (body: Body, p: Picture): boolean =>
  body.kind === 'service' && startsOrEnds.has(body.facts.status ?? '') && body.about.some((person) => isAdultInCircle(p, person));

function recipientsIn({ to }: Agreement, p: Picture, own: AgencyId, on: Day): readonly AgencyId[] {
  const atWork = agenciesToTell([p], own, on);
  const named = to.flatMap((recipient) => {
    if (recipient === 'lead') return leadOf(p, on) ?? [];
    return atWork.flatMap(({ agency }) => (p.directory.agencies.get(agency)?.kind === recipient ? [agency] : []));
  });
  return [...new Set(named)].filter((agency) => agency !== own && !isThroughTheHub(p, agency));
}
