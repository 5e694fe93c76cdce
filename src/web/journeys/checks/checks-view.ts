import { isSwitchedOn } from '../../../core/check/policy.ts';
import { showDay } from '../../../core/time/day.ts';
import { endOf } from '../../../core/time/instant.ts';
import { checkAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';

/** Every check, and whether it is on. */
export function checksView({ checks, policy, partnership, days }: OpenCase): object {
  const at = endOf(days.usual);
  const lines = checks.map((check) => ({
    id: check.id,
    title: check.title,
    // Where people and dates go, the general form of a question has a word in braces.
    asks: check.asks.replaceAll('{', '[').replaceAll('}', ']'),
    href: checkAddress(partnership, check.id),
    on: isSwitchedOn(policy, check.id, at),
  }));
  return {
    title: 'The checks',
    shown: showDay(days.usual),
    on: lines.filter(({ on }) => on),
    off: lines.filter(({ on }) => !on),
  };
}
