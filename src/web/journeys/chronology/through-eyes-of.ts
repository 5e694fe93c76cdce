import type { AgencyId } from '../../../core/entry/ids.ts';
import { readingAt } from '../../../core/ledger/knowledge.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { knownTo } from '../../../core/picture/record.ts';
import { asAgency } from '../../../core/picture/view.ts';
import type { OpenCase } from '../../reading/open-case.ts';

/**
 * Of what the visitor can read on a day, what another agency had by then too, as that agency had it. For somebody who reads the whole
 * that is all that the agency had; for anybody else it is never more than their own agency may read.
 */
export function throughEyesOf(as: AgencyId | undefined, p: Picture, { ledger, vantage }: OpenCase): Picture {
  if (as === undefined) return p;
  const known = knownTo(ledger, asAgency(as), p.now);
  const theirs = new Map(known.entries.map((entry) => [entry.id, entry]));
  const entries = p.entries.flatMap((own) => {
    const entry = theirs.get(own.id);
    if (entry === undefined) return [];
    const onlyExtract = vantage.kind === 'agency' && readingAt(ledger.knowledge, own.id, vantage.agency, p.now)?.extract !== undefined;
    return [onlyExtract ? own : entry];
  });
  return { ...p, vantage: asAgency(as), known, entries, byId: new Map(entries.map((entry) => [entry.id, entry])) };
}
