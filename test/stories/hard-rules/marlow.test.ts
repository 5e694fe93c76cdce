import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/core/access/may-read.ts';
import type { AgencyId, PersonId } from '../../../src/core/entry/ids.ts';
import type { Reckoning } from '../../../src/core/ledger/knowledge.ts';
import { instantsOf, type Ledger, openLedger } from '../../../src/core/ledger/ledger.ts';
import { asAgency, whole } from '../../../src/core/picture/view.ts';
import { englandBankHolidays } from '../../../src/core/time/bank-holidays.ts';
import { endOf } from '../../../src/core/time/instant.ts';
import { parseCaseFile } from '../../../src/parse/case-file.ts';
import { day } from '../../builders/ledger.ts';
import { sightThroughTime } from './sight.ts';

const here = new URL('./', import.meta.url);
const children = ['wren' as PersonId, 'lark' as PersonId];

/** The case as stored: everything landed when it was recorded, but for what the practice imported half a year late. */
function marlow(reckoning: Reckoning): Ledger {
  const parsed = parseCaseFile('marlow.yaml', readFileSync(new URL('marlow.yaml', here), 'utf8'));
  if (!('case' in parsed)) throw new Error(JSON.stringify(parsed.problems, undefined, 1));
  const entries = parsed.case.entries.map((entry) => (entry.id === 'm02' ? { ...entry, landed: endOf(day('2023-08-01')) } : entry));
  return openLedger(entries, { directory: parsed.case.directory, calendar: englandBankHolidays, reckoning });
}

const readers: Readonly<Record<string, { readonly reader: Reader; readonly reckoning: Reckoning }>> = {
  whole: { reader: { vantage: whole }, reckoning: 'recorded' },
  ...Object.fromEntries(
    ['csc', 'police', 'hv', 'gp', 'mw', 'refuge'].map((agency) => [
      agency,
      { reader: { vantage: asAgency(agency as AgencyId) }, reckoning: 'recorded' as const },
    ]),
  ),
  'hv-related-worker': { reader: { vantage: asAgency('hv' as AgencyId), worker: 'Nora Vale' }, reckoning: 'recorded' },
  'gp-live': { reader: { vantage: asAgency('gp' as AgencyId) }, reckoning: 'landed' },
};

describe('a family made for the hard rules, step by step', () => {
  it.each(Object.keys(readers))('%s sees this, and nothing else, at each step', (name) => {
    const one = readers[name];
    if (one === undefined) throw new Error(name);
    const ledger = marlow(one.reckoning);
    const seen = children.map((child) => `${child}\n\n${sightThroughTime(ledger, one.reader, child, instantsOf(ledger))}`).join('\n');
    const file = new URL(`seen/${name}.txt`, here);
    // HEED_WRITE_SEEN=1 writes the files anew; every line of the difference is then to be read by a person.
    if (process.env.HEED_WRITE_SEEN === '1') writeFileSync(file, seen);
    expect(seen).toBe(readFileSync(file, 'utf8'));
  });
});
