import type { Claim } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import { onceFor } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';
import type { Unknown } from './unknown.ts';

/**
 * Claims of the circle that are only assumed, or told by somebody whom they are not about, and that no other record bears out: each once, as
 * it last stood.
 */
export const unconfirmedOf = onceFor((p: Picture): readonly Extract<Unknown, { readonly what: 'unconfirmed' }>[] => {
  const ties = new Map(p.circle.toldOnly.map((tie) => [`${tie.who} ${tie.is} ${tie.entry}`, tie]));
  const told = [...ties.values()].flatMap(({ claim, entry: id }) => {
    const entry = p.known.entries.find((one) => one.id === id);
    return entry === undefined || claim.sealed ? [] : [{ claim, entry }];
  });
  const states = Map.groupBy(statesSaid(p), ({ claim }) => `${claim.who} ${claim.is}`);
  const loose = [...states.values()].flatMap((said) =>
    said.some(({ claim }) => isSure(claim)) ? [] : said.slice(-1).filter(({ claim }) => claim.until === undefined),
  );
  return [...told, ...loose].map((one) => ({ what: 'unconfirmed', ...one }));
});

const statesSaid = (p: Picture): readonly { readonly claim: Claim; readonly entry: Entry }[] =>
  p.entries.flatMap((entry) =>
    entry.claims
      .filter(({ who, whom, sealed, checked }) => !sealed && checked !== 'contradicted' && whom === undefined && p.circle.members.has(who))
      .map((claim) => ({ claim, entry })),
  );

const isSure = ({ basis, saidBy, who, checked }: Claim): boolean =>
  checked === 'checked' ||
  basis === 'seen' ||
  basis === 'measured' ||
  basis === 'documented' ||
  (basis === 'said' && saidBy !== undefined && (saidBy.kind === 'agency' || saidBy.person === who));
