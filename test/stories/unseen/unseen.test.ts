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

/** The first thirty-one checks to be built: a family here stands for those that nobody has seen. */
const built = new Set([
  'restriction-crossed',
  'supervised-contact-undefined',
  'contact-at-odd-hour',
  'separated-but-in-touch',
  'safety-rests-on-victim',
  'risk-said-to-have-gone',
  'child-whereabouts-unasked',
  'accounts-disagree',
  'incident-not-passed-on',
  'concerns-gathering',
  'adult-crisis-not-shared',
  'two-workers-one-household',
  'agreed-service-dropped',
  'unborn-not-considered',
  'assessment-owed',
  'safe-sleep-one-parent-only',
  'child-not-seen',
  'parent-not-met',
  'new-adult-unchecked',
  'history-not-read',
  'lateral-check-missing',
  'plan-missing-or-unshared',
  'plan-lacks-contingency',
  'meeting-overdue',
  'meeting-not-quorate',
  'minutes-missing',
  'worker-away-no-cover',
  'closed-alone',
  'closure-with-open-matters',
  'concern-after-closure',
  'request-unanswered',
]);
const checks = catalogue.filter(({ id }) => built.has(id));

const folder = new URL('./', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.expected.yaml'))
  .map((file) => file.replace('.expected.yaml', ''))
  .sort();

function compared(name: string) {
  const parsed = parseCaseFile(`${name}.yaml`, read(`${name}.yaml`));
  if (!('case' in parsed)) throw new Error(JSON.stringify(parsed.problems));
  const against = parseExpectedFile(`${name}.expected.yaml`, read(`${name}.expected.yaml`), [parsed.case]);
  if (!('expected' in against)) throw new Error(JSON.stringify(against.problems));
  const replayed = replay(openCase(parsed.case), { children: parsed.case.children, checks, until: endOf(lastDayOf(parsed.case)) });
  return { expected: against.expected, comparison: compare(replayed, against.expected, built) };
}
const cases = new Map(names.map((name) => [name, compared(name)]));

describe.each(names)('a family that no check was written for: %s', (name) => {
  const found = cases.get(name);

  it('every failing is surfaced in time, on its own evidence', () => {
    expect(found?.comparison.missed.map(({ id, says }) => `${id} ${says}`)).toEqual([]);
  });

  it('no good practice is questioned', () => {
    expect(found?.comparison.broken.map(({ practice, by }) => `${practice.id} ${by.key} ${formatDay(by.raised)}`)).toEqual([]);
  });

  it('nothing is asked that the catalogue does not ask', () => {
    expect(found?.comparison.outsideAllowed.map(({ key, raised }) => `${key} ${formatDay(raised)}`)).toEqual([]);
  });
});

it('the families together have each of the checks surface something', () => {
  const surfaced = [...cases.values()].flatMap(({ comparison }) => comparison.surfaced.map(({ by }) => by.check.id));
  expect(checks.map(({ id }) => id).filter((id) => !surfaced.includes(id))).toEqual([]);
  expect(checks).toHaveLength(built.size);
});
