import type { PersonId } from '../entry/ids.ts';
import type { Kind } from '../entry/vocabulary.ts';
import type { Span } from '../time/span.ts';
import type { EntryProposed, Part } from './propose-entry.ts';

/** What a person settled about one row before it becomes an entry. Whatever is not said stands as it is proposed. */
export interface RowChoice {
  readonly kind?: Kind;
  readonly when?: Span;
  /** Keys of parts that are left out. */
  readonly without: ReadonlySet<string>;
  /** Whom it is about, where the row says nobody. */
  readonly about?: readonly PersonId[];
}

export const asProposed: RowChoice = { without: new Set() };

/** What a row still lacks before it can become an entry. */
export type Lacking = 'date' | 'about' | 'words';

/** The parts that go into the entry, by what a person settled; and what it lacks. */
export interface Chosen {
  readonly kind: Kind;
  readonly when: Span | undefined;
  readonly about: readonly PersonId[];
  readonly parts: readonly Part[];
  readonly lacking: readonly Lacking[];
}

export function chosenOf(proposed: EntryProposed, choice: RowChoice): Chosen {
  const found = proposed.kinds.find(({ kind }) => kind === choice.kind) ?? (choice.kind === undefined ? proposed.kinds[0] : undefined);
  const kind = choice.kind ?? found?.kind ?? 'note';
  const parts = [...(found?.parts ?? []), ...proposed.parts].filter(({ key }) => !choice.without.has(key));
  const { when: read, event, action, said } = proposed.read;
  const when = choice.when ?? (read.kind === 'read' ? read.when : undefined);
  const about = [...new Set([...(choice.about ?? []), ...parts.flatMap((part) => (part.is === 'about' ? [part.person] : []))])];
  const lacking: readonly Lacking[] = [
    ...(when === undefined ? (['date'] as const) : []),
    ...(about.length === 0 ? (['about'] as const) : []),
    ...(event === '' && action === '' && said === '' ? (['words'] as const) : []),
  ];
  return { kind, when, about, parts, lacking };
}
