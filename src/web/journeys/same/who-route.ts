import { dayAsked } from '../../reading/case-days.ts';
import { noteShown } from '../../routing/note-shown.ts';
import { casePage } from '../../routing/route.ts';
import { readSame } from './same-read.ts';
import { peopleOfWho, whoView } from './who-view.ts';

/** Records that may be of one person, among those that the visitor may read (R023). Nothing is joined by it. */
export const whoMayBeSameRoute = casePage({
  address: '/cases/:case/who-may-be-the-same',
  permission: 'read-case',
  audit: 'same-people-shown',
  parse: ({ query }, { open }) => dayAsked(open.days, query.on),
  notesShown: true,
  read: async (on, given) => {
    const read = readSame(given.open, on);
    await noteShown(given, 'same-people-shown', peopleOfWho(read));
    return read;
  },
  show: whoView,
  template: 'same/who.njk',
});
