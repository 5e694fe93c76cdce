import type { Party } from '../../core/entry/fact.ts';
import type { OpenCase } from '../reading/open-case.ts';
import { namesIn } from '../words/names.ts';

/** An agency or person whom the writer knows by that name, else the words as they stand. */
export function partyCalled(words: string, open: OpenCase): Party {
  const names = namesIn(open.directory);
  const same = (name: string): boolean => name.toLowerCase() === words.toLowerCase();
  const agency = open.agencies.find((id) => same(names.agency(id)));
  if (agency !== undefined) return { kind: 'agency', agency };
  const people = open.people.filter((id) => same(names.person(id)));
  const [person] = people;
  return person !== undefined && people.length === 1 ? { kind: 'person', person } : { kind: 'words', words };
}
