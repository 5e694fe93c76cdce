import type { Entry } from '../../core/entry/entry.ts';
import type { EntryId } from '../../core/entry/ids.ts';
import type { Span } from '../../core/time/span.ts';
import { type Fields, readFields } from '../yaml/fields.ts';
import { readList } from '../yaml/lists.ts';
import { type Place, type Reader, within, wrong } from '../yaml/place.ts';
import { readId, readSpan, readText } from '../yaml/scalars.ts';
import type { Tree } from '../yaml/tree.ts';
import { bodyFields, readBody } from './body.ts';
import { type Named, readAgency } from './named.ts';
import { endingOf, recordedOn } from './recorded.ts';
import { readSharing, shareOf } from './shares.ts';

/** What reading an entry needs to know of the rest of its file. */
export interface Surroundings {
  readonly named: Named;
  /** When what ends on no known day was written down at the latest: for what came to light afterwards, the day of publication. */
  readonly recordedAtLatest?: Span;
}

const entryFields = {
  required: ['id', 'by', ...bodyFields.required],
  optional: [...bodyFields.optional, 'worker', 'recorded', 'shared', 'where'],
};

/** Reads one entry and the shares that its `shared:` stands for. Their order is given by the file. */
export const readEntry =
  ({ named, recordedAtLatest }: Surroundings): Reader<readonly Entry[]> =>
  (tree, outer) => {
    const place = placeOf(tree, outer);
    const fields = readFields(tree, place, entryFields);
    if (fields === undefined) return undefined;
    const id = fields.read('id', readId);
    const by = fields.read('by', readAgency(named));
    const worker = fields.maybe('worker', readText);
    const where = fields.maybe('where', readText);
    const body = readBody(fields, place, named);
    const sharings = fields.read('shared', readList(readSharing(named))) ?? [];
    const recordedAs = readRecorded(fields, place, body?.when, recordedAtLatest);
    if (id === undefined || by === undefined || body === undefined || recordedAs === undefined) return undefined;
    const stamp = recordedOn(recordedAs);
    const entry: Entry = {
      ...body,
      id: id as EntryId,
      by,
      ...worker,
      ...stamp,
      landed: stamp.recorded,
      order: 0,
      source: { kind: 'imported', file: baseName(place.file), ...where },
    };
    return [entry, ...sharings.map((sharing, i) => shareOf(entry, i + 1, sharing))];
  };

function readRecorded(fields: Fields, place: Place, when: Span | undefined, atLatest: Span | undefined): Span | undefined {
  const given = fields.read('recorded', readSpan);
  const at = within(place, 'recorded');
  const line = fields.find('recorded') ?? fields;
  if (given !== undefined && !Number.isFinite(given.latest))
    return wrong(at, line, 'The day by which this was recorded is open.', 'Write the last day on which it can have been recorded.');
  if (fields.find('recorded') === undefined && when !== undefined && !Number.isFinite(when.latest) && atLatest === undefined) {
    return wrong(
      at,
      line,
      'It ended on no known day, so it cannot be told when it was recorded.',
      'Give recorded: the last day on which it can have been written down.',
    );
  }
  const recorded = fields.find('recorded') === undefined && when !== undefined ? (endingOf(when) ?? atLatest) : given;
  if (recorded !== undefined && when !== undefined && recorded.latest < when.earliest)
    return wrong(
      at,
      line,
      'This was recorded before it happened.',
      'Put when or recorded right; what was planned for a later day is a fact with that day in it.',
    );
  return recorded;
}

/** An entry is named by its id, where it has one; its fields need no path to it then. */
function placeOf(tree: Tree, outer: Place): Place {
  const id = tree.kind === 'map' ? tree.members.find(({ key }) => key === 'id')?.value : undefined;
  return id?.kind === 'scalar' && id.source !== '' ? { file: outer.file, report: outer.report, entry: id.source.slice(0, 100) } : outer;
}

const baseName = (file: string): string => file.split(/[/\\]/).at(-1) ?? file;
