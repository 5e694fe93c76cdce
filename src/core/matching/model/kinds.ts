/** What a column of a file, or a detail of a person, holds. */
export const kinds = [
  ...(['given-name', 'surname', 'full-name', 'date', 'sex', 'address', 'town', 'postcode', 'identifier', 'email', 'telephone'] as const),
  /** Anything else that is the same for one person more often than for two. */
  'other',
] as const;
export type Kind = (typeof kinds)[number];

export const isKindOfColumn = (text: string): text is Kind => kinds.some((kind) => kind === text);

/** What is compared: the same as the kinds, but that a full name is taken apart, and what else stands in it is a feature of its own. */
export const featureKinds = [
  ...(['given', 'surname', 'middle', 'date', 'sex', 'address', 'town', 'postcode', 'identifier', 'email', 'telephone', 'other'] as const),
] as const;
export type FeatureKind = (typeof featureKinds)[number];

/** What people of one household share, and what changes when somebody moves. */
export const isOfHome = (kind: FeatureKind): boolean =>
  kind === 'address' || kind === 'town' || kind === 'postcode' || kind === 'telephone';

/** What is nobody's but one person's own. */
export const isOwn = (kind: FeatureKind): boolean => kind === 'identifier' || kind === 'email';
