import { addressesOf, homesOf, type Stay } from '../../../core/picture/home/stays.ts';
import { toldOfMove } from '../../../core/picture/home/told-of-move.ts';
import { showDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { agenciesToldOf } from '../../words/agencies-told-of.ts';
import { claimInWords, sourceInWords } from '../../words/claim-words.ts';
import { namesIn } from '../../words/names.ts';
import type { PersonRead } from './person-read.ts';

type ReadOf = Pick<PersonRead, 'p' | 'person' | 'on'>;

/** Where somebody has lived: addresses one after another with who has each, then everywhere else they were, and with whom. */
export function homesOfPerson(read: ReadOf, open: OpenCase) {
  const { p, person } = read;
  const names = namesIn(open.directory);
  return {
    addresses: addressLines(read, open),
    others: homesOf(p.known, new Set([person]))
      .flatMap(({ stays }) => stays)
      .filter(({ claim, holds }) => claim.is !== 'lives-at' || !holds)
      .map((stay) => ({ words: claimInWords(stay.claim, names), source: stayInWords(stay, open) })),
  };
}

/** Address history (R020): from, until, source, who has been told, and who at work with the family is not on record as told. */
export function addressLines({ p, person }: ReadOf, open: OpenCase): readonly object[] {
  const names = namesIn(open.directory);
  return addressesOf(p.known, person).map((period) => {
    const { told, notTold } = toldOfMove(p, period);
    return {
      address: period.address,
      from: showSpan(period.from),
      until: period.until === undefined ? undefined : showSpan(period.until),
      isEndSaid: period.isEndSaid,
      sources: [...new Set(period.stays.map(({ claim, entry }) => sourceInWords(claim, entry.by, names)))],
      told: told.map(({ agency, since }) => `${names.agency(agency)} since ${showDay(since)}`),
      // Of an address that somebody has left there is nothing more to tell.
      notTold: period.until === undefined || period.until.latest >= p.today ? agenciesToldOf(p, notTold, open.vantage) : [],
    };
  });
}

/** "from 3 May 2018 until July 2018, Health visiting (seen)". */
export function stayInWords({ claim, entry, from, until }: Stay, open: OpenCase): string {
  const names = namesIn(open.directory);
  return `${claim.from === undefined ? `on record ${showSpan(from)}` : `from ${showSpan(from)}`}${until === undefined ? '' : ` until ${showSpan(until)}`}, ${sourceInWords(claim, entry.by, names)}`;
}
