import type { Meeting } from '../../picture/work/partnership-meetings.ts';
import { sortOf } from './sorts.ts';

/** One question of the list that whoever chairs a conference goes through. */
export interface Listed {
  readonly id: string;
  readonly asks: string;
}

/** What a conference answers in its record (R097; findings: 2 §8.3-8.5, §8.9). "There is none" is an answer; nothing is a blank, and is counted. */
export const chairsList: readonly Listed[] = [
  { id: 'unborn', asks: 'Is anybody in the family pregnant, and what is decided for the child to come?' },
  { id: 'siblings', asks: 'Each brother and sister, wherever they live: what was found of each?' },
  { id: 'kin', asks: 'Does a relative care for any of the children: by what arrangement, and what does it mean for the child?' },
  { id: 'category', asks: 'Under which category, and under which second one?' },
  { id: 'abuse-child', asks: 'Domestic abuse: what is it like for the child?' },
  { id: 'abuse-harmed', asks: 'Domestic abuse: who was harmed, and what is done for them?' },
  { id: 'abuse-by', asks: 'Domestic abuse: who caused the harm, and what is done with them?' },
  { id: 'absent', asks: 'Whose view was not there, and how is it had?' },
];

/** The questions that a conference's record leaves blank. None for a meeting that has no such list. */
export const blanksOfList = (meeting: Meeting): readonly Listed[] =>
  sortOf(meeting.type).chairsList
    ? chairsList.filter(({ id }) => !meeting.entries.some(({ facts }) => (facts.listed?.get(id) ?? '').trim() !== ''))
    : [];
