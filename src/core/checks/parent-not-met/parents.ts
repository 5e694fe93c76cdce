import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { childrenInCircle, householdOf, parentsOf, partnersOf } from '../../picture/family/family.ts';
import type { Picture } from '../../picture/picture.ts';

/** A parent or live-in carer, and the entry that first names them as such. */
export interface Parent {
  readonly who: PersonId;
  readonly named: Entry;
  /** The first entry that names them as a parent of any child here, or a parent's partner: the same for brothers and sisters. */
  readonly first: Entry;
}

/** The child's parents, and partners of theirs who live in the child's home. */
export function parentsAndLiveIn(p: Picture): readonly Parent[] {
  const parents = parentsOf(p, p.child);
  const home = new Set([...householdOf(p, p.child), ...parents.flatMap((parent) => householdOf(p, parent))]);
  const children = new Set(childrenInCircle(p));
  const liveIn = parents.flatMap((parent) => partnersOf(p, parent)).filter((who) => home.has(who) && !children.has(who));
  return [...new Set([...parents, ...liveIn])].flatMap((who) => {
    const named = firstNaming(p, who, parents, new Set([p.child]));
    return named === undefined ? [] : [{ who, named, first: firstNaming(p, who, parents, children) ?? named }];
  });
}

function firstNaming(p: Picture, who: PersonId, parents: readonly PersonId[], of: ReadonlySet<PersonId>): Entry | undefined {
  const tie = p.known.ties.find(
    (one) =>
      !one.claim.not &&
      ((one.is === 'parent-of' && one.who === who && of.has(one.whom)) ||
        (one.is === 'partner-of' && (one.who === who || one.whom === who) && (parents.includes(one.who) || parents.includes(one.whom)))),
  );
  return tie === undefined ? undefined : p.byId.get(tie.entry);
}
