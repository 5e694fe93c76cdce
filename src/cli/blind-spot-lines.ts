import { listed } from '../core/check/asking.ts';
import { type BlindSpot, blindSpotsOf } from '../core/replay/blind-spots.ts';
import { showDay } from '../core/time/day.ts';
import type { Compared, ReplayedCase } from './replay-case.ts';

/** What a case tells that no check surfaced, and why of each check that might have (`--explain`). */
export function blindSpotLines(given: ReplayedCase, { expected, all }: Compared): readonly string[] {
  const looked = { ...given, children: given.of.children };
  const missed = all.missed.flatMap((failing) => [
    `  ${failing.id} (${failing.where}): ${failing.says}`,
    ...blindSpotsOf(failing, looked).map((spot) => `    ${spot.check}: ${inWords(spot)}`),
  ]);
  const beyond = expected.notAutomatable.flatMap(({ says, where, why }) => [`  ${says} (${where})`, `    ${why}`]);
  return [
    'Blind spots',
    ...(missed.length === 0 ? ['  Every finding that names a check was surfaced.'] : missed),
    ...(missed.length === 0 ? [] : ['  To make a check of one: write it as a rule (rules/README.md), and try it with heed try RULE.yaml.']),
    ...(beyond.length === 0 ? [] : ['', 'Beyond any rule on records', ...beyond]),
  ];
}

function inWords(spot: BlindSpot): string {
  switch (spot.why) {
    case 'not-built':
      return 'it is not built, or not switched on.';
    case 'recorded-later':
      return `nothing of it was on record until ${showDay(spot.on)}, after it could have helped.`;
    case 'outside-the-picture':
      return `no record ties the people of ${listed(spot.entries)} to the child by then.`;
    case 'kinds-not-read':
      return `it reads nothing of the kind of ${listed(spot.entries)}.`;
    case 'too-late':
      return `it asks on these records, from ${showDay(spot.on)}: too late to have helped.`;
    case 'answered-before':
      return `it asked on these records, and they answered it on ${showDay(spot.on)}.`;
    case 'other-people':
      return `it asks on these records about other people (${spot.key}).`;
    case 'other-records':
      return `it asks, on other records (${listed(spot.keys)}).`;
    case 'found-nothing':
      return `it looked at these records and found nothing to ask. It must not fire on: ${spot.notWhen.join('; ') || 'nothing is listed'}`;
  }
}
