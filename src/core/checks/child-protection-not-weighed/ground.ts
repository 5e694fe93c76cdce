import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { childrenInCircle, parentsOf, siblingsOf } from '../../picture/family/family.ts';
import { nearFamily } from '../../picture/family/near-family.ts';
import { onceFor } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';

/** Something on record that local procedures count towards a decision on a strategy discussion or a conference. */
export const groundNames = [
  'sibling removed or on a plan',
  'proceedings begun',
  'substance use harming care',
  'late or no antenatal care',
  'doubt reported by a service',
  'serious domestic abuse',
  'both parents using',
  'threat to the child',
] as const;
export type GroundName = (typeof groundNames)[number];

export interface Ground {
  readonly name: GroundName;
  /** What shows it, in the order in which it was recorded. Never empty. */
  readonly entries: readonly Entry[];
}

/** Whether an entry counts by now. */
export type Counts = (entry: Entry) => boolean;

/** How a question names each. */
export const groundInWords: Readonly<Record<GroundName, string>> = {
  'sibling removed or on a plan': 'a brother or sister removed or on a plan',
  'proceedings begun': 'proceedings begun',
  'substance use harming care': 'drink or drugs in the work about the child',
  'late or no antenatal care': 'late or little care in the pregnancy',
  'doubt reported by a service': "a service's doubt about what it was told",
  'serious domestic abuse': 'serious violence between adults',
  'both parents using': 'both parents recorded as using',
  'threat to the child': 'a threat to the child',
};

/** Adults of the child's home and family: parents, carers, their partners, and whoever lives there. */
export const nearAdults = onceFor((p: Picture): ReadonlySet<PersonId> => {
  const children = new Set(childrenInCircle(p));
  return new Set([...nearFamily(p), ...parentsOf(p, p.child)].filter((person) => !children.has(person)));
});

export const brothersAndSisters = onceFor((p: Picture): ReadonlySet<PersonId> => new Set(siblingsOf(p, p.child)));

/** True where an entry is about the child, or about somebody of the child's family. */
export const isAboutFamily = (p: Picture, entry: Entry): boolean =>
  entry.about.some((person) => person === p.child || nearAdults(p).has(person) || brothersAndSisters(p).has(person));
