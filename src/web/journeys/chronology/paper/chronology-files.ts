import type { Sheet } from '../../../../core/paper/sheet.ts';
import type { Picture } from '../../../../core/picture/picture.ts';
import { formatDay } from '../../../../core/time/day.ts';
import { sheetAsked } from '../../../reading/sheet-asked.ts';
import { caseFile, type GivenCase } from '../../../routing/route.ts';
import { namesIn } from '../../../words/names.ts';
import { asKnown } from '../../../words/whose-eyes.ts';
import { pictureAsked } from '../../child/child-route.ts';
import { type ChronologyAsked, parseChronology } from '../chronology-query.ts';
import { throughEyesOf } from '../through-eyes-of.ts';
import { lanesBlocks } from './lanes-paper.ts';
import { lanesSvg } from './lanes-svg.ts';

function readLanes<Asked extends ChronologyAsked>(asked: Asked, given: GivenCase) {
  const picture: Picture | undefined = pictureAsked(asked, given);
  return picture === undefined ? undefined : { asked, picture, seen: throughEyesOf(asked.as, picture, given.open), open: given.open };
}

export const chronologyPdfRoute = caseFile({
  address: '/cases/:case/children/:child/chronology.pdf',
  permission: 'read-case',
  audit: 'chronology-saved',
  parse: (asking, given): (ChronologyAsked & { readonly sheet: Sheet }) | undefined => {
    const asked = parseChronology(asking, given);
    return asked && { ...asked, sheet: sheetAsked(asking) };
  },
  read: (asked, given) => readLanes(asked, given),
  write: (read, { open }) => ({
    kind: 'file',
    name: `chronology-${formatDay(read.asked.on)}.pdf`,
    type: 'application/pdf',
    write: ({ render, print }) => {
      const title = `Chronology of ${namesIn(open.directory).person(read.asked.child)}`;
      const { as, on, sheet } = read.asked;
      const running = `${title}, ${asKnown(as, on, open)}`;
      return print({ title: running, running, sheet, dated: read.picture.now, blocks: lanesBlocks(read, sheet, render) });
    },
  }),
});

export const chronologySvgRoute = caseFile({
  address: '/cases/:case/children/:child/chronology.svg',
  permission: 'read-case',
  audit: 'chronology-saved',
  parse: parseChronology,
  read: (asked, given) => readLanes(asked, given),
  write: (read) => ({
    kind: 'file',
    name: `chronology-${formatDay(read.asked.on)}.svg`,
    type: 'image/svg+xml',
    write: async ({ render }) => lanesSvg(read, render),
  }),
});
