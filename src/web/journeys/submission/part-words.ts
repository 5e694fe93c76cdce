import type { Body } from '../../../core/entry/entry.ts';
import type { EntryId } from '../../../core/entry/ids.ts';
import type { Part } from '../../../core/submission/propose-entry.ts';
import { instantOfNumber } from '../../../core/time/instant.ts';
import { showSpan } from '../../../core/time/span.ts';
import { storedAgency, storedEntryId, storedPerson } from '../../../parse/stored/ids.ts';
import { allListed } from '../../words/all-listed.ts';
import { claimInWords } from '../../words/claim-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { factLines } from '../../words/fact-lines.ts';
import type { Names } from '../../words/names.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import { counted } from '../../words/times-words.ts';
import { asEntry } from '../write/recorded-rows.ts';

/** One thing that a row is taken to say, in words. */
export interface PartLine {
  readonly label: string;
  readonly value: string;
}

/** What an entry would be called, from its kind and facts. */
export const bodyTitle = (body: Body, names: Names): string => entryTitle(stamped(body), names);

const start = instantOfNumber(0);
const nobody = storedAgency.parse('none');
const noEntry: EntryId = storedEntryId.parse('none');

const stamped = (body: Body) => asEntry(body, { id: noEntry, by: nobody, recorded: start, recordedAs: body.when, landed: start });

/** A part of a row as a line. @param facts makes a body that holds one fact and nothing else */
export function partLine(part: Part, one: (facts: object) => Body, names: Names): PartLine {
  switch (part.is) {
    case 'about':
      return { label: 'About', value: names.person(part.person) };
    case 'present':
      return { label: 'There', value: names.person(part.person) };
    case 'theme':
      return { label: 'Touches', value: withCapital(inPlainWords(part.theme)) };
    case 'claim':
      return { label: 'States', value: `${claimInWords(part.claim, names)}${part.past ? ', in the past' : ''}` };
    case 'work':
      return {
        label: 'Goes on with',
        value:
          part.others === 0
            ? `Its own ${inPlainWords(part.what)}`
            : `One ${inPlainWords(part.what)}, with ${counted(part.others, 'other row')}`,
      };
    case 'told':
      return {
        label: 'Told, and will be able to read the entry',
        value: [names.agency(part.agency), part.how, part.when === undefined ? '' : showSpan(part.when)]
          .filter((text) => text !== '')
          .join(', '),
      };
    case 'fact': {
      const [line] = factLines(stamped(one({ [part.fact]: part.value })), names);
      return line ?? { label: factLabel(part.fact), value: valueWords(part.value, names) };
    }
  }
}

const factLabel = (fact: string): string => withCapital(inPlainWords(fact.replaceAll(/([A-Z])/g, '-$1').toLowerCase()));

function valueWords(value: unknown, names: Names): string {
  if (typeof value === 'string') return inPlainWords(value);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return String(value);
  if (value instanceof Map)
    return allListed([...value].map(([who, where]: [unknown, unknown]) => `${nameOr(who, names)} ${nameOr(where, names)}`));
  if (Array.isArray(value)) return allListed(value.map((one: unknown) => nameOr(one, names)));
  return 'as the text says';
}

function nameOr(one: unknown, names: Names): string {
  if (typeof one !== 'string' || one === '') return 'as the text says';
  const asPerson = names.person(storedPerson.parse(one));
  if (asPerson !== 'a person not named') return asPerson;
  const asAgency = names.agency(storedAgency.parse(one));
  return asAgency !== 'an agency not named' ? asAgency : inPlainWords(one);
}
