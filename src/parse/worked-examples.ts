import type { Entry } from '../core/entry/entry.ts';
import type { PersonId } from '../core/entry/ids.ts';
import { type Played, shown, type WorkedExample } from '../core/replay/worked-example.ts';
import { readDirectory } from './case-file/directory.ts';
import { readEntry } from './case-file/entry.ts';
import { type Named, readAgency, readPerson } from './case-file/named.ts';
import { gatherNames } from './case-file/references.ts';
import { aboutWhom } from './case-file/standing-on.ts';
import { readFields } from './yaml/fields.ts';
import { readList, readSetOf } from './yaml/lists.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { type Place, type Reader, within, wrong } from './yaml/place.ts';
import { type Problem, quoted } from './yaml/problem.ts';
import { readDay, readKey, readOneOf, readText } from './yaml/scalars.ts';
import type { MapTree, Tree } from './yaml/tree.ts';

/** A file by its name and its text. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** The worked examples of a check, or everything that is wrong with their file. */
export type ParsedExamples = { readonly examples: readonly WorkedExample[] } | { readonly problems: readonly Problem[] };

/**
 * Reads the worked examples of a check (`src/core/checks/README.md` tells the form). Each begins with one of the beginnings, goes on with entries as in a case
 * file, and says what comes of it.
 */
export function parseExamples(of: TextFile, beginnings: TextFile): ParsedExamples {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  const [tree, base] = [parseYaml(of.file, of.text), parseYaml(beginnings.file, beginnings.text)];
  if (!('kind' in tree)) return { problems: tree };
  if (!('kind' in base)) return { problems: base };
  const begun = readBeginnings(base, { file: beginnings.file, report });
  const examples = begun === undefined ? undefined : readList(readExample(begun))(tree, { file: of.file, report });
  return examples === undefined || problems.length > 0 ? { problems } : { examples };
}

/** Who is who in every example, and the entries that each beginning stands for. */
interface Begun {
  readonly who: MapTree;
  readonly beginnings: ReadonlyMap<string, { readonly says: string; readonly entries: readonly Tree[] }>;
}

function readBeginnings(tree: Tree, place: Place): Begun | undefined {
  const fields = readFields(tree, place, { required: ['agencies', 'people', 'beginnings'], optional: [] });
  if (fields === undefined || tree.kind !== 'map') return undefined;
  const beginnings = new Map<string, { readonly says: string; readonly entries: readonly Tree[] }>();
  fields.read('beginnings', readList(readBeginning(beginnings)));
  return { who: { ...tree, members: tree.members.filter(({ key }) => key !== 'beginnings') }, beginnings };
}

const readBeginning =
  (held: Map<string, { readonly says: string; readonly entries: readonly Tree[] }>): Reader<true> =>
  (tree, place) => {
    const fields = readFields(tree, place, { required: ['name', 'says', 'entries'], optional: ['after'] });
    const [name, says, entries] = [fields?.read('name', readKey), fields?.read('says', readText), fields?.find('entries')];
    const after = fields?.read('after', readOneOf([...held.keys()]));
    if (name === undefined || says === undefined || entries?.kind !== 'list') return undefined;
    held.set(name, { says, entries: [...(after === undefined ? [] : (held.get(after)?.entries ?? [])), ...entries.items] });
    return true;
  };

const exampleFields = { required: ['says', 'shows', 'entries', 'until'], optional: ['given', 'child', 'as', 'raised', 'asked', 'ended'] };

const readExample =
  ({ who, beginnings }: Begun): Reader<WorkedExample> =>
  (tree, outer) => {
    const fields = readFields(tree, outer, exampleFields);
    const says = fields?.read('says', readText);
    if (fields === undefined || says === undefined) return undefined;
    const place = within(outer, quoted(says));
    const given = beginnings.get(fields.read('given', readOneOf([...beginnings.keys()])) ?? 'family');
    const own = fields.find('entries');
    if (given === undefined || own?.kind !== 'list') return wrong(place, tree, 'It has no list of entries.', 'Write entries: and a list.');
    const all: MapTree = {
      ...who,
      members: [...who.members, { key: 'entries', line: own.line, value: { ...own, items: [...given.entries, ...own.items] } }],
    };
    const story = readFields(all, place, { required: ['agencies', 'people', 'entries'], optional: [] });
    if (story === undefined) return undefined;
    const named = gatherNames(story, place);
    const entries = story.read('entries', readList(readEntry({ named })));
    const shows = fields.read('shows', readOneOf(shown));
    const until = fields.read('until', readDay);
    if (entries === undefined || shows === undefined || until === undefined) return undefined;
    const told = entries
      .flat()
      .map(aboutWhom(entries.flat()))
      .map((entry, order): Entry => ({ ...entry, order }));
    const before = entries.slice(0, given.entries.length).flat().length;
    return {
      says,
      shows,
      beginning: given.says,
      before: told.slice(0, before),
      entries: told.slice(before),
      directory: readDirectory(story, place),
      child: fields.read('child', readPerson(named)) ?? firstPerson(named),
      ...fields.maybe('as', readAgency(named)),
      until,
      expected: readPlayed(tree, place, named),
    };
  };

/** What is to come of it. Left out where nothing is asked. */
function readPlayed(tree: Tree, place: Place, named: Named): Played | undefined {
  const fields = readFields(tree, place, exampleFields);
  const raised = fields?.read('raised', readDay);
  const asked = fields?.read('asked', readSetOf(readAgency(named)));
  if (fields === undefined || (raised === undefined && asked === undefined)) return undefined;
  if (raised === undefined || asked === undefined)
    return wrong(place, tree, 'It says whom is asked, or when, and not both.', 'Write raised: and asked:, or neither.');
  return { raised, asked, ...fields.maybe('ended', readDay) };
}

const firstPerson = ({ people }: Named): PersonId => [...people][0] as PersonId;
