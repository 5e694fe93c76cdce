import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/app/catalogue.ts';
import { compare } from '../../../src/core/replay/comparison.ts';
import { lastDayOf, openCase } from '../../../src/core/replay/open-case.ts';
import { replay } from '../../../src/core/replay/replay.ts';
import { formatDay } from '../../../src/core/time/day.ts';
import { endOf } from '../../../src/core/time/instant.ts';
import { parseCaseFile } from '../../../src/parse/case-file.ts';
import { parseExpectedFile } from '../../../src/parse/expected-file.ts';

/** Families invented by people who had read the catalogue and no code, with what they expected of each. */
const folder = new URL('./', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.expected.yaml'))
  .map((file) => file.replace('.expected.yaml', ''))
  .sort();

function compared(name: string) {
  const parsed = parseCaseFile(`${name}.yaml`, read(`${name}.yaml`));
  if (!('case' in parsed)) throw new Error(JSON.stringify(parsed.problems));
  const { case: of } = parsed;
  const against = parseExpectedFile(`${name}.expected.yaml`, read(`${name}.expected.yaml`), [of]);
  if (!('expected' in against)) throw new Error(JSON.stringify(against.problems));
  const replayed = replay(openCase(of), { children: of.children, checks: catalogue, until: endOf(lastDayOf(of)) });
  return {
    name,
    isWellRun: of.provenance === 'invented control',
    failings: against.expected.failings.length,
    comparison: compare(replayed, against.expected, new Set(catalogue.map(({ id }) => id))),
  };
}
const families = names.map(compared);

describe.each(families)('a family that a stranger invented: $name', ({ comparison }) => {
  it('no good practice is questioned', () => {
    expect(comparison.broken.map(({ practice, by }) => `${practice.id} ${by.key} ${formatDay(by.raised)}`)).toEqual([]);
  });
});

describe.each(families.filter(({ isWellRun }) => isWellRun))('a well-run family that a stranger invented: $name', ({ comparison }) => {
  it('nothing is asked that its author did not allow', () => {
    expect(comparison.outsideAllowed.map(({ key, raised }) => `${key} ${formatDay(raised)}`)).toEqual([]);
  });
});

describe('over all families that strangers invented', () => {
  it('at least 95 in a hundred of the failings are surfaced in time, each on its own evidence', () => {
    const surfaced = families.reduce((sum, { comparison }) => sum + comparison.surfaced.length, 0);
    const all = families.reduce((sum, { failings }) => sum + failings, 0);
    const missed = families.flatMap(({ name, comparison }) => comparison.missed.map(({ id, says }) => `${name} ${id} ${says}`));
    expect(surfaced, missed.join('\n')).toBeGreaterThanOrEqual(0.95 * all);
  });

  it('every check surfaces something, but for the one that a death begins', () => {
    const surfaced = families.flatMap(({ comparison }) => comparison.surfaced.map(({ by }) => by.check.id));
    const ids = catalogue.map(({ id }) => id).filter((id) => id !== 'after-a-death');
    expect(ids.filter((id) => !surfaced.includes(id))).toEqual([]);
  });
});
