import { checkForSlips } from '../../../core/anonymise/check-for-slips.ts';
import type { Key } from '../../../core/anonymise/key.ts';
import { isRealName } from '../../../core/anonymise/making/real-name.ts';
import type { SlipSort } from '../../../core/anonymise/slip.ts';
import { publicId } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import type { FormRead } from './form-texts.ts';

const looked: ReadonlySet<SlipSort> = new Set(['name', 'initials', 'unknown-name', 'number', 'date']);

/** An alias by which somebody on record is called: `Child E`, `Adult B`. A role alone (`Mother`) leads to nobody. */
const isAlias = (called: string): boolean => /\b[A-Z]\d?\b/.test(called);

/** What in some texts names, or may name, somebody whom the writer may read of; and days, numbers and addresses that lead to somebody. */
export function namesSaid(texts: Readonly<Record<string, string>>, { open, tools }: GivenCase): readonly string[] {
  const people = open.people.flatMap((id) => {
    const called = open.directory.people.get(id)?.called;
    return called === undefined ? [] : [{ id: publicId(open.publicIds.people, id), called }];
  });
  const key: Key = {
    people: people
      .filter(({ called }) => isRealName(called))
      .map(({ id, called }) => ({ id, names: [called], alias: 'somebody', pronouns: 'they' })),
    places: [],
    dates: { grain: 'month' },
    usedElsewhere: [],
  };
  const passages = Object.entries(texts).map(([at, text]) => ({ at, text }));
  const slips = checkForSlips(passages, key, tools.words).slips.filter(({ sort }) => looked.has(sort));
  const aliases = people
    .map(({ called }) => called.replace(/\s*\(.*\)$/, ''))
    .filter((called) => isAlias(called) && !isRealName(called) && passages.some(({ text }) => text.includes(called)));
  return [
    ...new Set([
      ...slips.map(({ text, at, why }) => `${at}: “${text}” (${why})`),
      ...aliases.map((called) => `“${called}” (somebody on record here is called so)`),
    ]),
  ];
}

/** The same for a form: it is not kept before whoever writes has looked at what was found and said that it leads to nobody. */
export function lookForNames(form: FormRead, texts: Readonly<Record<string, string>>, given: GivenCase): readonly string[] {
  const found = namesSaid(texts, given);
  if (found.length > 0 && form.sent.looked !== 'yes')
    form.say('looked', 'Look at what may name somebody, and take it out or say that it leads to no child or adult here');
  return found;
}
