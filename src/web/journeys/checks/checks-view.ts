import type { AnyCheck } from '../../../core/check/check.ts';
import { isSwitchedOn } from '../../../core/check/policy.ts';
import { bySubject } from '../../../core/check/subjects.ts';
import { learningCatalogue } from '../../../core/learning/checks/catalogue.ts';
import { showDay } from '../../../core/time/day.ts';
import { endOf } from '../../../core/time/instant.ts';
import { checkAddress, learningCheckAddress, writeCheckAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';

/** Where people and dates go, the general form of a question has a word in braces. */
const braced = (asks: string): string => asks.replaceAll('{', '[').replaceAll('}', ']');

/** Every check, and whether it is on: the partnership's own first. */
export function checksView({ built, own, policy, partnership, days, vantage }: OpenCase): object {
  const at = endOf(days.usual);
  const line = (check: AnyCheck) => ({
    id: check.id,
    title: check.title,
    asks: braced(check.asks),
    href: checkAddress(partnership, check.id),
    on: isSwitchedOn(policy, check.id, at),
  });
  const mayWrite = vantage.kind === 'whole';
  const [on = [], off = []] = [true, false].map((state) => built.filter(({ id }) => isSwitchedOn(policy, id, at) === state));
  return {
    title: 'The checks',
    shown: showDay(days.usual),
    own: own.checks.map(line),
    unread: own.unread.map((id) => ({ id, href: mayWrite ? writeCheckAddress(partnership, { check: id }) : undefined })),
    write: mayWrite ? writeCheckAddress(partnership) : undefined,
    on: [...bySubject(on)].map(([subject, checks], place) => ({ subject, id: `subject-${place + 1}`, checks: checks.map(line) })),
    off: off.map(line),
    learning: learningCatalogue.map(({ id, title, asks }) => ({
      id,
      title,
      asks: braced(asks),
      href: learningCheckAddress(partnership, id),
    })),
  };
}
