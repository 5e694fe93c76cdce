import { itemKinds, type LibraryItem } from '../../core/learning/library/library.ts';
import { type Fields, readFields } from '../yaml/fields.ts';
import { readList, readSetOf } from '../yaml/lists.ts';
import { type Place, type Reader, within, wrong } from '../yaml/place.ts';
import { quoted } from '../yaml/problem.ts';
import { readId, readKey, readOneOf, readText } from '../yaml/scalars.ts';
import type { Tree } from '../yaml/tree.ts';

const itemFields = {
  required: ['id', 'kind', 'says', 'where', 'themes', 'checks'],
  optional: ['for', 'done', 'worked', 'earlier', 'no-check'],
} as const;

/** What the review says. Each item has an id of its own. */
export const readItems: Reader<readonly LibraryItem[]> = (tree, place) => {
  const items = readList(readItem)(tree, place);
  if (items?.length === 0) return wrong(place, tree, 'The review says nothing.', 'Write at least one item.');
  const twice = items?.findIndex(({ id }, n) => items.findIndex((one) => one.id === id) !== n) ?? -1;
  const again = tree.kind === 'list' ? tree.items[twice] : undefined;
  if (again === undefined) return items;
  return wrong(place, again, `The id ${quoted(items?.[twice]?.id ?? '')} is taken.`, 'Give each item an id of its own.');
};

const readItem: Reader<LibraryItem> = (tree, outer) => {
  const place = itemPlace(tree, outer);
  const fields = readFields(tree, place, itemFields);
  if (fields === undefined) return undefined;
  const [id, kind] = [fields.read('id', readId), fields.read('kind', readOneOf(itemKinds))];
  const [says, where] = [fields.read('says', readText), fields.read('where', readText)];
  const [themes, checks] = [fields.read('themes', readSetOf(readText)), fields.read('checks', readSetOf(readKey))];
  const rest = {
    ...{ ...fields.maybe('for', readText), ...fields.maybe('done', readText), ...fields.maybe('worked', readText) },
    ...fields.maybe('earlier', readText),
  };
  const noCheck = fields.read('no-check', readText);
  reportContradictions(fields, kind, checks ?? [], place);
  if (id === undefined || kind === undefined || says === undefined || where === undefined) return undefined;
  if (themes === undefined || checks === undefined) return undefined;
  return { id, kind, says, where, themes, checks, ...rest, ...(noCheck === undefined ? {} : { noCheck }) };
};

function reportContradictions(fields: Fields, kind: LibraryItem['kind'] | undefined, checks: readonly string[], place: Place): void {
  const [earlier, noCheck] = [fields.find('earlier'), fields.find('no-check')];
  if (earlier !== undefined && kind !== undefined && kind !== 'earlier-finding')
    wrong(
      within(place, 'earlier'),
      earlier,
      'Only an earlier finding names an earlier review.',
      'Take it out, or write kind: earlier-finding.',
    );
  if (noCheck !== undefined && checks.length > 0)
    wrong(within(place, 'no-check'), noCheck, 'A check carries it, and here is why none does.', 'Take out this, or the checks.');
  const [worked, done] = [fields.find('worked'), fields.find('done')];
  if (worked !== undefined && done === undefined)
    wrong(within(place, 'worked'), worked, 'It says what worked, and not what was done.', 'Write done as well.');
}

/** The problems of one item are told by its id. */
function itemPlace(tree: Tree, outer: Place): Place {
  const id = tree.kind === 'map' ? tree.members.find(({ key }) => key === 'id')?.value : undefined;
  return id?.kind === 'scalar' && id.source !== '' ? within(outer, id.source.slice(0, 100)) : outer;
}
