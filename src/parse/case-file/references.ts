import type { Fields } from '../yaml/fields.ts';
import { type Place, within, wrong } from '../yaml/place.ts';
import { quoted } from '../yaml/problem.ts';
import type { Tree } from '../yaml/tree.ts';
import type { Named } from './named.ts';
import { shareId } from './shares.ts';

/** Gathers what the entries of a file may refer to before any is read, and reports every id that stands twice. */
export function gatherNames(fields: Fields, place: Place): Named {
  const entries = new Map<string, number>();
  const threads = new Set<string>();
  for (const entry of ['entries', 'afterwards'].flatMap((list) => itemsOf(fields.find(list)))) {
    const id = sourceOf(memberOf(entry, 'id'));
    const thread = sourceOf(memberOf(entry, 'thread'));
    if (thread !== undefined) threads.add(thread);
    if (id === undefined) continue;
    for (const one of [id, ...itemsOf(memberOf(entry, 'shared')).map((_, i) => shareId(id, i + 1))]) {
      const line = memberOf(entry, 'id')?.line ?? entry.line;
      const earlier = entries.get(one);
      if (earlier !== undefined)
        wrong(
          within({ ...place, entry: one.slice(0, 100) }, 'id'),
          { line },
          `The id ${quoted(one)} is taken by the entry on line ${earlier}.`,
          'Give each entry an id of its own.',
        );
      else entries.set(one, line);
    }
  }
  return { people: keysOf(fields.find('people')), agencies: keysOf(fields.find('agencies')), entries: new Set(entries.keys()), threads };
}

const keysOf = (tree: Tree | undefined): ReadonlySet<string> => new Set(tree?.kind === 'map' ? tree.members.map(({ key }) => key) : []);
const itemsOf = (tree: Tree | undefined): readonly Tree[] => (tree?.kind === 'list' ? tree.items : []);
const memberOf = (tree: Tree, name: string): Tree | undefined =>
  tree.kind === 'map' ? tree.members.find(({ key }) => key === name)?.value : undefined;
const sourceOf = (tree: Tree | undefined): string | undefined => (tree?.kind === 'scalar' && tree.value !== null ? tree.source : undefined);
