import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/app/catalogue.ts';
import type { CaseFile } from '../../src/core/ledger/case-file.ts';
import { compare } from '../../src/core/replay/comparison.ts';
import { lastDayOf, openCase } from '../../src/core/replay/open-case.ts';
import { replay } from '../../src/core/replay/replay.ts';
import { proposeFromWords } from '../../src/core/submission/words/propose.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { acceptedFrom } from './accepted.ts';
import { type Reviewed, reviewedIn } from './reviewed.ts';
import { askedOf, rowsOf, usualOf, whoIn } from './table-of.ts';

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const reviewed = reviewedIn(folder('cases'));
const controls = reviewedIn(folder('cases/controls'));

interface Share {
  readonly name: string;
  readonly right: number;
  readonly of: number;
}
const total = (shares: readonly Share[]): number =>
  shares.reduce((sum, { right }) => sum + right, 0) / shares.reduce((sum, { of }) => sum + of, 0);
/** Figures are printed, whatever comes of them. */
const told = (what: string, shares: readonly Share[]): void =>
  void process.stdout.write(
    `${what}: ${shares.map(({ name, right, of }) => `${name} ${right}/${of}`).join(', ')}; in all ${(100 * total(shares)).toFixed(1)} %\n`,
  );

/** Entries of a case whose kind is the first that their words propose. */
const kindsRight = (one: Reviewed): Share => kindsWithin(one, 1);

/** Entries of a case whose kind is among the first so many. */
function kindsWithin({ of }: Reviewed, most: number): Share {
  const who = whoIn(of);
  const usual = usualOf(of, who);
  const rows = rowsOf(of);
  const right = rows.filter((row) =>
    proposeFromWords(askedOf(of, who, row, usual))
      .kinds.slice(0, most)
      .some(({ kind }) => kind === row.original.kind),
  );
  return { name: of.name, right: right.length, of: rows.length };
}

const walked = (of: CaseFile) => replay(openCase(of), { children: of.children, checks: catalogue, until: endOf(lastDayOf(of)) });

/** Failings that the case surfaces as it is and still does where it is read back from its agencies' tables with every proposal accepted. */
function stillSurfaced({ of, expected }: Reviewed): Share {
  const named = new Set(expected.failings.flatMap(({ checks }) => checks));
  const ids = (one: CaseFile): ReadonlySet<string> =>
    new Set(compare(walked(one), expected, named).surfaced.map(({ failing }) => failing.id));
  const before = ids(of);
  const after = ids(acceptedFrom(of));
  return { name: of.name, right: [...before].filter((id) => after.has(id)).length, of: before.size };
}

describe('what the words of the reviewed cases propose', () => {
  it('is the right kind for four in five of their entries', () => {
    const shares = reviewed.map(kindsRight);
    told('Kinds, reviewed cases', shares);
    expect(total(shares)).toBeGreaterThanOrEqual(0.8);
  });

  it('with every proposal accepted, surfaces at least seven in ten of the failings that the original does', () => {
    const shares = reviewed.map(stillSurfaced);
    told('Failings surfaced again', shares);
    expect(total(shares)).toBeGreaterThanOrEqual(0.7);
  });
});

describe('what the words of families that nobody looked at propose', () => {
  it('is the right kind more often than not', () => {
    const shares = controls.map(kindsRight);
    told('Kinds, control families', shares);
    told(
      'The same, among three',
      controls.map((one) => kindsWithin(one, 3)),
    );
    expect(total(shares)).toBeGreaterThan(0.6);
  });

  it('with every proposal accepted unread, asks what nobody would have asked: how often, is printed', () => {
    const compared = controls.map(({ of, expected }) => {
      const named = new Set(expected.failings.flatMap(({ checks }) => checks));
      return compare(walked(acceptedFrom(of)), expected, named);
    });
    const outside = compared.reduce((sum, { outsideAllowed }) => sum + outsideAllowed.length, 0);
    const broken = compared.reduce((sum, one) => sum + one.broken.length, 0);
    process.stdout.write(`Control families: ${outside} questions outside what is allowed, ${broken} about good practice\n`);
    expect(outside).toBeLessThan(108);
  });
});
