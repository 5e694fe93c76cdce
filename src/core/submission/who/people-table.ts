import type { Span } from '../../time/span.ts';
import type { Meaning } from '../meaning.ts';
import type { Place, SentRow } from '../sent.ts';
import { readSentDate, type SentOn } from '../sent-date.ts';
import { type Role, roleNamed } from './role.ts';

/** Somebody of the list of people that stands at the head of a chronology. */
export interface PersonListed {
  readonly where: Place;
  readonly name: string;
  /** As it is written: "Mother", "half-brother". */
  readonly relation: string;
  readonly role?: Role;
  readonly born?: Span;
  readonly sex?: 'f' | 'm';
  readonly address: string;
}

/** Reads such a list. A row without a name is nobody. */
export function readPeople(rows: readonly SentRow[], columns: readonly Meaning[], on: SentOn): readonly PersonListed[] {
  return rows.flatMap(({ cells, place: where }): readonly PersonListed[] => {
    const at = (meaning: Meaning): string => cells[columns.indexOf(meaning)]?.text.trim() ?? '';
    const name = at('name') || at('about');
    if (name === '') return [];
    const cell = cells[columns.indexOf('born')];
    const born = cell === undefined ? undefined : readSentDate(cell, on);
    const role = roleNamed(at('relation'));
    const sex = sexOf(at('sex')) ?? sexByRole(role, at('relation'));
    return [
      {
        ...{ where, name, relation: at('relation'), address: at('address') },
        ...(role === undefined ? {} : { role }),
        ...(born?.kind === 'read' ? { born: born.when } : {}),
        ...(sex === undefined ? {} : { sex }),
      },
    ];
  });
}

const sexOf = (text: string): 'f' | 'm' | undefined =>
  /^(?:f|female|girl|woman)$/i.test(text) ? 'f' : /^(?:m|male|boy|man)$/i.test(text) ? 'm' : undefined;

/** Of a word that tells it: mother, brother, aunt. */
function sexByRole(role: Role | undefined, relation: string): 'f' | 'm' | undefined {
  if (role === undefined) return undefined;
  if (/\b(?:step|half)?-?(?:mother|mum|grandmother|gran|nan|sister|aunt\w*|girlfriend|daughter)\b/i.test(relation)) return 'f';
  return /\b(?:step|half)?-?(?:father|dad|grandfather|grandad|brother|uncle|boyfriend|son)\b/i.test(relation) ? 'm' : undefined;
}
