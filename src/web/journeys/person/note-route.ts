import { isRefusal } from '../../../core/ledger/refusal.ts';
import { personAddress } from '../../addresses.ts';
import { appendOwn } from '../../recording/append-own.ts';
import { notFound, type Route } from '../../routing/route.ts';
import { parseNote } from './note-form.ts';
import { noteView } from './note-view.ts';
import { dayOfWriting, parsePerson, readPerson } from './person-read.ts';

const line = { address: '/cases/:case/people/:person/note', permission: 'write-for-agency' } as const;
const template = 'person/note.njk';

export const personNoteRoute: Route = {
  ...line,
  method: 'GET',
  audit: 'person-note-shown',
  inside: 'case',
  respond: async (asking, given) => {
    const asked = parsePerson(asking, given);
    const read = asked && given.open.vantage.kind === 'agency' ? readPerson(asked, given.open) : undefined;
    return read === undefined ? notFound : { kind: 'page', template, model: noteView(read, given) };
  },
};

/** Notes something of a person that is no event: a claim with its basis, or their own words that no check is given. */
export const notePersonRoute: Route = {
  ...line,
  method: 'POST',
  audit: 'person-noted',
  inside: 'case',
  respond: async (asking, given) => {
    const { open } = given;
    const asked = parsePerson(asking, given);
    const read = asked && open.vantage.kind === 'agency' ? readPerson(asked, open) : undefined;
    if (read === undefined) return notFound;
    const on = dayOfWriting(given, read.on);
    const parsed = parseNote(asking.body, read.found.person, on, open);
    if ('errors' in parsed) return { kind: 'page', template, model: noteView(read, given, asking.body, parsed.errors), invalid: true };
    const appended = await appendOwn(parsed.ok, on, given);
    if (appended === undefined || isRefusal(appended)) return notFound;
    return { kind: 'go', to: personAddress(open, read.found.person, read.on === open.days.usual ? undefined : read.on) };
  },
};
