import { type Leaflet, leafletPictures } from '../core/leaflet/leaflet.ts';
import { readWhole } from './form-file/whole.ts';
import { readFields } from './yaml/fields.ts';
import { readList } from './yaml/lists.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { type Reader, wrong } from './yaml/place.ts';
import type { Problem } from './yaml/problem.ts';
import { readKey, readOneOf, readText } from './yaml/scalars.ts';

/** A leaflet, or everything that is wrong with its file. */
type ParsedLeaflet = { readonly leaflet: Leaflet } | { readonly problems: readonly Problem[] };

/** The most characters that one may have: it is to be read at a kitchen table. */
const longest = 6000;

/** Reads a sheet to give (`leaflets/README.md`), strictly: every problem is told at once, with its line, its field and what to do. */
export function parseLeafletFile(file: string, text: string): ParsedLeaflet {
  if (text.length > longest) return { problems: [{ file, wrong: `This has more than ${longest} characters.`, remedy: 'Say less.' }] };
  const read = parseYaml(file, text);
  if (!('kind' in read)) return { problems: read };
  const problems: Problem[] = [];
  const leaflet = readLeaflet(read, { file, report: (problem) => problems.push(problem) });
  return leaflet === undefined || problems.length > 0
    ? { problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
    : { leaflet };
}

const readLeaflet: Reader<Leaflet> = (tree, place) => {
  const fields = readFields(tree, place, { required: ['leaflet', 'version', 'title', 'topic', 'source', 'dated', 'lines'], optional: [] });
  if (fields === undefined) return undefined;
  const [id, version] = [fields.read('leaflet', readKey), fields.read('version', readWhole)];
  const [title, topic] = [fields.read('title', readText), fields.read('topic', readKey)];
  const [source, dated] = [fields.read('source', readText), fields.read('dated', readText)];
  const lines = fields.read('lines', readList(readLine));
  if (lines?.length === 0) return wrong(place, tree, 'It says nothing.', 'Write at least one line.');
  if (id === undefined || version === undefined || title === undefined || topic === undefined) return undefined;
  return source === undefined || dated === undefined || lines === undefined
    ? undefined
    : { id, version, title, topic, source, dated, lines };
};

const readLine: Reader<Leaflet['lines'][number]> = (tree, place) => {
  const fields = readFields(tree, place, { required: ['picture', 'says'], optional: [] });
  const [picture, says] = [fields?.read('picture', readOneOf(leafletPictures)), fields?.read('says', readText)];
  return picture === undefined || says === undefined ? undefined : { picture, says };
};
