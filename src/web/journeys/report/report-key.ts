import type { Review } from '../../../core/access/review.ts';
import type { Key, UsedAlias } from '../../../core/anonymise/key.ts';
import type { Library } from '../../../core/learning/library/library.ts';
import { publicId } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { keptForm } from '../anonymise/anonymised-form.ts';
import { keyOf } from '../anonymise/choices.ts';
import { namedIn } from '../anonymise/named-in.ts';

/** The key by which a review's report is told: that of its first child's copies, and whoever its other children's keys have besides. */
export async function keyOfReview({ children }: Review, given: GivenCase): Promise<Key> {
  const { open } = given;
  const keys: Key[] = [];
  for (const child of children) {
    const id = publicId(open.publicIds.people, child);
    if (id === '') continue;
    const kept = await keptForm(child, given);
    keys.push(keyOf(namedIn(open.picture(child, open.days.end), child, given), id, kept.form, kept.elsewhere));
  }
  return keys.reduce(together, { people: [], places: [], dates: keys[0]?.dates ?? { grain: 'month' }, usedElsewhere: [] });
}

const together = (all: Key, one: Key): Key => ({
  people: [...all.people, ...one.people.filter(({ id }) => !all.people.some((other) => other.id === id))],
  places: [...all.places, ...one.places.filter(({ id }) => !all.places.some((other) => other.id === id))],
  dates: all.dates,
  usedElsewhere: [...all.usedElsewhere, ...one.usedElsewhere],
});

/** What other published reviews call their children, so that one of them stands in a draft as a citation alone. Their own key is not held to them: aliases repeat. */
export function knowingTheLibrary(key: Key, library: Library): Key {
  const own = new Set(key.people.map(({ alias }) => alias.toLowerCase()));
  const used = library.flatMap(({ aliases, board, year }): readonly UsedAlias[] =>
    aliases
      .filter((alias) => /^child [a-z]\d?$/i.test(alias) && !own.has(alias.toLowerCase()))
      .map((alias) => ({ alias, of: `the review of ${board}, ${year}` })),
  );
  return { ...key, usedElsewhere: [...key.usedElsewhere, ...used] };
}

/** What a report calls the children of its review. */
export const childrenCalled = ({ children }: Review, key: Key, { open }: Pick<GivenCase, 'open'>): readonly string[] =>
  children.flatMap((child) => key.people.find(({ id }) => id === publicId(open.publicIds.people, child))?.alias ?? []);
