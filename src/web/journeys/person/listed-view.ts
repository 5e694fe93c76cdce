import { type ChildHere, childrenAround, compareListed, lastListed } from '../../../core/matching/listed-children.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { childAddress, listedChildrenAddress, personAddress } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { namesIn } from '../../words/names.ts';
import type { PersonRead } from './person-read.ts';

const tieWords: Readonly<Record<ChildHere['by'], string>> = {
  'parent-of': 'named here as their child',
  'carer-of': 'named here as cared for by them',
  'lives-with': 'named here as living with them',
  'in-contact-with': 'named here as in contact with them',
};

/** Both lists side by side: on both, on the offender's record alone, and here alone. */
export function listedView({ found, person, on, p }: PersonRead, { open, visitor }: GivenCase, returned?: Returned): object {
  const chosen = on === open.days.usual ? undefined : on;
  const names = namesIn(open.directory);
  const here = childrenAround(p, person, open.partnership.children);
  const last = lastListed(p, person);
  const compared = last && compareListed(p, last.facts.listed ?? [], here);
  const problems = returned?.problems ?? [];
  const child = ({ child: one, by }: ChildHere): object => ({
    name: names.person(one),
    href: open.partnership.children.includes(one) ? childAddress(open, one, chosen) : personAddress(open, one, chosen),
    why: tieWords[by],
  });
  return {
    title: `Children on the record of ${names.person(person)}`,
    form: true,
    back: { href: personAddress(open, found.person, chosen), text: `Back to ${names.person(person)}` },
    name: names.person(person),
    send: listedChildrenAddress(open, found.person, chosen),
    here: here.map(child),
    last: last && { when: whenInWords(last), by: names.agency(last.by), words: last.text },
    compared: compared && {
      both: compared.both.map(({ line, child: one, isSureOfName }) => ({ line, name: names.person(one), isSure: isSureOfName })),
      onRecordAlone: compared.onRecordAlone,
      hereAlone: compared.hereAlone.map(child),
      same: compared.onRecordAlone.length === 0 && compared.hereAlone.length === 0,
    },
    mayWrite: ownAgency(open.vantage) !== undefined && visitor.may('write-for-agency'),
    given: returned?.sent ?? {},
    errors: problems,
    errorOn: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
  };
}
