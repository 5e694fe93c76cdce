import { letterBody } from '../../../core/pathway/closing/letter.ts';
import { afterClosingAddress, publicId } from '../../addresses.ts';
import { tooLong } from '../../recording/returned.ts';
import { casePage, notFound, type Route } from '../../routing/route.ts';
import { namesIn, partyName } from '../../words/names.ts';
import { chosenDay, recordStep } from '../work/record-work.ts';
import { findAfter } from './after-read.ts';
import { afterView } from './after-view.ts';
import { letterText } from './letter-words.ts';

const address = '/cases/:case/children/:child/after-closing';

/** The watch after a closing, and the letters to whoever goes on seeing the child (R144 to R146). */
export const afterClosingRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'after-closing-shown',
  parse: findAfter,
  read: (read) => read,
  show: (read, given) => afterView(read, given),
  template: 'closing/after.njk',
});

/** Writes a letter to each service for which it was said what it is asked to watch, and gives it to them. */
export const writeLettersRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'letters-written',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findAfter(asking, given);
    if (read === undefined || !read.isOurs) return notFound;
    const { open } = given;
    const { picture, without } = read;
    const said = without.flatMap((agency) => {
      const asks = (asking.body[`watch-${publicId(open.publicIds.agencies, agency)}`] ?? '').trim();
      return asks === '' ? [] : [{ agency, asks }];
    });
    const [first] = without;
    const problems = [
      ...(said.length === 0 && first !== undefined
        ? [{ field: `watch-${publicId(open.publicIds.agencies, first)}`, text: 'Write for at least one service what it is asked to watch' }]
        : []),
      ...tooLong(asking.body, 2000),
    ];
    if (problems.length > 0)
      return {
        ...{ kind: 'page', template: 'closing/after.njk', invalid: true },
        model: afterView(read, given, { sent: asking.body, problems }),
      };
    for (const { agency, asks } of said) {
      const body = letterBody(picture, agency, letterText(read, agency, asks, open));
      if (!(await recordStep({ body, on: picture.today, to: [agency], why: 'They go on seeing the child' }, given))) return notFound;
    }
    return { kind: 'go', to: `${afterClosingAddress(open, picture.child, chosenDay(asking.query, picture.today))}#letters` };
  },
};

/** One letter, as it goes out: printed, it is a page of its own. */
export const letterRoute = casePage({
  address: `${address}/letters/:letter`,
  permission: 'read-case',
  audit: 'letter-shown',
  parse: (asking, given) => {
    const read = findAfter(asking, given);
    const letter = read?.letters.find(({ id }) => given.open.publicIds.entries.get(id) === asking.params.letter);
    return read === undefined || letter === undefined ? undefined : { read, letter };
  },
  read: (found) => found,
  show: ({ read, letter }, { open }) => {
    const names = namesIn(open.directory);
    const chosen = read.picture.today === open.days.usual ? undefined : read.picture.today;
    return {
      title: `Letter to ${(letter.facts.to ?? []).map((party) => partyName(party, names)).join(', ')}`,
      from: names.agency(letter.by),
      paragraphs: letter.text.split('\n\n'),
      back: { href: afterClosingAddress(open, read.child, chosen), text: 'Back to what came after the closing' },
    };
  },
  template: 'closing/letter.njk',
});
