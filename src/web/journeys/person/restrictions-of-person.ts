import { namedInTerms, restrictionWorksOf } from '../../../core/pathway/restriction/restriction-work.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { restrictionLine } from '../arrangements/restriction-line.ts';
import type { PersonRead } from './person-read.ts';

/** Every restriction or contact arrangement that names somebody, now or before, with their part in it and what they were told (R113, R116). */
export const restrictionsOfPerson = ({ p, person }: PersonRead, open: OpenCase): readonly object[] =>
  restrictionWorksOf(p).flatMap((work) => {
    const { restriction, now, next } = work;
    const terms = now ?? next ?? restriction.terms.at(-1);
    if (terms === undefined || !namedInTerms(terms).includes(person)) return [];
    const told = work.named.find((one) => one.person === person);
    return [
      {
        ...restrictionLine(work, p, open),
        part: terms.restrains.includes(person)
          ? 'It binds them'
          : terms.protects.includes(person)
            ? 'It is for their sake'
            : 'They have a part in it',
        over: now === undefined && next === undefined,
        told:
          told?.told === undefined
            ? 'not on record as told of it'
            : told.ofEarlier
              ? 'told of its terms before they changed'
              : 'told of it',
      },
    ];
  });
