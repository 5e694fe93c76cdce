import type { PersonId } from '../../entry/ids.ts';
import { compareSpans } from '../../time/span.ts';
import type { Couple, Home } from './family-graph.ts';
import type { SaidTie } from './said.ts';

/**
 * Who is said to share a home. Adults who live together are one home, and so are a couple with whom the same child lives; a child belongs to every home
 * of which somebody is said to live with them, and so may be in two.
 */
export function homesOf(ties: readonly SaidTie[], couples: readonly Couple[], isYoung: (person: PersonId) => boolean): readonly Home[] {
  const standing = ties.filter(({ said }) => said.standing === 'stands' || said.standing === 'unconfirmed' || said.standing === 'disputed');
  const live = standing.filter((tie) => !isOver(tie));
  const core = new Map<PersonId, Set<PersonId>>();
  const coreOf = (person: PersonId): Set<PersonId> => {
    const held = core.get(person) ?? new Set([person]);
    core.set(person, held);
    return held;
  };
  const join = (one: PersonId, other: PersonId): void => {
    const [a, b] = [coreOf(one), coreOf(other)];
    if (a === b) return;
    for (const person of b) {
      a.add(person);
      core.set(person, a);
    }
  };
  for (const { who, whom } of live) {
    if (!isYoung(who)) coreOf(who);
    if (!isYoung(whom)) coreOf(whom);
    if (!isYoung(who) && !isYoung(whom)) join(who, whom);
  }
  const livesWith = (child: PersonId): readonly PersonId[] =>
    live.flatMap(({ who, whom }) => (who === child ? [whom] : whom === child ? [who] : []));
  const young = [...new Set(live.flatMap(({ who, whom }) => [who, whom].filter(isYoung)))];
  for (const child of young)
    for (const {
      people: [one, other],
      state,
    } of couples)
      if (state === 'together' && livesWith(child).includes(one) && livesWith(child).includes(other)) join(one, other);
  const homes = new Map([...new Set(core.values())].map((adults) => [adults, new Set(adults)]));
  const alone: Set<PersonId>[] = [];
  for (const child of young) {
    const adults = livesWith(child).filter((person) => !isYoung(person));
    for (const adult of adults) homes.get(coreOf(adult))?.add(child);
    if (adults.length > 0) continue;
    const others = livesWith(child);
    const held = [...homes.values(), ...alone].find((home) => others.some((other) => home.has(other)));
    if (held === undefined) alone.push(new Set([child, ...others]));
    else held.add(child);
  }
  return [...homes.values(), ...alone]
    .filter(({ size }) => size > 1)
    .map((people): Home => {
      const within = live.filter(({ who, whom }) => people.has(who) && people.has(whom)).map(({ said }) => said.standing);
      return {
        people: [...people],
        standing: within.includes('disputed') ? 'disputed' : within.includes('unconfirmed') ? 'unconfirmed' : 'stands',
      };
    });
}

/** True where the last word is that they do not live together. */
function isOver({ said }: SaidTie): boolean {
  const last = [...said.claims].sort((a, b) => compareSpans(a.since, b.since)).at(-1);
  return last?.claim.not === true;
}
