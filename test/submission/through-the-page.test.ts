import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/app/catalogue.ts';
import { textOfParts } from '../../src/core/entry/text-parts.ts';
import { vocabulary } from '../../src/core/entry/vocabulary.ts';
import type { CaseFile } from '../../src/core/ledger/case-file.ts';
import { compare } from '../../src/core/replay/comparison.ts';
import { lastDayOf, openCase } from '../../src/core/replay/open-case.ts';
import { replay } from '../../src/core/replay/replay.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { type Reviewed, reviewedIn } from './reviewed.ts';
import { placeOf, saidIn, wasSeen } from './sent-case.ts';
import { type BroughtBack, type CameBack, throughThePage } from './through-the-page.ts';

const reviewed = reviewedIn(fileURLToPath(new URL('../../cases', import.meta.url)));
const told = (text: string): void => void process.stdout.write(`${text}\n`);
const share = (right: number, all: number): string => `${right}/${all} (${((100 * right) / all).toFixed(1)} %)`;

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The columns in which a row came back otherwise than it was sent. */
function otherwise({ row: { original, shares: sent }, entry, shares, children }: CameBack): readonly string[] {
  if (entry === undefined) return ['row'];
  const facts: object = entry.facts;
  const [said, place] = [saidIn(original), placeOf(original)];
  const isSeen = wasSeen(original, children);
  const text = textOfParts({
    event: original.text,
    ...('seen' in facts || !isSeen ? {} : { seen: 'yes' }),
    ...('voice' in facts ? {} : { said }),
    ...('place' in vocabulary[entry.kind].facts ? {} : { place }),
  });
  const knew = (one: CameBack['shares']): string => one.map(({ facts: to, when }) => `${to.with} ${when.edtf}`).join('; ');
  const isTold = new Set(sent.map(({ facts: to }) => to.with));
  const same: Readonly<Record<string, boolean>> = {
    date: entry.when.edtf === original.when.edtf,
    time: entry.at === original.at,
    text: plain(entry.text) === plain(text),
    present: [...entry.present].sort().join() === [...original.present].sort().join(),
    seen: !('seen' in facts) || !isSeen || children.some((child) => Array.isArray(facts.seen) && facts.seen.includes(child)),
    said: !('voice' in facts) || said === '' || plain(String(facts.voice)) === plain(said),
    place: !('place' in facts) || place === '' || facts.place === place,
    recorded: entry.recordedAs.edtf === original.recordedAs.edtf,
    agency: entry.by === original.by,
    'known to': knew(shares.filter(({ facts: to }) => isTold.has(to.with))) === knew(sent),
  };
  return Object.keys(same).filter((column) => same[column] === false);
}

const walked = (of: CaseFile) => replay(openCase(of), { children: of.children, checks: catalogue, until: endOf(lastDayOf(of)) });

describe('the reviewed cases, sent as files by their agencies and brought in through the page', () => {
  let back: readonly { readonly was: Reviewed; readonly is: BroughtBack }[];
  beforeAll(async () => {
    back = [];
    for (const was of reviewed) back = [...back, { was, is: await throughThePage(was.of) }];
  }, 600_000);

  it('come back equal, entry by entry, in every column that the files carry', () => {
    const rows = back.flatMap(({ is }) => is.rows);
    const wrong = rows.flatMap((row) => otherwise(row).map((column) => `${row.file} ${row.row.original.id}: ${column}`));
    const more = rows.flatMap(({ row, shares }) => shares.filter(({ facts }) => !row.shares.some((one) => one.facts.with === facts.with)));
    told(`Agencies said to be told by words alone: ${more.length}`);
    told(
      `Rows that came back through the page: ${rows.length}, equal ${share(rows.filter((row) => otherwise(row).length === 0).length, rows.length)}`,
    );
    expect(wrong).toEqual([]);
  });

  it('come back in the order in which each agency recorded them', () => {
    for (const { is } of back)
      for (const [, own] of Map.groupBy(is.rows, ({ file }) => file)) {
        const order = own.toSorted(
          (a, b) => (a.entry?.recorded ?? 0) - (b.entry?.recorded ?? 0) || (a.entry?.order ?? 0) - (b.entry?.order ?? 0),
        );
        const days = order.map(({ row }) => row.original.recordedAs.latest);
        expect(days).toEqual(days.toSorted((a, b) => a - b));
      }
  });

  it('are given the right kind for four in five of their entries', () => {
    const rows = back.flatMap(({ is }) => is.rows);
    const right = rows.filter(({ row, entry }) => entry?.kind === row.original.kind).length;
    told(`Kinds through the page: ${share(right, rows.length)}`);
    expect(right / rows.length).toBeGreaterThanOrEqual(0.8);
  });

  it('surface, with every proposal accepted, at least seven in ten of the failings that the originals do', () => {
    const shares = back.map(({ was: { of, expected }, is }) => {
      const checks = new Set(expected.failings.flatMap((failing) => failing.checks));
      const ids = (one: CaseFile) => new Set(compare(walked(one), expected, checks).surfaced.map(({ failing }) => failing.id));
      const [before, after] = [ids(of), ids(is.of)];
      return { name: of.name, right: [...before].filter((id) => after.has(id)).length, of: before.size };
    });
    const [right, all] = [shares.reduce((sum, one) => sum + one.right, 0), shares.reduce((sum, one) => sum + one.of, 0)];
    told(`Failings through the page: ${shares.map((one) => `${one.name} ${one.right}/${one.of}`).join(', ')}; in all ${share(right, all)}`);
    expect(right / all).toBeGreaterThanOrEqual(0.7);
  }, 120_000);
});
