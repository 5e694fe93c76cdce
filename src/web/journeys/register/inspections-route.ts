import { findNamed } from '../../../core/learning/library/library.ts';
import { inspectionsOf } from '../../../core/learning/register/board/inspections.ts';
import { showDay } from '../../../core/time/day.ts';
import { present } from '../../../parse/learning/parts.ts';
import { libraryItemAddress, registerAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { withOwnLibrary } from '../report/own-library.ts';
import { aDay, type BoardRead, boardForm, boardPage } from './board-page.ts';
import { listedIn } from './listed.ts';
import { registerFrame } from './register-frame.ts';

const page = { at: 'inspections', template: 'register/inspections.njk', view: inspectionsView };
const besideBoxes = ['beside-1', 'beside-2', 'beside-3'] as const;

/** What inspections found, beside what was found here (R230). */
export const inspectionsRoute = withOwnLibrary(boardPage(page));
export const keepInspectionRoute = withOwnLibrary(
  boardForm(page, 'keeps', (form, sent, { register, today }, { sources }) => {
    const by = form.needed('inspector', 'Write who inspected');
    const whom = form.needed('whom', 'Write which service was inspected');
    const on = form.day('on', aDay, { notAfter: today });
    const found = form.needed('found', 'Write what was found');
    const here = besideBoxes
      .map((box) => sent[box])
      .flatMap((id) => register.recommendations.filter((one) => one.id === id).map((one) => one.id));
    const items = listedIn(form.maybe('items'));
    const unknown = items.find((name) => findNamed(sources.library, name) === undefined);
    if (unknown !== undefined) form.problem('items', `There is no item “${unknown}” in the library`);
    if (on === undefined) return [];
    return [
      {
        said: {
          kind: 'inspection',
          by,
          whom,
          on,
          found,
          beside: [...new Set([...here, ...items])],
          ...present({ where: form.maybe('where') }),
        },
      },
    ];
  }),
);

function inspectionsView({ noted, register }: BoardRead, { open, visitor, sources }: GivenCase, returned?: Returned): object {
  const besideOf = (name: string): readonly object[] => {
    const one = register.recommendations.find(({ id }) => id === name);
    if (one !== undefined) return [{ says: one.says, href: registerAddress(open.partnership, 'recommendations', one.id) }];
    const at = findNamed(sources.library, name);
    return at === undefined ? [] : [{ says: at.item.says, href: libraryItemAddress(open.partnership, at.review.key, at.item.id) }];
  };
  return {
    title: 'Inspections',
    form: true,
    frame: registerFrame(open.partnership, 'inspections'),
    keeps: visitor.may('keep-learning'),
    send: registerAddress(open.partnership, 'inspections'),
    inspections: inspectionsOf(noted).map(({ by, whom, on, found, where, beside }) => ({
      ...{ by, whom, found, where, on: showDay(on), beside: beside.flatMap(besideOf) },
    })),
    boxes: besideBoxes,
    recommendations: register.recommendations.map(({ id, says }) => ({
      value: id,
      text: says.length > 90 ? `${says.slice(0, 88)}…` : says,
    })),
    ...formModel(returned),
  };
}
