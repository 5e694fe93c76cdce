import { casePage } from '../../routing/route.ts';
import { pictureAsked } from '../child/child-route.ts';
import { parseChronology } from '../chronology/chronology-query.ts';
import { familySeen } from './family-seen.ts';
import { genogramView } from './genogram-view.ts';

export const genogramRoute = casePage({
  address: '/cases/:case/children/:child/genogram',
  permission: 'read-case',
  audit: 'genogram-shown',
  parse: parseChronology,
  read: (asked, given) => {
    const picture = pictureAsked(asked, given);
    return picture === undefined ? undefined : { asked, picture, seen: familySeen(asked.as, picture, given.open) };
  },
  show: genogramView,
  template: 'genogram/genogram.njk',
});
