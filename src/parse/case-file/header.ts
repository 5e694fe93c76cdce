import type { PersonId } from '../../core/entry/ids.ts';
import type { CaseFile, Review } from '../../core/ledger/case-file.ts';
import type { Span } from '../../core/time/span.ts';
import { type Fields, readFields } from '../yaml/fields.ts';
import { readSetOf } from '../yaml/lists.ts';
import { type Reader, wrong } from '../yaml/place.ts';
import { readKey, readNumber, readSpan, readText } from '../yaml/scalars.ts';
import { type Named, readPerson } from './named.ts';

export const caseFields = {
  required: ['case', 'title', 'scope', 'children', 'agencies', 'people', 'entries'],
  optional: ['review', 'provenance', 'harm', 'dates', 'afterwards'],
} as const;

type Header = Omit<CaseFile, 'directory' | 'entries' | 'afterwards'>;

/** Reads what a case file says of itself. `undefined` where something that it must say is missing or wrong. */
export function readHeader(fields: Fields, named: Named): Header | undefined {
  const name = fields.read('case', readKey);
  const title = fields.read('title', readText);
  const scope = fields.read('scope', readScope);
  const children = fields.read('children', readSubjects(named));
  const rest = {
    ...fields.maybe('review', readReview),
    ...fields.maybe('provenance', readText),
    ...fields.maybe('dates', readText),
    ...fields.maybe('harm', readHarm),
  };
  return name === undefined || title === undefined || scope === undefined || children === undefined
    ? undefined
    : { name, title, scope, children, ...rest };
}

const readScope: Reader<Span> = (tree, place) => {
  const scope = readSpan(tree, place);
  if (scope === undefined || (Number.isFinite(scope.earliest) && Number.isFinite(scope.latest))) return scope;
  return wrong(place, tree, 'The scope of a case has a first and a last day.', 'Write both ends: 2017-02/2018-08-23.');
};

const readSubjects =
  (named: Named): Reader<readonly PersonId[]> =>
  (tree, place) => {
    const children = readSetOf(readPerson(named))(tree, place);
    return children?.length === 0
      ? wrong(place, tree, 'A case is about at least one child.', 'Write the key of the child in square brackets.')
      : children;
  };

const readReview: Reader<Review> = (tree, place) => {
  const fields = readFields(tree, place, { required: ['board'], optional: ['published', 'number'] });
  const board = fields?.read('board', readText);
  if (fields === undefined || board === undefined) return undefined;
  const published = fields.find('published');
  const isPublished = !(published?.kind === 'scalar' && published.value === 'none');
  return { board, ...(isPublished ? fields.maybe('published', readSpan) : {}), ...fields.maybe('number', readNumber) };
};

const readHarm: Reader<NonNullable<CaseFile['harm']>> = (tree, place) => {
  const fields = readFields(tree, place, { required: ['when', 'what'], optional: [] });
  const when = fields?.read('when', readSpan);
  const what = fields?.read('what', readText);
  if (when !== undefined && !Number.isFinite(when.earliest))
    return wrong(place, tree, 'The harm has no first day on which it can have happened.', 'Write the first day that is possible.');
  return when === undefined || what === undefined ? undefined : { when, what };
};
