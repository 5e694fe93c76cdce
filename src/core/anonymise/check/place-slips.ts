import type { FoundKeyPlace } from '../places/find-key-places.ts';
import { findPlaces } from '../places/find-places.ts';
import type { Found, WordList } from '../slip.ts';
import type { Word } from '../text/words.ts';

const ofKey = (found: readonly FoundKeyPlace[], isExact: boolean): readonly Found[] =>
  found
    .filter((one) => one.isExact === isExact && one.place.alias !== undefined)
    .map(({ start, end, place }) => ({
      start,
      end,
      sort: 'place',
      why: isExact ? `the key has this as “${place.alias ?? ''}”` : `looks like what the key has as “${place.alias ?? ''}”`,
      instead: place.alias ?? '',
      of: place.id,
    }));

const general: Readonly<Record<string, string>> = {
  address: 'an address',
  street: 'a street',
  town: 'a town',
  area: 'an area',
  school: 'a school',
  practice: 'a practice',
  hospital: 'a hospital',
};

export const placeSlips = {
  exact: (found: readonly FoundKeyPlace[]): readonly Found[] => ofKey(found, true),
  near: (found: readonly FoundKeyPlace[]): readonly Found[] => ofKey(found, false),
  /** Places that the key does not have, by how they are named. */
  unknown: (words: readonly Word[], text: string, list: WordList): readonly Found[] =>
    findPlaces(words, text, list).map(({ start, end, sort }) => {
      const instead = general[sort];
      return {
        start,
        end,
        sort: 'place',
        why: 'looks like the name of a place that the key does not have',
        ...(instead === undefined ? {} : { instead }),
      };
    }),
};
