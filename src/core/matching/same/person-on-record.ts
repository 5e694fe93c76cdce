import type { Directory, Person } from '../../entry/directory.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { findableIn } from '../search/find-among.ts';
import type { Findable, What } from '../search/findable.ts';

/** A person record with all that it can be compared by: what a reader may read of it, and nothing sealed (rule 29). */
export interface PersonOnRecord {
  readonly person: PersonId;
  /** How they are called, then every other name that is on record. */
  readonly names: readonly string[];
  readonly sex: 'f' | 'm' | undefined;
  /** As it was entered; where the birth is not known to the reader there is none (rule 5). */
  readonly born: string | undefined;
  readonly addresses: readonly Findable[];
  readonly nhsNumbers: readonly string[];
  readonly telephones: readonly string[];
  /** False for somebody who is described and not named: nobody is found alike by a description. */
  readonly isNamed: boolean;
}

/** Everybody whom entries name, as they stand. @param readable what one reader may read, as they read it */
export const peopleOnRecord = (readable: readonly Entry[], directory: Pick<Directory, 'people'>): readonly PersonOnRecord[] =>
  findableIn(readable, directory).map(({ person, findables }) => onRecord(person, findables, directory.people.get(person)));

/** One of them, by what it can be found by. */
export function onRecord(person: PersonId, findables: readonly Findable[], known: Pick<Person, 'sex'> | undefined): PersonOnRecord {
  const of = (what: What): readonly string[] => [...new Set(findables.filter((one) => one.what === what).map(({ shown }) => shown))];
  const [called = ''] = of('called');
  const sex = known?.sex;
  return {
    person,
    names: [...new Set([called, ...of('known-as')])].filter((name) => name !== ''),
    sex: sex === 'f' || sex === 'm' ? sex : undefined,
    born: of('born')[0],
    addresses: findables.filter(({ what }) => what === 'lives-at'),
    nhsNumbers: of('nhs-number'),
    telephones: of('telephone'),
    isNamed: isName(called),
  };
}

/** Words that describe somebody whose name is not written. */
const describing =
  /\b(?:unknown|unnamed|baby of|child|children|man|woman|male|female|adult|boy|girl|sibling|brother|sister|mother|father|parent|partner|grand\w+|aunt|uncle|friend|neighbour|lodger|worker|mum|dad|son|daughter|cousin|person|family)\b/i;

/** Whether what somebody is called is a name, and not a description such as "Unknown man: tall". */
export const isName = (called: string): boolean =>
  called.trim() !== '' && called.trim().split(/\s+/).length <= 6 && !describing.test(called) && !/[:;(]/.test(called);
