import type { Block } from '../../../core/paper/document.ts';
import type { Sheet } from '../../../core/paper/sheet.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { showDay } from '../../../core/time/day.ts';
import type { Render } from '../../layout/render.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { lanesBlocks } from '../chronology/paper/lanes-paper.ts';
import { familySeen } from '../genogram/family-seen.ts';
import { genogramBlocks } from '../genogram/paper/genogram-paper.ts';
import { restrictionsView } from './restrictions.ts';

/** What a meeting about a child looks at together: what is in force, the family, and the lanes; of what its reader may read on a day. */
export function meetingDrawings(picture: Picture, open: OpenCase, sheet: Sheet, render: Render): readonly Block[] {
  const asked = {
    child: picture.child,
    on: picture.today,
    as: undefined,
    agency: undefined,
    theme: undefined,
    person: undefined,
    days: undefined,
    strip: undefined,
  };
  return [
    { kind: 'heading', level: 1, text: 'Drawings for a meeting' },
    ...restrictionsBlocks(picture),
    { kind: 'new-page' },
    ...genogramBlocks({ asked: { ...asked, kinAlone: false }, picture, seen: familySeen(undefined, picture, open), open }, sheet, render),
    { kind: 'new-page' },
    ...lanesBlocks({ asked: { ...asked, view: 'lanes' }, picture, seen: picture, open }, sheet, render),
  ];
}

function restrictionsBlocks(p: Picture): readonly Block[] {
  const rows = restrictionsView(p).map((one) => [
    one.what,
    `${one.restrains}, in regard to ${one.protects}`,
    [one.contact, one.terms, ...one.exceptions.map((exception) => `allowed: ${exception}`)]
      .filter((term) => term !== undefined && term !== '')
      .join('. '),
    `${one.from} to ${one.until}. ${one.heardOnly ? 'Heard of only: no record here from whoever would have set it' : `Set by ${one.setBy}`}`,
    one.told.map(({ agency, since }) => `${agency}, ${since}`).join('; '),
  ]);
  const columns = [
    ['What', 14],
    ['Whom it binds', 20],
    ['On what terms', 28],
    ['From and to', 18],
    ['Who has it, since when', 20],
  ] as const;
  return [
    { kind: 'heading', level: 2, text: `What restricts contact on ${showDay(p.today)}` },
    rows.length === 0
      ? { kind: 'words', text: 'No restriction on contact is on record for this day.' }
      : { kind: 'table', columns: columns.map(([head, share]) => ({ head, share })), rows },
  ];
}
