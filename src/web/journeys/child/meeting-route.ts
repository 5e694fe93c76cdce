import { formatDay } from '../../../core/time/day.ts';
import { sheetAsked } from '../../reading/sheet-asked.ts';
import { caseFile } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { asKnown } from '../../words/whose-eyes.ts';
import { parseChild, pictureAsked } from './child-route.ts';
import { meetingDrawings } from './meeting-drawings.ts';

export const meetingDrawingsRoute = caseFile({
  address: '/cases/:case/children/:child/drawings-for-a-meeting.pdf',
  permission: 'read-case',
  audit: 'meeting-drawings-saved',
  parse: (asking, given) => {
    const asked = parseChild(asking, given);
    return asked && { ...asked, sheet: sheetAsked(asking) };
  },
  read: (asked, given) => {
    const picture = pictureAsked(asked, given);
    return picture && { picture, sheet: asked.sheet };
  },
  write: ({ picture, sheet }, { open }) => ({
    kind: 'file',
    name: `drawings-for-a-meeting-${formatDay(picture.today)}.pdf`,
    type: 'application/pdf',
    write: ({ render, print }) => {
      const running = `${namesIn(open.directory).person(picture.child)}, ${asKnown(undefined, picture.today, open)}`;
      const blocks = meetingDrawings(picture, open, sheet, render);
      return print({ title: `Drawings for a meeting: ${running}`, running, sheet, dated: picture.now, blocks });
    },
  }),
});
