import { disagreementsOf, type Version } from '../../../../core/child-now/disagreements.ts';
import type { Claim } from '../../../../core/entry/claim.ts';
import { allListed } from '../../../words/all-listed.ts';
import { basisInWords, claimInWords, isTieName } from '../../../words/claim-words.ts';
import { withCapital } from '../../../words/plain-words.ts';
import { reportedLines } from '../../../words/reported.ts';
import { beginningOf, type Line, lineOf, type Shown, sourceOf, stopped } from './sourced.ts';

/** Open disagreements: each version with its source, oldest first, side by side and not merged. */
export const disagreementsView = (shown: Shown): readonly { readonly on: string; readonly versions: readonly Line[] }[] =>
  disagreementsOf(shown.p).map(({ on, versions }) => ({
    on: withCapital(allListed(on)),
    versions: versions.map((version) => versionLine(shown, version)),
  }));

/** What a record claims of the people in question, and on what basis; where it claims nothing of them both, how it begins. */
function versionLine(shown: Shown, { entry, claims }: Version): Line {
  const { names } = shown;
  const isOfStates = claims.length > 1 && claims.every(({ is }) => !isTieName(is));
  if (claims.length === 0 || isOfStates) return lineOf(shown, entry, [...reportedLines(entry, names), beginningOf(entry)].join(' '));
  const bases = [...new Set(claims.map((claim) => basisInWords(claim, names)))].join('; ');
  const said = isOneSort(claims) ? ofOneSort(shown, claims) : claims.map((claim) => stopped(claimInWords(claim, names))).join(' ');
  return { ...lineOf(shown, entry, said), source: `${sourceOf(shown, entry)}: ${bases}` };
}

const isOneSort = (claims: readonly Claim[]): boolean =>
  claims.every(
    ({ is, not, what, who }) => is === claims[0]?.is && not === claims[0].not && what === claims[0].what && who === claims[0].who,
  ) ||
  claims.every(
    ({ is, not, what, whom }) => is === claims[0]?.is && not === claims[0].not && what === claims[0].what && whom === claims[0].whom,
  );

/** Claims that differ in one person alone: the first in words, and whom the others are of. */
function ofOneSort({ names }: Shown, [first, ...others]: readonly Claim[]): string {
  if (first === undefined) return '';
  const said = stopped(claimInWords(first, names));
  const rest = others.map(({ who, whom }) => names.person(who === first.who && whom !== undefined ? whom : who));
  return rest.length === 0 ? said : `${said} The same of ${allListed(rest)}.`;
}
