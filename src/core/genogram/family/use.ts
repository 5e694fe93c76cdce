import type { Claim } from '../../entry/claim.ts';
import type { PersonId } from '../../entry/ids.ts';
import { onceFor } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';
import { noLatest } from '../../time/day.ts';
import type { StateSaid, Use } from './family-graph.ts';

const uses: ReadonlySet<string> = new Set(['drinks', 'uses-drugs']);
const stopped: ReadonlySet<string> = new Set(['abstains', 'in-treatment']);

/** Treatment may be for anything: it is a mark of recovery where the record says from what. */
const ofSubstance = /\b(drug|alcohol|drink|substance|addict|recovery|detox|methadone|opiate|heroin|cannabis)/i;
const overWords = /\b(in the past|formerly|previously|used to|no longer|until \d{4})\b/i;

/** Drinking as many do is no mark against anybody: it is in the words alone. */
const littleWords =
  /\b(small amounts?|a little|light(ly)?|occasional(ly)?|social(ly)?|moderate(ly)?|rarely|within (the )?guid(elines|ance))\b/i;

const saidOfUse = onceFor((p: Picture): ReadonlyMap<PersonId, readonly StateSaid[]> => {
  const said = p.known.entries.flatMap(({ id, by, when, claims }) =>
    claims.filter(isAboutUse).map((claim): StateSaid => ({ claim, entry: id, by, when })),
  );
  return Map.groupBy(said, ({ claim }) => claim.who);
});

const isAboutUse = ({ is, what, sealed }: Claim): boolean =>
  !sealed &&
  !(is === 'drinks' && littleWords.test(what ?? '')) &&
  (uses.has(is) || is === 'abstains' || (is === 'in-treatment' && ofSubstance.test(what ?? '')));

/**
 * What is on record of somebody and drink or drugs on the day. The last word decides; it is in doubt where it is assumed or told by a third party, or where a
 * record of within half a year says otherwise. What was only denied, or was in the past without a word of recovery, has no mark.
 */
export function useOf(p: Picture, person: PersonId): Use | undefined {
  const said = (saidOfUse(p).get(person) ?? []).toSorted((a, b) => sayingOf(a) - sayingOf(b));
  const speaking = said.map((one) => ({ one, side: sideOf(one, p) }));
  const made = speaking.filter(({ side }) => side === 'uses' || side === 'recovery');
  const last = made.at(-1);
  if (last?.side === undefined) return undefined;
  const denied = speaking.findLast(({ side }) => side === 'denied');
  if (denied !== undefined && sayingOf(denied.one) > sayingOf(last.one) + halfYear) return undefined;
  const near = speaking.filter(({ one }) => Math.abs(sayingOf(one) - sayingOf(last.one)) < halfYear);
  const differ = near.some(({ side }) => side !== last.side && side !== 'over');
  const sure = near.some(({ one, side }) => side === last.side && isSure(one.claim));
  return { kind: last.side === 'uses' ? 'uses' : 'recovery', isDoubtful: differ || !sure, said };
}

const halfYear = 183;
const sayingOf = ({ when }: StateSaid): number => (Number.isFinite(when.latest) ? when.latest : noLatest);

function sideOf({ claim }: StateSaid, p: Picture): 'uses' | 'recovery' | 'denied' | 'over' {
  const over = (claim.until !== undefined && claim.until.latest < p.today) || overWords.test(claim.what ?? '');
  if (uses.has(claim.is)) return claim.not ? 'denied' : over || claim.checked === 'contradicted' ? 'over' : 'uses';
  return stopped.has(claim.is) && !claim.not && !over && claim.checked !== 'contradicted' ? 'recovery' : 'over';
}

/** Seen, measured or documented, checked, or said by themselves. */
const isSure = ({ basis, checked, saidBy, who }: Claim): boolean =>
  checked === 'checked' ||
  basis === 'seen' ||
  basis === 'measured' ||
  basis === 'documented' ||
  (basis === 'said' && (saidBy?.kind === 'agency' || (saidBy?.kind === 'person' && saidBy.person === who)));
