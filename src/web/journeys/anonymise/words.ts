import type { DateGrain } from '../../../core/anonymise/key.ts';
import type { PlaceGrain, Scheme } from '../../../core/anonymise/making/propose-key.ts';
import type { SlipSort } from '../../../core/anonymise/slip.ts';

export const schemeNames: Readonly<Record<Scheme, string>> = {
  roles: 'By who they are: Child A, the mother, Adult B',
  letters: 'By letters: Child A, Child B, Adult A',
  initials: 'By their own initials: J, JS. Whoever knows the family can tell',
};
export const placeNames: Readonly<Record<PlaceGrain, string>> = {
  general: 'As what they are: an address, a school',
  numbered: 'Numbered, so that two can be told apart: School 1',
  left: 'As they are',
};
export const grainNames: Readonly<Record<DateGrain, string>> = {
  day: 'As they are',
  month: 'The month: May 2016',
  season: 'The season: spring 2016',
  year: 'The year: 2016',
  age: 'How old the child was',
};
export const sortNames: Readonly<Record<SlipSort, string>> = {
  name: 'Name',
  initials: 'Initials',
  'unknown-name': 'Looks like a name',
  place: 'Place',
  number: 'Number or address that leads to somebody',
  date: 'Date',
  pronoun: 'Pronoun',
  'alias-of-another': 'Alias of somebody else',
  'alias-unknown': 'Alias that the key does not have',
  'alias-unsteady': 'Alias written otherwise',
};
