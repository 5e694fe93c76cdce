import { type Kind, kinds } from '../entry/vocabulary.ts';

/** Kinds that are about the ledger or its readers: no check sees them (rules 8 and 20), or only what they did to other entries. */
const unseen: ReadonlySet<Kind> = new Set<Kind>(['answer', 'account', 'visit-safety', 'disposal', 'closed-to', 'correction', 'identity']);

/** For a check that reads what any kind may carry: words, who was present, and claims. */
export const anyRecord: readonly Kind[] = kinds.filter((kind) => !unseen.has(kind));
