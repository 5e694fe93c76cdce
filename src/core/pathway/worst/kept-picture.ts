import type { Entry, EntryOf } from '../../entry/entry.ts';
import { type Ledger, openLedger } from '../../ledger/ledger.ts';
import { type Picture, picture } from '../../picture/picture.ts';
import { asAgency } from '../../picture/view.ts';

/**
 * The picture that an entry says was kept: of the child as its own agency knew it at that moment. The ledger only grows, so the picture is not copied: it is made again from
 * the entries that had landed before the keeping did. What was written, imported or shared since is in none of it, whatever day it carries.
 */
export function keptPicture(ledger: Ledger, kept: EntryOf<'note'>): Picture | undefined {
  const [child] = kept.about;
  const { keptAt } = kept.facts;
  if (child === undefined || keptAt === undefined) return undefined;
  const before = openLedger(
    ledger.entries.filter(({ order }) => order < kept.order),
    ledger,
  );
  return picture(before, { child, vantage: asAgency(kept.by), instant: keptAt });
}

/** The entries of a picture that its print is taken of: what was known of the family, of who was told, and the family's own words. */
export const entriesKept = (p: Picture): readonly Entry[] => [
  ...p.entries,
  ...p.known.accounts.filter(({ facts }) => facts.of !== undefined && p.byId.has(facts.of)),
  ...p.known.shares.filter(({ facts }) => facts.of !== undefined && p.byId.has(facts.of)),
];

/** Those entries as one text that is the same wherever and whenever it is made, of which a print is taken: one differing letter differs. */
export const textOfPicture = (p: Picture): string =>
  entriesKept(p)
    .toSorted((a, b) => compareTexts(a.id, b.id))
    .map((entry) => JSON.stringify(plain(asWritten(entry))))
    .join('\n');

/** What was written and by whom: not when the database stored it, nor in which order. */
const asWritten = ({ landed: _landed, order: _order, source: _source, recorded: _recorded, ...written }: Entry): object => written;

/** Maps as their pairs and fields by name, so that the order in which something was kept does not tell. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(plain).toSorted((a, b) => compareTexts(JSON.stringify(a), JSON.stringify(b)));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .map(([name, one]) => [name, plain(one)] as const)
        .toSorted(([a], [b]) => compareTexts(a, b)),
    );
  // No number of JSON is without end: an open date is.
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
