import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/app/catalogue.ts';
import { readShipped, shippedFiles } from '../../src/app/shipped-cases.ts';
import { bundlesOf } from '../../src/core/prompt/bundles.ts';
import { deskOf } from '../../src/core/prompt/desk.ts';
import { stoodOn } from '../../src/core/prompt/prompt.ts';
import { caseLoad } from '../../src/core/replay/case-load.ts';
import { compare } from '../../src/core/replay/comparison.ts';
import { lastDayOf, openCase } from '../../src/core/replay/open-case.ts';
import { type Replayed, replay } from '../../src/core/replay/replay.ts';
import type { Day } from '../../src/core/time/day.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { parseExpectedFile } from '../../src/parse/expected-file.ts';

const cases = shippedFiles().map((file) => {
  const of = readShipped(file);
  const path = file.path.replace(/\.yaml$/, '.expected.yaml');
  const parsed = parseExpectedFile(path, readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'), [of]);
  if (!('expected' in parsed)) throw new Error(JSON.stringify(parsed.problems));
  const ledger = openCase(of);
  const replayed = replay(ledger, { children: of.children, checks: catalogue, until: endOf(lastDayOf(of)) });
  const compared = compare(replayed, parsed.expected, new Set(catalogue.map(({ id }) => id)));
  return { of, ledger, replayed, compared, expected: parsed.expected };
});
const reviewed = cases.filter(({ of }) => of.provenance === undefined);
const controls = cases.filter(({ of }) => of.provenance !== undefined);

describe('over the six reviewed cases', () => {
  it('at least 95 in a hundred of the failings that a review names are surfaced in time', () => {
    const [surfaced, all] = [
      reviewed.reduce((sum, { compared }) => sum + compared.surfaced.length, 0),
      reviewed.reduce((sum, { expected }) => sum + expected.failings.length, 0),
    ];
    expect([reviewed.length, surfaced >= 0.95 * all]).toEqual([6, true]);
  });

  it.each(reviewed.map((one) => ({ name: one.of.name, ...one })))('what the review of $name praises is not questioned', ({ compared }) => {
    expect(compared.broken.map(({ practice, by }) => `${practice.id} by ${by.key}`)).toEqual([]);
  });
});

describe('over the six families where little is wrong', () => {
  it('at most six prompts are outside what they allow, and none of priority 1', () => {
    const outside = controls.flatMap(({ compared }) => compared.outsideAllowed);
    expect(controls).toHaveLength(6);
    expect(outside.length).toBeLessThanOrEqual(6);
    expect(outside.filter(({ check }) => check.priority === 1).map(({ key }) => key)).toEqual([]);
  });

  it('the three failings that there are, are surfaced', () => {
    expect(controls.map(({ of, compared }) => `${of.name} ${compared.surfaced.length}`)).toEqual([
      'control-01 0',
      'control-02 0',
      'control-03 1',
      'control-04 0',
      'control-05 0',
      'control-06 2',
    ]);
  });
});

/** What stands before each desk on a day, prompt by prompt, as the records that each rests on. */
function standing(replayed: readonly Replayed[], on: Day): readonly string[] {
  return bundlesOf(replayed, on).flatMap(({ questions }) => {
    const now = questions.map(({ question }) => question).filter((question) => stoodOn(question.standing, on));
    const desks = new Set(now.flatMap(({ ask }) => ask.filter(({ from }) => from <= on).map((one) => `${one.agency} ${deskOf(one).role}`)));
    return [...desks].map((desk) => {
      const own = now.filter(({ ask }) => ask.some((one) => one.from <= on && `${one.agency} ${deskOf(one).role}` === desk));
      const records = own.flatMap(({ evidence }) => evidence.filter(({ from }) => from <= on).map(({ entry }) => entry));
      return `${desk}: ${[...new Set(records)].sort().join(' ')}`;
    });
  });
}

describe.each(cases.map((one) => ({ name: one.of.name, ...one })))('the prompts of $name', ({ of, ledger, replayed }) => {
  it('never stand two on one day before one desk on the same records', () => {
    const days = new Set(
      replayed.flatMap(({ standing: all, evidence }) => [...all.map(({ from }) => from), ...evidence.map(({ from }) => from)]),
    );
    const twice = [...days].flatMap((day) => {
      const all = standing(replayed, day);
      return all.filter((one, i) => all.indexOf(one) !== i);
    });
    expect(twice).toEqual([]);
  });

  it('bring a worker at most two new ones in nineteen of twenty weeks that bring any (rule 22)', () => {
    expect(caseLoad(bundlesOf(replayed), ledger, lastDayOf(of)).busy.atMost(95)).toBeLessThanOrEqual(2);
  });
});
