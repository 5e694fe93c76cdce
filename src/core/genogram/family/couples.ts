import type { PersonId } from '../../entry/ids.ts';
import type { Picture } from '../../picture/picture.ts';
import { isMutual, type Tie } from '../../picture/ties.ts';
import type { Couple, Said, Standing } from './family-graph.ts';
import { madeTies } from './said.ts';

/** The same for two people, whichever is named first. */
export const pairOf = (one: PersonId, other: PersonId): string => (one < other ? `${one}\n${other}` : `${other}\n${one}`);

/** Couples and former couples, with all that is said of each: that they are one, and that they have parted. */
export function couplesIn(p: Picture): readonly Couple[] {
  const pairs = new Map<string, Tie[]>();
  const standings = new Map<string, Standing[]>();
  for (const { who, whom, is, said } of madeTies(p, 'partner-of', 'separated-from')) {
    const pair = pairOf(who, whom);
    pairs.set(pair, [...(pairs.get(pair) ?? []), ...said.claims]);
    if (is === 'partner-of' || !standings.has(pair)) standings.set(pair, [...(standings.get(pair) ?? []), said.standing]);
  }
  const places = new Map(p.known.ties.map((tie, i) => [tie, i]));
  return [...pairs].flatMap(([pair, claims]) => {
    const ordered = claims.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    const [first] = ordered;
    return first === undefined ? [] : [{ people: [first.who, first.whom], ...stateOf(p, ordered, standings.get(pair) ?? []) }];
  });
}

function stateOf(
  p: Picture,
  claims: readonly Tie[],
  standings: readonly Standing[],
): { readonly state: Couple['state']; readonly said: Said } {
  const together = claims.filter((tie) => tie.is === 'partner-of' && !tie.claim.not);
  const parted = claims.filter((tie) => isParting(tie));
  const [last, lastParting] = [together.at(-1), parted.at(-1)];
  const ended = last?.until !== undefined && last.until.latest < p.today;
  const apart = ended || last === undefined || (lastParting !== undefined && claims.indexOf(lastParting) > claims.indexOf(last));
  const state = !apart ? 'together' : claims.some(({ claim }) => /divorc/i.test(claim.what ?? '')) ? 'divorced' : 'separated';
  return { state, said: { claims, standing: standing(last, lastParting, standings, ended) } };
}

const isParting = ({ is, claim }: Tie): boolean => (is === 'separated-from' ? !claim.not : isMutual(is) && claim.not);

/** Two records about one time that say different things are a difference; a record of one time and of a later one are a history. */
function standing(last: Tie | undefined, parting: Tie | undefined, standings: readonly Standing[], ended: boolean): Standing {
  if (last !== undefined && parting !== undefined && !ended) {
    const apart = Math.abs(last.since.latest - parting.since.latest);
    if (apart < halfYear && (last.by !== parting.by || speaker(last) !== speaker(parting))) return 'disputed';
    return isWeak(parting) && isWeak(last) ? 'unconfirmed' : 'stands';
  }
  if (ended) return 'stands';
  return standings.includes('disputed') && parting === undefined
    ? 'disputed'
    : standings.includes('unconfirmed')
      ? 'unconfirmed'
      : 'stands';
}

const halfYear = 183;
const isWeak = ({ claim }: Tie): boolean => claim.basis === 'assumed';
const speaker = ({ claim: { saidBy } }: Tie): string =>
  saidBy === undefined ? '' : saidBy.kind === 'person' ? saidBy.person : saidBy.agency;
