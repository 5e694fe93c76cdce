import type { Form } from '../../form/form.ts';
import type { Picture } from '../../picture/picture.ts';
import { type ItemAt, itemsOf, type Library } from './library.ts';
import { publishedBy } from './published-by.ts';

/** A finding that is offered to whoever writes an assessment, and the theme for which it is. */
export interface Offered extends ItemAt {
  readonly theme: string;
  readonly of: 'form' | 'record';
}

/** How many are offered at most: what is weighed with care is little. Our choice. */
export const mostOffered = 5;

/**
 * The findings that an assessment is offered (R075), by a rule that a page can say: the themes of its form in their order, and then those of what the writer reads of the child, what was recorded last
 * first; for each theme one finding, from the latest review of which none has been taken, else from the latest. Nothing is taken from a review that was not published by the day shown. It is a function of
 * the picture of whoever writes, and of nothing else.
 */
export function offeredTo(form: Form, p: Picture, library: Library): readonly Offered[] {
  const offered: Offered[] = [];
  const published = library.filter((review) => publishedBy(review) <= p.today);
  for (const one of themesTouched(form, p)) {
    if (offered.length === mostOffered) break;
    const about = latestFirst(published).filter(
      ({ item }) => item.themes.includes(one.theme) && !offered.some((other) => other.item === item),
    );
    const next = about.find(({ review }) => !offered.some((other) => other.review === review)) ?? about[0];
    if (next !== undefined) offered.push({ ...next, ...one });
  }
  return offered;
}

/** What may be weighed: what was found, and what was learnt from it. */
const latestFirst = (library: Library): readonly ItemAt[] =>
  itemsOf(library.toReversed()).filter(({ item: { kind } }) => kind === 'finding' || kind === 'learning-point');

function themesTouched({ themes = [] }: Form, { entries }: Picture): readonly Pick<Offered, 'theme' | 'of'>[] {
  const recorded = entries.toReversed().flatMap((entry) => entry.themes);
  return [
    ...themes.map((theme) => ({ theme, of: 'form' as const })),
    ...[...new Set(recorded)].filter((theme) => !themes.includes(theme)).map((theme) => ({ theme, of: 'record' as const })),
  ];
}
