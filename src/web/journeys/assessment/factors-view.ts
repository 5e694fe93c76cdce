import type { Circumstance } from '../../../core/checks/safe-sleep-needs-more/circumstances.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { chronologyAddress, publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { whenInWords } from '../../words/day-words.ts';
import { namesIn } from '../../words/names.ts';

const words: Readonly<Record<Circumstance['what'], string>> = {
  drink: 'drink, now or before',
  drugs: 'drugs, now or before',
  smoking: 'smoking',
  medicine: 'a medicine that makes sleepy',
  'early or small': 'born early or small',
  'sleep beside an adult': 'sleep beside an adult, or otherwise unsafe',
  'no cot': 'no cot in use',
  crowded: 'a crowded home',
  moves: 'frequent moves',
};

/** What on record makes a fuller conversation about sleep worth offering, each with the record that tells of it. */
export const factorsView = (factors: readonly Circumstance[], p: Picture, open: OpenCase): readonly object[] => {
  const names = namesIn(open.directory);
  const chosen = p.today === open.days.usual ? undefined : p.today;
  return factors.map(({ what, who, entry }) => ({
    says: who === undefined ? words[what] : `${names.person(who)}: ${words[what]}`,
    source: `${names.agency(entry.by)}, ${whenInWords(entry)}`,
    href: `${chronologyAddress(open, p.child, { on: chosen })}#${publicId(open.publicIds.entries, entry.id)}`,
  }));
};
