import { dayAsked } from '../../reading/case-days.ts';
import { noteShown } from '../../routing/note-shown.ts';
import { casePage } from '../../routing/route.ts';
import { earlyHelpRead } from './early-help-read.ts';
import { earlyHelpView } from './early-help-view.ts';

/** The one list of all early help (R085). */
export const earlyHelpRoute = casePage({
  address: '/cases/:case/early-help',
  permission: 'read-case',
  audit: 'early-help-shown',
  notesShown: true,
  parse: ({ query }, { open }) => dayAsked(open.days, query.on),
  read: async (on, given) => {
    const read = earlyHelpRead(on, given);
    await noteShown(
      given,
      'early-help-shown',
      read.all.map(({ picture }) => picture.child),
    );
    return read;
  },
  show: (read, given) => earlyHelpView(read, given),
  template: 'from-forms/early-help.njk',
});
