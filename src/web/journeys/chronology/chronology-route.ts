import { casePage } from '../../routing/route.ts';
import { pictureAsked } from '../child/child-route.ts';
import { parseChronology } from './chronology-query.ts';
import { chronologyView } from './chronology-view.ts';
import { throughEyesOf } from './through-eyes-of.ts';

export const chronologyRoute = casePage({
  address: '/cases/:case/children/:child/chronology',
  permission: 'read-case',
  audit: 'chronology-shown',
  parse: parseChronology,
  read: (asked, given) => {
    const picture = pictureAsked(asked, given);
    return picture === undefined ? undefined : { asked, picture, seen: throughEyesOf(asked.as, picture, given.open) };
  },
  show: chronologyView,
  template: 'chronology/chronology.njk',
});
