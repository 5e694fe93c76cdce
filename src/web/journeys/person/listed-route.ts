import { listedBody } from '../../../core/matching/listed-children.ts';
import { listedChildrenAddress } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import { type Answered, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { recordStep } from '../work/record-work.ts';
import { listedView } from './listed-view.ts';
import { dayOfWriting, type PersonRead, parsePerson, readPerson } from './person-read.ts';

const address = '/cases/:case/people/:person/listed-children';

/** The children whom an offender's record names, beside those on record here (R262). */
export const listedChildrenRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'listed-children-shown',
  parse: parsePerson,
  read: (asked, { open }) => readPerson(asked, open),
  show: (read, given) => listedView(read, given),
  template: 'person/listed.njk',
});

/** Writes down whom the record names: what differs is then listed from both sides, for somebody to look into. */
export const recordListedChildrenRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'listed-children-recorded',
  inside: 'case',
  respond: async (asking, given) => {
    const asked = parsePerson(asking, given);
    const read = asked && given.open.vantage.kind === 'agency' ? readPerson(asked, given.open) : undefined;
    if (read === undefined) return notFound;
    const lines = (asking.body.listed ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const words = (asking.body.words ?? '').trim();
    const problems = [
      ...(lines.length === 0 && asking.body.none !== 'yes'
        ? [{ field: 'listed', text: 'Write the children whom the record names, or say that it names none' }]
        : []),
      ...(lines.length > 30 || lines.some((line) => line.length > 200)
        ? [{ field: 'listed', text: 'Write at most 30 children, each in a line of 200 letters or fewer' }]
        : []),
      ...(words === '' || words.length > 2000 ? [{ field: 'words', text: 'Write which record it is and of which day' }] : []),
    ];
    if (problems.length > 0) return again(read, given, { sent: asking.body, problems });
    const on = dayOfWriting(given, read.on);
    if (!(await recordStep({ body: listedBody(on, read.person, lines, words), on }, given))) return notFound;
    return { kind: 'go', to: listedChildrenAddress(given.open, read.found.person, asking.query.on === undefined ? undefined : read.on) };
  },
};

const again = (read: PersonRead, given: GivenCase, returned: Returned): Answered => ({
  ...{ kind: 'page', template: 'person/listed.njk', model: listedView(read, given, returned), invalid: true },
});
