import { termsOn } from '../../../core/picture/harm/restrictions.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { showDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import { allListed } from '../../words/all-listed.ts';
import { knownToLines } from '../../words/known-to.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { contactWords, exceptionLines, restrictionName, termLines, untilWords } from '../../words/restriction-words.ts';

/** Every restriction in force on the day: whom it binds, with whom, on what terms, until when, and who has been told. */
export function restrictionsView(p: Picture) {
  const names = namesIn(p.directory);
  return termsOn(p).map((inForce) => {
    const { entry, from, restrains, protects, restriction } = inForce;
    const { facts } = entry;
    const terms = termLines(facts, names)
      .filter(({ label }) => label !== 'Contact')
      .map(({ label, value }) => `${label.toLowerCase()}: ${value}`);
    return {
      thread: restriction.thread,
      what: restrictionName(facts),
      restrains: allListed(restrains.map(names.person)) || 'not named',
      protects: allListed(protects.map(names.person)) || 'not named',
      contact: contactWords(facts),
      terms: withCapital(terms.join('; ')),
      exceptions: exceptionLines(facts, names),
      from: showSpan(entry.when),
      until: untilWords(inForce),
      setBy: names.agency(restriction.owner),
      heardOnly: !restriction.confirmed,
      told: knownToLines(p, entry, names),
      since: showDay(from),
    };
  });
}
