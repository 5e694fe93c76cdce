/** A YAML text once read: maps, lists and scalars, each with the line that it starts on. Tags, anchors and aliases are gone. */
export type Tree = MapTree | ListTree | ScalarTree;

export interface MapTree {
  readonly kind: 'map';
  readonly line: number;
  readonly members: readonly Member[];
}

export interface Member {
  readonly key: string;
  readonly line: number;
  readonly value: Tree;
}

interface ListTree {
  readonly kind: 'list';
  readonly line: number;
  readonly items: readonly Tree[];
}

interface ScalarTree {
  readonly kind: 'scalar';
  readonly line: number;
  readonly value: string | number | boolean | null;
  /** As it stands in the file, so that `2017` and `1.60` keep their digits. */
  readonly source: string;
}
