import type { Body } from '../../core/entry/entry.ts';
import type { Kind } from '../../core/entry/vocabulary.ts';
import { noEarliest } from '../../core/time/day.ts';
import { exactly, type Span } from '../../core/time/span.ts';

/** A body that holds these facts and nothing else, each in the shape that the vocabulary gives it: for saying in words what it would be. */
export const bodyWith = (kind: Kind, facts: object, when: Span = exactly(noEarliest)): Body =>
  ({ kind, when, about: [], present: [], themes: [], text: '', claims: [], facts }) as unknown as Body;
