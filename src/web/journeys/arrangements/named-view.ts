import { isThrough, type PersonTold } from '../../../core/pathway/restriction/told-person.ts';
import { showDay } from '../../../core/time/day.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { allListed } from '../../words/all-listed.ts';
import { namesIn } from '../../words/names.ts';

const agreedWords = { yes: 'Yes', 'in-part': 'In part', no: 'No', 'not-asked': 'Not asked' } as const;

/** Everybody named, and for each whether they were told, understood and agreed, with the day and whoever told them (R116). */
export function namedView(named: readonly (PersonTold & { readonly isChild?: boolean })[], open: OpenCase) {
  const names = namesIn(open.directory);
  const grownUp = named.filter(({ isChild }) => isChild !== true);
  const open_ = grownUp.filter((one) => !isThrough(one)).map(({ person }) => names.person(person));
  return {
    rows: grownUp.map((one) => row(one, names)),
    children: named.filter(({ isChild }) => isChild === true).map((one) => row(one, names)),
    open: open_.length === 0 ? undefined : allListed(open_),
    count: open_.length,
    people: named.map(({ person }) => ({ value: publicId(open.publicIds.people, person), text: names.person(person) })),
  };
}

const row = ({ person, told, ofEarlier }: PersonTold, names: ReturnType<typeof namesIn>) => ({
  name: names.person(person),
  told:
    told === undefined
      ? undefined
      : `${showDay(told.on)}, by ${told.worker === undefined ? '' : `${told.worker}, `}${names.agency(told.by)}`,
  ofEarlier,
  understood: told === undefined || told.understood === undefined ? undefined : told.understood ? 'Yes' : 'No',
  agreed: told?.agreed === undefined ? undefined : agreedWords[told.agreed],
  copy: told?.copy === true,
});
