import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { type ChildElsewhere, entriesNaming, parentsAndPartners } from '../../picture/family/children-elsewhere.ts';
import { isAgencyOfKind, type Picture } from '../../picture/picture.ts';
import {
  namesReason,
  saysConfirmed,
  saysNothingOwed,
  saysOrderSeen,
  saysReason,
  saysTakenByOrder,
} from '../../picture/words/elsewhere-words.ts';
import { isSocialCare } from '../../picture/work/plans.ts';

/** What the records do not tell of a child's living elsewhere. */
export type Gap = 'order' | 'reason';

/** Undefined: told by somebody other than the adult, or found not to matter. */
export function gapFor(p: Picture, { child, entries }: ChildElsewhere): Gap | undefined {
  const about = entriesNaming(p, child);
  if (about.some((entry) => isDocument(p, entry, child) || isFound(p, entry, child))) return undefined;
  if (
    [...entries, ...about].some(
      (entry) => entry.claims.some((claim) => claim.whom === child || claim.who === child) && saysTakenByOrder(entry.text),
    )
  )
    return 'order';
  return about.some((entry) => isConfirmer(p, entry, child)) ? undefined : 'reason';
}

/** Of a court or a local authority: an order, proceedings, a plan, an assessment that took this child in. */
function isDocument(p: Picture, entry: Entry, child: PersonId): boolean {
  switch (entry.kind) {
    case 'legal':
      return (
        (entry.facts.children ?? entry.about).includes(child) &&
        entry.facts.heardFrom === undefined &&
        (entry.facts.type === 'order' || entry.facts.type === 'proceedings')
      );
    case 'restriction':
      return entry.facts.type === 'court-order' && (entry.facts.protects ?? []).includes(child) && entry.facts.heardFrom === undefined;
    case 'plan':
      return isSocialCare(p, entry.by) && (entry.facts.children ?? entry.about).includes(child) && entry.facts.heardFrom === undefined;
    case 'assessment':
      return (
        (entry.facts.children ?? []).includes(child) &&
        entry.facts.status === 'completed' &&
        isAgencyOfKind(p, entry.by, 'social-care', 'front-door', 'family-court-advice')
      );
    case 'decision':
      return isSocialCare(p, entry.by) && (entry.facts.children ?? entry.about).includes(child);
    default:
      return false;
  }
}

/** Looked into by social care or early help, about that child: an order read, somebody asked who knows, or nothing that matters here. */
const isFound = (p: Picture, entry: Entry, child: PersonId): boolean =>
  (isSocialCare(p, entry.by) || isAgencyOfKind(p, entry.by, 'early-help')) &&
  entry.about.includes(child) &&
  !isTheirWord(p, entry, child) &&
  (saysOrderSeen(entry.text) || saysConfirmed(entry.text) || saysNothingOwed(entry.text));

/** Another agency that tells the reason from its own knowledge. */
const isConfirmer = (p: Picture, entry: Entry, child: PersonId): boolean =>
  entry.about.includes(child) &&
  !isTheirWord(p, entry, child) &&
  (saysReason(entry.text) || (!entry.about.includes(p.child) && namesReason(entry.text)));

/** The word of the parents, or of their partners, who live apart from the child. */
function isTheirWord(p: Picture, entry: Entry, child: PersonId): boolean {
  const adults = new Set(parentsAndPartners(p));
  if (entry.facts.heardFrom !== undefined && adults.has(entry.facts.heardFrom)) return true;
  if (entry.kind === 'information-reply') return false;
  const said = entry.claims
    .filter((claim) => claim.who === child || claim.whom === child)
    .flatMap(({ saidBy }) => (saidBy?.kind === 'person' ? [saidBy.person] : []));
  if (said.some((person) => adults.has(person))) return true;
  return entry.kind === 'contact' && entry.present.some((person) => adults.has(person));
}
