import type { AgencyId, EntryId, PersonId } from '../entry/ids.ts';
import type { Kind } from '../entry/vocabulary.ts';
import type { Picture } from '../picture/picture.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { ImpactLine } from './impact.ts';

/** A number or list that a partnership may set for itself, with where its default comes from (R162). */
export interface Parameter<V = number | readonly string[] | boolean> {
  readonly value: V;
  /** working-days, days, weeks, months, count, clock-hours, ... */
  readonly unit: string;
  /** The statute, guidance, finding ("review 2 §8.2") or "ours". */
  readonly source: string;
  readonly means: string;
  /** Days between which this value holds, where it is bounded. */
  readonly from?: Day;
  readonly until?: Day;
}

export type Parameters = Readonly<Record<string, Parameter>>;
/** The values in force on the day of the evaluation. */
export type Settings<P extends Parameters> = { readonly [K in keyof P]: P[K]['value'] };

/** Whose post the question goes to; who sits in it is settled at delivery (rule 25). */
export type Role = 'recorder' | 'worker' | 'lead' | 'manager' | 'decision-maker' | 'chair' | 'safeguarding-lead' | 'front-door' | 'hub';

/** How a prompt may speak: to a holder about its own record, to the lead about the joint question, to a hub about the whole (rule 17). */
export type Wording = 'holder' | 'lead' | 'hub';

/** One recipient of a concern. */
export interface Ask {
  readonly agency: AgencyId;
  readonly role: Role;
  readonly as: Wording;
}

/**
 * Something that a check found: the engine's, read by nobody (rule 16). Its key is the check and the anchor; evidence grows, the
 * anchor does not.
 */
export interface Concern {
  /** The thread or pair of people that the check names, else the first-recorded entry of the connected evidence (rule 18). */
  readonly anchor: string;
  readonly about: readonly PersonId[];
  readonly evidence: readonly EntryId[];
  /** States what is on record and asks what is known (rule 24), with people and dates filled in. */
  readonly question: string;
  /** Whom it is put to. The first is who must answer: the post whose act would settle it. Others may look (rule 22). */
  readonly ask: readonly Ask[];
  /** What one act would settle it (`closing e12`): questions of several checks that one act settles are one prompt for their life (rule 22). */
  readonly act?: string;
}

/** What a check gives: the concerns that stand now, and when to look again where only time would make another true (rule 19). */
export interface Evaluation {
  readonly concerns: readonly Concern[];
  readonly lookAgain?: Instant;
}

/** A finding that a check was learnt from, as printed: review number and place. */
export interface Finding {
  readonly review: 0 | 1 | 2 | 3 | 4;
  readonly where: string;
}

/** What a check reads, besides what every check stands on (`grounds.ts`). */
export interface Reads {
  /** Kinds of entry that it reads the whole of. */
  readonly kinds: readonly Kind[];
  /** Claims that it reads in an entry of any kind. */
  readonly claims: readonly string[];
  /** What else it reads in an entry of any kind. */
  readonly ofAnyKind?: readonly ('who was there' | 'themes')[];
}

/** A finding of a partnership's own: a local review, an audit, a family's account. */
export interface OwnFinding {
  readonly finding: string;
  readonly where: string;
}

/** True for a finding of one of the published reviews, as against a partnership's own. */
export const isOfReview = (one: Finding | OwnFinding): one is Finding => 'review' in one;

/** What a check is: data about it, and one pure function of a picture. */
export interface Check<P extends Parameters = Parameters> {
  readonly id: string;
  /** Its number in the catalogue. A partnership's own check has none. */
  readonly number?: number;
  readonly title: string;
  readonly priority: 1 | 2 | 3;
  /** The general form of the question, with {places} where people and dates go. */
  readonly asks: string;
  /** What it was learnt from, in two plain sentences. */
  readonly because: string;
  readonly learntFrom: readonly (Finding | OwnFinding)[];
  readonly parameters: P;
  /** What it reads: a test takes the rest away and finds the same concerns, and only what is read puts the check again. */
  readonly reads: Reads;
  /** Time to answer before it goes to whoever answers for the answerer. */
  readonly answerWithin: { readonly amount: number; readonly unit: 'hours' | 'working-days' };
  readonly closesWith: readonly string[];
  /** What it must not fire on, and where a rule on records ends. */
  readonly notWhen: readonly string[];
  /** True for harm between adults: the prompt opens with whether and how it is safe to ask (rule 23). */
  readonly safeToAsk: boolean;
  /** What was weighed before it may be switched on, where the check brings it along: a partnership's own does. */
  readonly impact?: ImpactLine;
  /** True for a check that is written as a rule (`rules/README.md`). */
  readonly isRule?: true;
  /** True for what is asked once a child has died: every other question about that child ends (rule 15). */
  readonly afterDeath?: true;
  readonly evaluate: (picture: Picture, settings: Settings<P>) => Evaluation;
}

/** Ties a check's settings to its own parameters, so that a misspelt one does not compile. */
export const defineCheck = <P extends Parameters>(check: Check<P>): Check<P> => check;

/**
 * A check whose parameters are known only to itself: what the catalogue lists. `evaluate` is written as a method so that
 * any check fits; it is given the values of its own parameters and no others (`settingsOf`).
 */
export interface AnyCheck extends Omit<Check, 'evaluate'> {
  evaluate(picture: Picture, settings: Settings<Parameters>): Evaluation;
  /** For a check of a partnership's own, which may be worded anew: as it was worded at an instant. Undefined before it was adopted. */
  asWorded?(at: Instant): AnyCheck | undefined;
}
