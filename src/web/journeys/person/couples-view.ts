import { couplesOf } from '../../../core/picture/person/couples-of.ts';
import { ageOn } from '../../../core/time/age.ts';
import { showSpan } from '../../../core/time/span.ts';
import { personAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { allListed } from '../../words/all-listed.ts';
import { whenInWords } from '../../words/day-words.ts';
import { namesIn } from '../../words/names.ts';
import { statementsOf } from '../../words/statements.ts';
import type { PersonRead } from './person-read.ts';

/** Relationships over time, with how old each was when one began, or was first on record (R055). */
export function couplesView({ p, person, on }: PersonRead, open: OpenCase): readonly object[] {
  const names = namesIn(open.directory);
  const age = (who: typeof person, day: typeof on | undefined): string | undefined => {
    const born = open.directory.people.get(who)?.born;
    return born === undefined || day === undefined ? undefined : `${names.person(who)} was ${ageOn(born, day)}`;
  };
  const considered = p.known.entries.find(({ about, themes }) => about.includes(person) && themes.includes('exploitation'));
  const asked =
    considered === undefined
      ? 'There is no record here of exploitation being considered: has it been, or is there a record elsewhere?'
      : `Exploitation is named in a record of ${whenInWords(considered)}, ${names.agency(considered.by)}.`;
  return couplesOf(p.known, person).map(({ other, words, began, underAge }) => {
    const ages = [person, other].flatMap((who) => age(who, began?.when.latest) ?? []);
    return {
      name: names.person(other),
      href: personAddress(open, other, on === open.days.usual ? undefined : on),
      began: began === undefined ? undefined : `${began.isSaid ? 'From' : 'First on record'} ${showSpan(began.when)}`,
      ages:
        ages.length === 0 ? undefined : `${began?.isSaid === true ? 'When it began' : 'When it was first on record'}, ${allListed(ages)}`,
      underAge: underAge.length === 0 ? undefined : `${allListed(underAge.map(names.person))} was under 18 then. ${asked}`,
      words: statementsOf(
        words.map(({ claim, entry, by, since }) => ({ claim, entry, by, when: since })),
        names,
      ),
    };
  });
}
