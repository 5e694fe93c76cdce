import type { AgencyKind } from '../../entry/directory.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { isAgencyOfKind, type Picture } from '../../picture/picture.ts';

/** Somebody whom a sort of meeting needs: any agency of these kinds will do. */
export interface MustCome {
  readonly who: string;
  readonly kinds: readonly AgencyKind[];
}

/** One sort of meeting: who must be there, how many make it one, and what its record has to say. A new sort is a line here. */
export interface MeetingSort {
  readonly type: string;
  readonly mustCome: readonly MustCome[];
  /** Agencies, there or in writing, with the one that calls it. */
  readonly quorum: number;
  /** Whether the family are asked to it: if not, its record still says why they were not there. */
  readonly family: 'asked' | 'by its nature not';
  readonly chairsList: boolean;
  /** What is named of an unborn child, and decided for each. */
  readonly risks: boolean;
  /** What is stated there names the entry that shows it. */
  readonly sources: boolean;
  /** Why it is held without the family, and what it changes. */
  readonly why: boolean;
}

const socialCare: MustCome = { who: 'children’s social care', kinds: ['social-care', 'front-door'] };
const police: MustCome = { who: 'the police', kinds: ['police'] };
const health: MustCome = {
  who: 'somebody from health',
  kinds: ['health-visiting', 'midwifery', 'gp', 'hospital', 'perinatal-mental-health'],
};
const midwife: MustCome = { who: 'the midwife', kinds: ['midwifery'] };
const healthVisitor: MustCome = { who: 'the health visitor', kinds: ['health-visiting'] };
const ward: MustCome = { who: 'the hospital or the midwife', kinds: ['hospital', 'midwifery'] };
const gp: MustCome = { who: 'the GP', kinds: ['gp'] };
const probation: MustCome = { who: 'probation', kinds: ['probation', 'community-rehabilitation'] };

const plain = { mustCome: [], quorum: 3, family: 'asked', chairsList: false, risks: false, sources: false, why: false } as const;
const apart = { ...plain, family: 'by its nature not' } as const;

/**
 * In the order in which they are offered. Who must be there: Working Together for strategy discussions and conferences (police, social care, health); the rest, and the quorum of three, are ours, for a
 * partnership to set.
 */
export const meetingSorts: readonly MeetingSort[] = [
  { ...plain, type: 'child-in-need' },
  { ...plain, type: 'core-group' },
  { ...apart, type: 'strategy', mustCome: [socialCare, police, health] },
  { ...plain, type: 'conference-initial', mustCome: [socialCare, police, health], chairsList: true },
  { ...plain, type: 'conference-review', mustCome: [socialCare, police, health], chairsList: true },
  { ...plain, type: 'pre-birth', mustCome: [socialCare, midwife, healthVisitor], risks: true },
  { ...plain, type: 'discharge', mustCome: [ward, healthVisitor, gp] },
  { ...apart, type: 'professionals', quorum: 2, why: true },
  { ...plain, type: 'team-around-family' },
  { ...plain, type: 'family-network', quorum: 1 },
  { ...apart, type: 'marac', mustCome: [police, socialCare, health, probation], sources: true },
  { ...apart, type: 'daily-risk', mustCome: [police, socialCare], quorum: 2, sources: true },
  { ...plain, type: 'legal', mustCome: [socialCare], quorum: 1, family: 'by its nature not' },
  { ...apart, type: 'panel', mustCome: [socialCare], quorum: 1 },
];

/** Of a sort that is not in the list, what any meeting needs. */
export const sortOf = (type: string | undefined): MeetingSort =>
  meetingSorts.find((sort) => sort.type === type) ?? { ...plain, type: type ?? '' };

/** Whom a sort needs and of whom none is among these agencies, whoever calls it counted. */
export const missingFor = (p: Pick<Picture, 'directory'>, type: string | undefined, there: readonly AgencyId[]): readonly MustCome[] =>
  sortOf(type).mustCome.filter(({ kinds }) => !there.some((agency) => isAgencyOfKind(p, agency, ...kinds)));

/** True where those who came or wrote, with the one that called it, are too few for a meeting of its sort. */
export const isShortFor = (type: string | undefined, caller: AgencyId, came: readonly AgencyId[], wrote: readonly AgencyId[]): boolean =>
  new Set([caller, ...came, ...wrote]).size < sortOf(type).quorum;
