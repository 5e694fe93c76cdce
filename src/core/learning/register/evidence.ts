import type { AgencyId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';

/** What can be attached to an action, and what it can be evidence of. That something was done is no sign that practice changed (R219): the sort settles it, and nobody chooses. */
export const otherSorts = {
  training: 'activity',
  guidance: 'activity',
  message: 'activity',
  meeting: 'activity',
  'awareness-sample': 'awareness',
} as const;
export const effectSorts = {
  audit: 'practice',
  'dip-sample': 'practice',
  'files-read': 'practice',
  'check-figures': 'practice',
  'child-figures': 'outcome',
  'family-account': 'outcome',
} as const;
export type OtherSort = keyof typeof otherSorts;
export type EffectSort = keyof typeof effectSorts;
export type EvidenceSort = OtherSort | EffectSort;
export type EvidenceKind = (typeof otherSorts)[OtherSort] | (typeof effectSorts)[EffectSort];

/** What somebody who looked at practice or outcome saw. A person says it, never a computer. */
export const shownBy = ['changed', 'not-changed', 'cannot-tell'] as const;
export type Shows = (typeof shownBy)[number];

interface Attached {
  readonly id: string;
  /** The day that it is of: when training was held, when practice was looked at. */
  readonly on: Day;
  readonly words: string;
  /** Where it is to be read. */
  readonly where?: string;
  readonly who: string;
  readonly agency?: AgencyId;
}

/** Something that was done or heard of: no number of them shows an effect. */
export interface OtherEvidence extends Attached {
  readonly kind: 'activity' | 'awareness';
  readonly sort: OtherSort;
}

/** Somebody looked at practice, or at what became of children. */
export interface EffectEvidence extends Attached {
  readonly kind: 'practice' | 'outcome';
  readonly sort: EffectSort;
  readonly shows: Shows;
}

export type Evidence = OtherEvidence | EffectEvidence;

export const isEffectSort = (sort: EvidenceSort): sort is EffectSort => sort in effectSorts;
export const isOfEffect = (evidence: Evidence): evidence is EffectEvidence => evidence.kind === 'practice' || evidence.kind === 'outcome';
/** Evidence that an audit was held. */
export const isOfAudit = ({ sort }: Evidence): boolean => sort === 'audit' || sort === 'dip-sample';
