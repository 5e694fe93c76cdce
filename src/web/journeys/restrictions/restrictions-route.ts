import { dayAsked } from '../../reading/case-days.ts';
import { noteShown } from '../../routing/note-shown.ts';
import { casePage } from '../../routing/route.ts';
import { peopleRegistered, restrictionsRegister } from './restrictions-view.ts';

/** The register of restrictions (R113): every one that the visitor may read, in force on a day or not, with who has it and what is recorded against it. */
export const restrictionsRoute = casePage({
  address: '/cases/:case/restrictions',
  permission: 'read-case',
  audit: 'restrictions-shown',
  parse: ({ query }, { open }) => dayAsked(open.days, query.on),
  notesShown: true,
  read: async (on, given) => {
    await noteShown(given, 'restrictions-shown', peopleRegistered(on, given.open));
    return { on };
  },
  show: restrictionsRegister,
  template: 'restrictions/restrictions.njk',
});
