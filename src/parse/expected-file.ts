import type { EntryId, PersonId } from '../core/entry/ids.ts';
import type { CaseFile } from '../core/ledger/case-file.ts';
import type { Allowed, Expected, Failing, GoodPractice, NotAutomatable } from '../core/replay/comparison.ts';
import { type Named, readAgency, readEntryId, readPerson } from './case-file/named.ts';
import { type Fields, readFields } from './yaml/fields.ts';
import { readList, readSetOf } from './yaml/lists.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { type Place, type Reader, within, wrong } from './yaml/place.ts';
import { type Problem, quoted } from './yaml/problem.ts';
import { readDay, readId, readKey, readText } from './yaml/scalars.ts';
import type { Tree } from './yaml/tree.ts';

/** What a review expects of a replay, or everything that is wrong with its file. */
export type ParsedExpected = { readonly expected: Expected } | { readonly problems: readonly Problem[] };

/**
 * Reads `NAME.expected.yaml` (`cases/README.md`), strictly. It belongs to one of the cases given, by its name; the entries, people and agencies that it names
 * are that case's.
 */
export function parseExpectedFile(file: string, text: string, cases: readonly CaseFile[]): ParsedExpected {
  const read = parseYaml(file, text);
  if (!('kind' in read)) return { problems: read };
  const problems: Problem[] = [];
  const expected = readExpected(read, { file, report: (problem) => problems.push(problem) }, cases);
  if (expected === undefined || problems.length > 0) return { problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  return { expected };
}

const expectedFields = { required: ['case', 'failings'], optional: ['provenance', 'good-practice', 'allowed', 'not-automatable'] } as const;

function readExpected(tree: Tree, place: Place, cases: readonly CaseFile[]): Expected | undefined {
  const fields = readFields(tree, place, expectedFields);
  const of = fields?.read('case', readCaseName(cases));
  if (fields === undefined || of === undefined) return undefined;
  fields.read('provenance', readText);
  const named = namedIn(of);
  const failings = fields.read('failings', readList(readFailing(named)));
  const goodPractice = fields.read('good-practice', readList(readGoodPractice(named))) ?? [];
  const allowed = fields.read('allowed', readList(readAllowed(named))) ?? [];
  const notAutomatable = fields.read('not-automatable', readList(readNotAutomatable)) ?? [];
  reportTwice(['failings', 'good-practice', 'allowed'], fields, place);
  return failings === undefined ? undefined : { case: of.name, failings, goodPractice, allowed, notAutomatable };
}

const readCaseName =
  (cases: readonly CaseFile[]): Reader<CaseFile> =>
  (tree, place) => {
    const name = readKey(tree, place);
    const found = cases.find((one) => one.name === name);
    return name === undefined || found !== undefined
      ? found
      : wrong(
          place,
          tree,
          `None of the case files given is of the case ${quoted(name)}.`,
          'Give the case file too, or put the name right.',
        );
  };

function namedIn({ directory, entries, afterwards }: CaseFile): Named {
  const all = [...entries, ...afterwards];
  return {
    people: new Set(directory.people.keys()),
    agencies: new Set(directory.agencies.keys()),
    entries: new Set(all.map(({ id }) => id)),
    threads: new Set(all.flatMap(({ thread }) => thread ?? [])),
  };
}

const readFailing =
  (named: Named): Reader<Failing> =>
  (tree, outer) => {
    const place = itemPlace(tree, outer);
    const fields = readFields(tree, place, {
      required: ['id', 'says', 'where', 'checks', 'from', 'by', 'evidence'],
      optional: ['people', 'holder'],
    });
    if (fields === undefined) return undefined;
    const said = readSaid(fields);
    const checks = fields.read('checks', readSetOf(readKey));
    const [from, by] = [fields.read('from', readDay), fields.read('by', readDay)];
    const evidence = fields.read('evidence', readSetOf(readEntryId(named)));
    const rest = { ...fields.maybe('people', readSetOf(readPerson(named))), ...fields.maybe('holder', readAgency(named)) };
    if (from !== undefined && by !== undefined && from > by)
      return wrong(within(place, 'by'), tree, 'The last day comes before the first.', 'Put from or by right.');
    if (said === undefined || checks === undefined || from === undefined || by === undefined || evidence === undefined) return undefined;
    return { ...said, checks, from, by, evidence, ...rest };
  };

const readGoodPractice =
  (named: Named): Reader<GoodPractice> =>
  (tree, outer) => {
    const fields = readFields(tree, itemPlace(tree, outer), { required: ['id', 'says', 'where', 'checks', 'about'], optional: [] });
    if (fields === undefined) return undefined;
    const said = readSaid(fields);
    const checks = fields.read('checks', readSetOf(readKey));
    const about = fields.read('about', readSetOf(readEntryId(named)));
    return said === undefined || checks === undefined || about === undefined ? undefined : { ...said, checks, about };
  };

const readAllowed =
  (named: Named): Reader<Allowed> =>
  (tree, outer) => {
    const fields = readFields(tree, itemPlace(tree, outer), {
      required: ['id', 'says', 'check', 'about', 'from', 'until'],
      optional: ['answeredBy'],
    });
    if (fields === undefined) return undefined;
    const [id, says, check] = [fields.read('id', readId), fields.read('says', readText), fields.read('check', readKey)];
    const about = fields.read('about', readSetOf(readEntryOrPerson(named)));
    const [from, until] = [fields.read('from', readDay), fields.read('until', readDay)];
    const answeredBy = fields.read('answeredBy', readSetOf(readEntryId(named))) ?? [];
    if (id === undefined || says === undefined || check === undefined || about === undefined || from === undefined || until === undefined)
      return undefined;
    return { id, says, check, about, from, until, answeredBy };
  };

const readNotAutomatable: Reader<NotAutomatable> = (tree, place) => {
  const fields = readFields(tree, place, { required: ['says', 'where', 'why'], optional: [] });
  const [says, where, why] = [fields?.read('says', readText), fields?.read('where', readText), fields?.read('why', readText)];
  return says === undefined || where === undefined || why === undefined ? undefined : { says, where, why };
};

const readEntryOrPerson =
  (named: Named): Reader<EntryId | PersonId> =>
  (tree, place) =>
    tree.kind === 'scalar' && named.people.has(tree.source) ? readPerson(named)(tree, place) : readEntryId(named)(tree, place);

function readSaid(fields: Fields): Pick<Failing, 'id' | 'says' | 'where'> | undefined {
  const [id, says, where] = [fields.read('id', readId), fields.read('says', readText), fields.read('where', readText)];
  return id === undefined || says === undefined || where === undefined ? undefined : { id, says, where };
}

/** The problems of one item are told by its id. */
function itemPlace(tree: Tree, outer: Place): Place {
  const id = idOf(tree);
  return id === undefined ? outer : within(outer, id);
}

const idOf = (tree: Tree): string | undefined => {
  const id = tree.kind === 'map' ? tree.members.find(({ key }) => key === 'id')?.value : undefined;
  return id?.kind === 'scalar' && id.source !== '' ? id.source.slice(0, 100) : undefined;
};

function reportTwice(lists: readonly string[], fields: Fields, place: Place): void {
  const seen = new Set<string>();
  for (const name of lists) {
    const list = fields.find(name);
    for (const item of list?.kind === 'list' ? list.items : []) {
      const id = idOf(item);
      if (id !== undefined && seen.has(id))
        wrong(within(within(place, name), id), item, `The id ${quoted(id)} is taken.`, 'Give each item an id of its own.');
      if (id !== undefined) seen.add(id);
    }
  }
}
