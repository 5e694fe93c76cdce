import { Document, isPair, isScalar, visit } from 'yaml';
import type { Entry } from '../core/entry/entry.ts';
import type { CaseFile } from '../core/ledger/case-file.ts';
import type { Span } from '../core/time/span.ts';
import { type Written, writeEntry, writtenMap } from './case-file-entry.ts';
import { foldShares } from './fold-shares.ts';

/** Writes a case as the text of a case file (`cases/README.md`). Read again under the same name, it is the same case. */
export function caseFileText(given: CaseFile): string {
  const { name, title, review, provenance, scope, harm, children, dates, directory, entries, afterwards } = given;
  const document = new Document(
    writtenMap({
      case: name,
      title,
      provenance,
      review: review && writtenMap({ board: review.board, published: review.published?.edtf, number: review.number }),
      scope: scope.edtf,
      harm: harm && writtenMap({ when: harm.when.edtf, what: harm.what }),
      children,
      dates,
      agencies: new Map(
        [...directory.agencies.values()].map((agency) => [
          agency.id,
          writtenMap({ name: agency.name, kind: agency.kind, parent: agency.parent }),
        ]),
      ),
      people: new Map(
        [...directory.people.values()].map((person) => [
          person.id,
          writtenMap({ called: person.called, born: person.born?.edtf, sex: person.sex }),
        ]),
      ),
      entries: writeEntries(entries),
      afterwards: afterwards.length === 0 ? undefined : writeEntries(afterwards, review?.published),
    }),
    { aliasDuplicateObjects: false },
  );
  layOut(document);
  return document.toString({ lineWidth: 140, flowCollectionPadding: false });
}

const writeEntries = (entries: readonly Entry[], recordedAtLatest?: Span): Written =>
  foldShares(entries).map(({ entry, shared }) => writeEntry(entry, shared, recordedAtLatest));

/** Entries stand as blocks; what is inside them, and each agency and person, stands in braces, as the shipped files have it. */
function layOut(document: Document): void {
  visit(document, {
    Collection: (_, node, path) => {
      if (path.length > 4 || (path.length === 3 && headLines.has(keyOf(path.at(-1))))) node.flow = true;
    },
    // A time of day without quotes is a number of minutes to a reader of YAML 1.1.
    Pair: (_, pair) => {
      if (keyOf(pair) === 'at' && isScalar(pair.value)) pair.value.type = 'QUOTE_DOUBLE';
    },
  });
}

const headLines: ReadonlySet<string> = new Set(['review', 'harm', 'children']);
const keyOf = (node: unknown): string => (isPair(node) && isScalar(node.key) ? String(node.key.value) : '');
