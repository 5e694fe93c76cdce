import type { PersonId } from '../../entry/ids.ts';
import type { Known } from '../record.ts';
import { type SaidOf, saidOnTopic } from './said-of.ts';

/** A telephone number: who gave it, when it last worked, and when it last did not (R052). */
export interface Telephone {
  readonly number: string;
  readonly given: SaidOf | undefined;
  readonly worked: SaidOf | undefined;
  readonly failed: SaidOf | undefined;
}

const digits = (number: string): string => number.replaceAll(/\D/g, '').replace(/^(?:0044|44)/, '0');

/** Numbers that are on record, those that last worked first. One that the recorder tried and that was answered has been seen to work. */
export function telephonesOf(known: Known, who: PersonId): readonly Telephone[] {
  const said = saidOnTopic(known, who, 'numbers').filter(({ claim }) => claim.what !== undefined);
  const numbers = Map.groupBy(said, ({ claim }) => digits(claim.what ?? ''));
  return [...numbers.values()]
    .map((of) => ({
      number: of.at(-1)?.claim.what ?? '',
      given: of.find(({ claim }) => !claim.not),
      worked: of.findLast(({ claim }) => !claim.not && (claim.basis === 'seen' || claim.checked === 'checked')),
      failed: of.findLast(({ claim }) => claim.not),
    }))
    .sort((a, b) => lastOf(b) - lastOf(a));
}

/** A number that failed after it last worked stands after all others. */
const lastOf = ({ given, worked, failed }: Telephone): number =>
  failed !== undefined && (worked === undefined || failed.when.latest >= worked.when.latest) ? -1 : ((worked ?? given)?.when.latest ?? 0);
