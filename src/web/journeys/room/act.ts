import type { RoomKind } from '../../../core/learning/review/room/said.ts';

/** Something to choose among: what a form sends, what it says, and what is kept of it where that is another word. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly keeps?: unknown;
}

interface Base {
  /** Also the name of what is kept. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is said where it was left blank; without it, it may be. */
  readonly needed?: string;
}

/** A field of a form of a review's room. A day is kept as ISO text; `has-come` may not lie ahead, and is today where it was left blank. */
export type Field =
  | (Base & { readonly as: 'text' | 'lines' })
  | (Base & { readonly as: 'day'; readonly when: 'any' | 'has-come' })
  | (Base & { readonly as: 'choose' | 'pick'; readonly choices: readonly Choice[]; readonly isInline?: true })
  | (Base & { readonly as: 'ticks'; readonly choices: readonly Choice[] })
  /** The address of an entry of this record, as somebody copies it. */
  | (Base & { readonly as: 'entry' });

/** Something that may be written down on a page of a review's room: its form, and what is kept of it. */
export interface Act {
  readonly kind: RoomKind;
  /** What unfolds it, as somebody would say what they want to do. */
  readonly title: string;
  readonly says?: string;
  readonly button: string;
  readonly fields: readonly Field[];
  /** What is kept, where that is not each field by its name. */
  readonly keeps?: (given: Readonly<Record<string, unknown>>) => object;
  /** The last day of two, that lies on or after the first. */
  readonly spans?: { readonly from: string; readonly until: string };
}

export const choicesOf = (words: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

/** The field of a form as its page names it: a page has many forms. */
export const fieldId = (act: Pick<Act, 'kind'>, name: string): string => `${act.kind}-${name}`;

export const hasCome = (name: string, label: string): Field => ({ as: 'day', when: 'has-come', name, label });

export const ofWhich = (label: string, choices: readonly Choice[]): Field => ({
  ...{ as: 'choose', name: 'of', label, choices },
  needed: 'Choose which',
});

/** An act that is there once there is something that it is about. */
export const whereAny = <T>(all: readonly T[], act: (all: readonly T[]) => Act): readonly Act[] => (all.length === 0 ? [] : [act(all)]);

/** As a list to choose from shows it. */
export const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** Roles and posts are written, never names (R213). */
export const byRole = 'By their role, not their name';
