import { ties } from '../entry/claim.ts';
import type { Entry } from '../entry/entry.ts';
import type { Kind } from '../entry/vocabulary.ts';
import type { AnyCheck } from './check.ts';

/** What every check stands on without naming it: whose work is open and who leads it, births, deaths and pregnancies, and who is tied to whom. */
const kindsOfWork: ReadonlySet<Kind> = new Set<Kind>(['plan', 'assessment', 'referral', 'referral-decision', 'decision', 'health']);
const claimsOfLife: ReadonlySet<string> = new Set([...ties, 'pregnant', 'expecting-on', 'died']);

/** True for a claim that every check stands on. */
export const isGroundClaim = ({ is }: { readonly is: string }): boolean => claimsOfLife.has(is);

/** True for an entry of which every check reads the whole: of another, it stands on no more than its claims. */
export const isGround = (entry: Entry): boolean =>
  kindsOfWork.has(entry.kind) || (entry.kind === 'incident' && (entry.facts.nature === 'death' || entry.facts.nature === 'stillbirth'));

/** True where a check can find something else once an entry is there, or is not. */
export const isReadBy = ({ reads: { kinds, claims, ofAnyKind = [] } }: Pick<AnyCheck, 'reads'>, entry: Entry): boolean =>
  kinds.includes(entry.kind) ||
  isGround(entry) ||
  entry.claims.some((claim) => isGroundClaim(claim) || claims.includes(claim.is)) ||
  (entry.present.length > 0 && ofAnyKind.includes('who was there')) ||
  (entry.themes.length > 0 && ofAnyKind.includes('themes'));
