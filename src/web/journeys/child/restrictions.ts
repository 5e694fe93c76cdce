import { termsOn } from '../../../core/picture/harm/restrictions.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { addDays, showDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import { allListed } from '../../words/all-listed.ts';
import { exceptionInWords } from '../../words/fact-lines.ts';
import { knownToLines } from '../../words/known-to.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { contactWords, restrictionName, termLines } from '../../words/restriction-words.ts';

/** Every restriction in force on the day: whom it binds, with whom, on what terms, until when, and who has been told. */
export function restrictionsView(p: Picture) {
  const names = namesIn(p.directory);
  return termsOn(p).map(({ entry, from, until, restrains, protects, restriction }) => {
    const { facts } = entry;
    const terms = termLines(facts, names)
      .filter(({ label }) => label !== 'Contact')
      .map(({ label, value }) => `${label.toLowerCase()}: ${value}`);
    return {
      what: restrictionName(facts),
      restrains: allListed(restrains.map(names.person)) || 'not named',
      protects: allListed(protects.map(names.person)) || 'not named',
      contact: contactWords(facts),
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
