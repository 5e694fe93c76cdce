import type { PersonId } from '../../../core/entry/ids.ts';
import type { Bond, FamilyGraph } from '../../../core/genogram/family/family-graph.ts';
import type { FamilyUnion } from '../../../core/genogram/family/unions.ts';
import type { Statement } from '../../words/statements.ts';

/** One thing that the drawing shows, in words. The drawing carries the very same as its spoken label. */
export interface Told {
  /** What is drawn, where no record's own words say it. */
  readonly lead: string | undefined;
  readonly statements: readonly Statement[];
  /** "not confirmed", "records differ": what a broken line means. */
  readonly doubt: string | undefined;
  /** Of whom it is that the eyes asked for did not know this. */
  readonly unknownTo: string | undefined;
}

export interface AccountGroup {
  readonly title: string;
  readonly items: readonly Told[];
}

/** The words of everything that is drawn, made once for the drawing and for the list beside it. */
export interface Words {
  readonly couple: (people: readonly [PersonId, PersonId]) => Told | undefined;
  readonly parents: (union: FamilyUnion, child: PersonId) => Told;
  /** One parent's tie to a child, where a line of its own stands for it. */
  readonly parent: (parent: PersonId, child: PersonId) => Told | undefined;
  readonly siblings: (people: readonly [PersonId, PersonId]) => Told | undefined;
  readonly home: (people: readonly PersonId[]) => Told | undefined;
  readonly bond: (bond: Bond) => Told | undefined;
  /** What is said of somebody and drink or drugs. */
  readonly use: (person: PersonId) => readonly Told[];
  /** What no line stands for, of somebody. */
  readonly others: (person: PersonId) => readonly Told[];
  readonly noOtherParent: (parent: PersonId) => string;
  readonly groups: readonly AccountGroup[];
}

export interface Eyes {
  readonly name: string;
  readonly known: FamilyGraph;
}

/** Several things told as one. */
export const joined = (told: readonly Told[]): Told => ({
  lead: told.flatMap(({ lead }) => lead ?? [])[0],
  statements: told.flatMap(({ statements }) => statements),
  doubt: told.flatMap(({ doubt }) => doubt ?? [])[0],
  unknownTo: told.every(({ unknownTo }) => unknownTo !== undefined) ? told[0]?.unknownTo : undefined,
});

/** A thing that is told, as one text: what the drawing says of it aloud. */
export const spoken = ({ lead, statements, doubt, unknownTo }: Told): string =>
  [
    ...(lead === undefined ? [] : [lead]),
    ...statements.map(({ words, sources }) => `${words}: ${sources.join('; ')}`),
    ...(doubt === undefined ? [] : [`(${doubt})`]),
    ...(unknownTo === undefined ? [] : [`Not known to ${unknownTo} by this day`]),
  ].join('. ');
