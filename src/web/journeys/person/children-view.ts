import { type ChildOf, childrenOfAdult, isConfirmed, type Living } from '../../../core/picture/person/children-of.ts';
import { childAddress, personAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { sourceInWords } from '../../words/claim-words.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { statementsOf } from '../../words/statements.ts';
import type { PersonRead } from './person-read.ts';
import { entryAddress } from './record-line.ts';

/** Every child of an adult: where each lives, under what arrangement, since when, why, and who confirmed it (R027). */
export function childrenView(read: PersonRead, open: OpenCase): readonly object[] {
  return childrenOfAdult(read.p.known, read.person, read.on).map((one) => childView(one, read, open));
}

function childView({ child, parenthood, living, arrangements }: ChildOf, { on }: PersonRead, open: OpenCase): object {
  const names = namesIn(open.directory);
  const said = (list: readonly Living[]) =>
    statementsOf(
      list.map(({ claim, entry, when }) => ({ claim, entry: entry.id, by: entry.by, when })),
      names,
    );
  const confirmed = parenthood.filter((tie) => isConfirmed(tie, on)).map(({ by }) => names.agency(by));
  const shown = on === open.days.usual ? undefined : on;
  return {
    name: names.person(child),
    href: open.partnership.children.includes(child) ? childAddress(open, child, shown) : personAddress(open, child, shown),
    confirmed: confirmed.length === 0 ? undefined : [...new Set(confirmed)].join('; '),
    denied: parenthood.some(({ claim }) => claim.not),
    sayers: [...new Set(parenthood.map(({ claim, by }) => sourceInWords(claim, by, names)))],
    now: said(living.filter((one) => one.now)),
    before: said(living.filter((one) => !one.now)),
    arrangements: arrangements.map((entry) => ({
      title: entryTitle(entry, names),
      when: whenInWords(entry),
      agency: names.agency(entry.by),
      why: entry.facts.reason ?? entry.text,
      href: entryAddress(entry, on, open),
    })),
  };
}
