import { decisionTold, sentencesOf } from '../../picture/words/messenger-words.ts';
import type { FactProposed } from './proposed.ts';
import { becauseOf, type Reading } from './text/reading.ts';
import { speakersIn } from './text/speakers.ts';

/** News of another agency's decision that came from somebody of the family: from whom, and whose decision it is. */
export function retold(reading: Reading): readonly FactProposed[] {
  const { asked, mentions, tokens } = reading;
  const told = [...speakersIn(reading)].find(([, { speaker }]) => speaker?.kind === 'person');
  if (told === undefined || !sentencesOf(asked.cells.event).some((sentence) => decisionTold(sentence) !== undefined)) return [];
  const [, { speaker, because }] = told;
  const other = [...mentions.values()].find(
    (one) => one.is === 'agency' && one.agency !== asked.by.id && tokens[one.start]?.in === 'event',
  );
  if (speaker?.kind !== 'person' || other?.is !== 'agency') return [];
  return [
    { fact: 'heardFrom', value: speaker.person, because },
    { fact: 'decidedBy', value: other.agency, because: becauseOf(reading, other) },
  ];
}
