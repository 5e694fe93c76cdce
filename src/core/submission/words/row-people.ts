import type { PersonId } from '../../entry/ids.ts';
import type { Because } from './proposed.ts';
import type { Mention } from './text/mentions.ts';
import { becauseOf, type Reading } from './text/reading.ts';

/** Of a row, the adult whom it is about: the first named who does something; else whom this agency's rows are mostly about. */
export function subjectOf(reading: Reading): { readonly person: PersonId; readonly because: readonly Because[] } | undefined {
  for (const mention of reading.mentions.values())
    if (mention.is === 'person' && !mention.child && !mention.own && inEvent(reading, mention.start)) {
      const [person] = mention.people;
      if (person !== undefined) return { person, because: becauseOf(reading, mention) };
    }
  const [usual] = reading.asked.usual ?? [];
  return usual === undefined ? undefined : { person: usual, because: [] };
}

const inEvent = ({ tokens }: Reading, at: number): boolean => tokens[at]?.in === 'event';

/** Who was there, as the column for it says. */
export function presentIn(
  reading: Reading,
): readonly { readonly person: PersonId; readonly adult: boolean; readonly because: readonly Because[] }[] {
  const { children } = reading.asked.who;
  const found = new Map<PersonId, { person: PersonId; adult: boolean; because: readonly Because[] }>();
  for (const mention of reading.mentions.values())
    if (mention.is === 'person' && reading.tokens[mention.start]?.in === 'present')
      for (const person of mention.people)
        if (!found.has(person)) found.set(person, { person, adult: !children.has(person), because: becauseOf(reading, mention) });
  return [...found.values()];
}

/** The adult who was named last before some words of a sentence, and does something. */
export function namedBefore({ tokens, mentions }: Reading, start: number): Mention | undefined {
  const sentence = tokens[start]?.sentence;
  for (let at = start - 1; at >= 0 && tokens[at]?.sentence === sentence; at--) {
    const mention = mentions.get(at);
    if (mention?.is === 'person' && !mention.child && !mention.own) return mention;
  }
  return undefined;
}
