import type { TieName } from '../../entry/claim.ts';
import type { PersonId } from '../../entry/ids.ts';
import { aroundOn, standingIn } from '../../picture/around.ts';
import { onceFor } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';
import { lasts, sameness, type Tie } from '../../picture/ties.ts';
import type { Said, Standing } from './family-graph.ts';

/** What records say of one tie between two people. */
export interface SaidTie {
  readonly who: PersonId;
  readonly is: TieName;
  readonly whom: PersonId;
  readonly said: Said;
}

/** Everything that is said of who is tied to whom, put together by what it says. Sealed claims are not drawn (rule 29). */
export const saidIn = onceFor((p: Picture): readonly SaidTie[] => {
  const groups = new Map<string, Tie[]>();
  for (const tie of p.known.ties) {
    if (tie.claim.sealed || tie.who === tie.whom || tie.is === 'lives-at' || tie.is === 'known-as') continue;
    const key = sameness(tie);
    groups.set(key, [...(groups.get(key) ?? []), tie]);
  }
  return [...groups.values()].flatMap((claims) => {
    const [first] = claims.filter(({ claim }) => !claim.not).concat(claims);
    return first === undefined
      ? []
      : [{ who: first.who, is: first.is, whom: first.whom, said: { standing: standingOfAll(p, claims), claims } }];
  });
});

function standingOfAll(p: Picture, claims: readonly Tie[]): Standing {
  const made = claims.filter(({ claim }) => !claim.not);
  const [last] = made.slice(-1);
  if (last === undefined) return 'denied';
  // The last word decides whether it has ended: an earlier record that gives no end knew of none yet.
  if (!lasts(last, p.today) && made.length === claims.length) return 'past';
  const around = aroundOn(p.known.ties, p.child, p.today);
  const standings = new Set(made.map((tie) => standingIn(around, tie)));
  const doubted = made.length < claims.length || made.some(({ claim }) => claim.checked === 'contradicted');
  if (standings.has('confirmed')) return doubted ? 'disputed' : 'stands';
  if (standings.has('told')) return doubted ? 'disputed' : 'unconfirmed';
  return made.every((tie) => !lasts(tie, p.today)) ? 'past' : 'disputed';
}

/** Ties of these names that some record makes: what is only denied is none. */
export const madeTies = (p: Picture, ...names: readonly TieName[]): readonly SaidTie[] =>
  saidIn(p).filter(({ is, said }) => names.includes(is) && said.standing !== 'denied');

const sureFirst: readonly Standing[] = ['stands', 'past', 'disputed', 'unconfirmed', 'denied'];

/** What is surely so comes first. */
export const bySureness = (a: Said, b: Said): number => sureFirst.indexOf(a.standing) - sureFirst.indexOf(b.standing);
