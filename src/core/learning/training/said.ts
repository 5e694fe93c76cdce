import type { Kept } from '../../access/learning.ts';
import type { AgencyId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import type { BriefingText } from './briefing.ts';
import type { ParentsSheet } from './parents.ts';

/** When somebody who comes to a course answers: before it, after it, and three months later. */
export const points = ['before', 'after', 'later'] as const;
export type Point = (typeof points)[number];

/** How knowledge and confidence are said: from 1 to 10, or in five words, which stand for 1 to 5. */
export const measures = ['ten', 'words'] as const;
export type Measure = (typeof measures)[number];
export const inFiveWords = ['Not at all', 'A little', 'Fairly', 'Well', 'Very well'] as const;
export const mostOf: Readonly<Record<Measure, number>> = { ten: 10, words: inFiveWords.length };

export const satisfactions = ['Very useful', 'Useful', 'Of little use', 'Of no use'] as const;
export type Satisfaction = (typeof satisfactions)[number];

/** What one person answered at one point. Who they are is not kept: `code` is one that they made themselves, so that their answers pair. */
export interface SessionAnswer {
  readonly session: string;
  readonly point: Point;
  readonly code: string;
  readonly knowledge?: number;
  readonly confidence?: number;
  readonly satisfaction?: Satisfaction;
  /** After: what they intend to do differently. */
  readonly intends?: string;
  /** Three months later: what changed in practice. */
  readonly changed?: string;
}

/** How many people of one agency came to a session, by role: no register of anybody. */
export interface Attended {
  readonly session: string;
  readonly of: AgencyId;
  readonly counts: readonly { readonly role: string; readonly count: number }[];
}

export interface SkillsAnswer {
  readonly survey: string;
  readonly role: string;
  /** By capability, which level of the framework somebody says they are at, from 0. */
  readonly levels: Readonly<Record<string, number>>;
}

/** Everything that is said in the room of training, by its kind. */
export interface TrainingBodies {
  readonly course: {
    readonly title: string;
    readonly purpose: string;
    /** Items of the library that it serves, as `itemName` has them; and findings of the partnership's own, in words. */
    readonly findings: readonly string[];
    readonly own: readonly string[];
    readonly roles: readonly string[];
    readonly agencies: readonly AgencyId[];
    readonly measure: Measure;
    /** What people say how well they know and how sure they feel to do. */
    readonly knowing: string;
    readonly doing: string;
  };
  readonly 'training-session': { readonly course: string; readonly on: Day; readonly where: string };
  readonly attended: Attended;
  readonly 'session-answered': SessionAnswer;
  readonly 'skills-survey': { readonly title: string; readonly framework: string };
  readonly 'skills-answered': SkillsAnswer;
  readonly briefing: { readonly text: BriefingText; readonly item?: string };
  readonly 'briefing-reworded': { readonly briefing: string; readonly text: BriefingText };
  readonly 'briefing-given': {
    readonly briefing: string;
    readonly text: BriefingText;
    readonly agencies: readonly AgencyId[];
    readonly teams: readonly string[];
  };
  readonly 'briefing-discussed': { readonly given: string; readonly team: string; readonly on: Day; readonly willDo: string };
  readonly 'parents-asked': { readonly from: Day };
  readonly 'parent-answered': ParentsSheet & { readonly asked: string };
  readonly campaign: {
    readonly title: string;
    readonly what: string;
    readonly where: string;
    readonly from: Day;
    readonly until: Day;
  };
}
export type TrainingKind = keyof TrainingBodies;

/** Something that was said, with who said it and when. */
export type Said<K extends TrainingKind> = TrainingBodies[K] & Pick<Kept, 'id' | 'who' | 'landed' | 'agency'> & { readonly kind: K };

/** The room as it was read, by kind, in the order in which it was written down. */
export type TrainingRoom = { readonly [K in TrainingKind]: readonly Said<K>[] };

export const foundIn = <T extends { readonly id: string }>(all: readonly T[], id: string | undefined): T | undefined =>
  all.find((one) => one.id === id);
