import type { Sheet } from '../../../../core/paper/sheet.ts';
import { formatDay } from '../../../../core/time/day.ts';
import { sheetAsked } from '../../../reading/sheet-asked.ts';
import { caseFile, type GivenCase } from '../../../routing/route.ts';
import { namesIn } from '../../../words/names.ts';
import { asKnown } from '../../../words/whose-eyes.ts';
import { parseGenogram, readGenogram } from '../genogram-route.ts';
import type { GenogramAsked } from '../genogram-view.ts';
import { genogramBlocks } from './genogram-paper.ts';
import { genogramSvg } from './genogram-svg.ts';

function readFamily<Asked extends GenogramAsked>(asked: Asked, given: GivenCase) {
  const read = readGenogram(asked, given);
  return read && { ...read, asked, open: given.open };
}

export const genogramPdfRoute = caseFile({
  address: '/cases/:case/children/:child/genogram.pdf',
  permission: 'read-case',
  audit: 'genogram-saved',
  parse: (asking, given): (GenogramAsked & { readonly sheet: Sheet }) | undefined => {
    const asked = parseGenogram(asking, given);
    return asked && { ...asked, sheet: sheetAsked(asking) };
  },
  read: (asked, given) => readFamily(asked, given),
  write: (read, { open }) => ({
    kind: 'file',
    name: `genogram-${formatDay(read.asked.on)}.pdf`,
    type: 'application/pdf',
    write: ({ render, print }) => {
      const { child, as, on, sheet } = read.asked;
      const running = `Genogram of ${namesIn(open.directory).person(child)}, ${asKnown(as, on, open)}`;
      return print({ title: running, running, sheet, dated: read.picture.now, blocks: genogramBlocks(read, sheet, render) });
    },
  }),
});

export const genogramSvgRoute = caseFile({
  address: '/cases/:case/children/:child/genogram.svg',
  permission: 'read-case',
  audit: 'genogram-saved',
  parse: parseGenogram,
  read: (asked, given) => readFamily(asked, given),
  write: (read) => ({
    kind: 'file',
    name: `genogram-${formatDay(read.asked.on)}.svg`,
    type: 'image/svg+xml',
    write: async ({ render }) => genogramSvg(read, render),
  }),
});
