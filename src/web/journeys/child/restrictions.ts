import { termsOn } from '../../../core/picture/harm/restrictions.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { addDays, showDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import { allListed } from '../../words/all-listed.ts';
import { exceptionInWords } from '../../words/fact-lines.ts';
import { knownToLines } from '../../words/known-to.ts';
import { namesIn, partyName } from '../../words/names.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';

const contacts = {
  none: 'No contact',
  supervised: 'Contact only when supervised',
  'through-services': 'Contact only through services',
} as const;

/** Every restriction in force on the day: whom it binds, with whom, on what terms, until when, and who has been told. */
export function restrictionsView(p: Picture) {
  const names = namesIn(p.directory);
  return termsOn(p).map(({ entry, from, until, restriction }) => {
    const { facts } = entry;
    const terms = [
      facts.supervisor && `supervised by ${partyName(facts.supervisor, names)}`,
      facts.place && `at ${facts.place}`,
      facts.hours,
      facts.times,
      facts.distance,
      facts.means,
      facts.checkIn && `checking in: ${facts.checkIn}`,
    ].filter((term) => term !== undefined && term !== '');
    return {
      what: withCapital(inPlainWords(facts.type ?? 'restriction')),
      restrains: allListed((facts.restrains ?? []).map(names.person)) || 'not named',
      protects: allListed((facts.protects ?? []).map(names.person)) || 'not named',
      contact: facts.contact === undefined ? undefined : contacts[facts.contact],
      terms: withCapital(terms.join('; ')),
      exceptions: (facts.exceptions ?? []).map((exception) => exceptionInWords(exception, names)),
      from: showSpan(entry.when),
      until: facts.until !== undefined ? showSpan(facts.until) : until === undefined ? 'no end on record' : showDay(addDays(until, -1)),
      setBy: names.agency(restriction.owner),
      heardOnly: !restriction.confirmed,
      told: knownToLines(p, entry, names),
      since: showDay(from),
    };
  });
}
