import type { AgencyKind } from '../../entry/directory.ts';

/**
 * The words of a rule beside those of the vocabulary: closed lists, each word with what it means. The parser knows no others, and
 * `rules/README.md` prints them.
 */
type Words<W extends string> = Readonly<Record<W, string>>;

/** What one question is about: how records are put together. */
export const eachMeans = {
  record: 'Each record is a matter of its own.',
  thread: 'Records of one thread are one matter; a record without a thread is its own.',
  receiver: 'As thread, and apart for each agency that the record names as `to`.',
  person: 'Records about one of the people named under `of-people` are one matter.',
  'same-people': 'Records that have somebody of the child and the carers in common are one matter.',
  sender: 'Records of one agency are one matter.',
  child: "All of the child's are one matter.",
  pregnancy: 'Records that tell of one pregnancy are one matter.',
} as const satisfies Words<string>;
export type Each = keyof typeof eachMeans;

/** States of the case, as on the day. */
export const stateMeans = {
  'case-open': 'The child has a current plan, an assessment begun and not ended, or a referral not yet decided.',
  'child-unborn': 'No birth of the child is on record.',
  'child-born': 'The birth of the child is on record.',
} as const satisfies Words<string>;
export type State = keyof typeof stateMeans;

/** What is counted. */
export const countingMeans = {
  records: 'Records.',
  times: 'Times: a record that says `count` stands for so many.',
  agencies: 'The agencies that made the records.',
  'agencies-apart': 'The agencies that made the records, those that are on record as in touch about the person since counting as one.',
  'health-items':
    "Things due for a child's health (immunisations, health checks, screening tests, dental checks) by the day on which each was due, reckoned from the birth. Two records of one are one.",
} as const satisfies Words<string>;
export type Counting = keyof typeof countingMeans;

/** People by their place in the family. */
export const peopleMeans = {
  'the-child': 'The child.',
  'a-parent': 'A parent of the child.',
  'a-carer': 'A parent, or whoever is recorded as caring for the child.',
  'the-family': 'The child, a parent or a carer.',
  'a-linked-adult': 'An adult whose tie to the child is confirmed: by parenthood, care, home, kin or contact, or as partner of a parent.',
  'an-adult': 'Any adult around the child.',
  'a-child': 'Any child of the family.',
  'a-carer-who-uses-drugs': 'A parent or carer of whom a record says that they use drugs or are in treatment for it.',
  'this-childs-matter': 'The record names this child, or names no child and is about a parent or carer.',
  'the-same-person': 'The person whom the matter is about.',
  'the-same-people': 'Somebody whom the first record is about.',
  'the-same-carers': 'A parent or carer whom the first record is about.',
  'whoever-told-it': 'The person from whom the first record was heard.',
} as const satisfies Words<string>;
export type People = keyof typeof peopleMeans;

/** Agencies by their part in the matter; beside these, every kind of agency is a word (`midwifery`, `social-care`, ...). */
export const partMeans = {
  'an-agency': 'Any agency.',
  'another-agency': 'An agency other than the one that made the record.',
  'a-person': 'A person, not an agency.',
  'the-recorder': 'The agency that made the record itself.',
  'the-sender': 'The agency that made the first record.',
  'the-sender-elsewhere': 'The agency that made the first record, where another made the one that starts the clock.',
  'the-decider': 'The agency that made the record that starts the clock.',
  'the-receiver': 'The agency that it was sent to: that of the matter, or any that the first record names as `to`.',
  'whoever-gives-the-help':
    'The agencies that the record names as provider; where it names none, those that are there for such help, and the recorder unless it is social care.',
  'services-for-the-help': 'The agencies that are there for the help that the first record is of: the alcohol service for help with drink.',
} as const satisfies Words<string>;
export type Part = keyof typeof partMeans;
export type AgencyWord = AgencyKind | Part;

/** When a record must be, against the record that it answers. */
export const whenMeans = {
  later: 'On a later day, or on the same and written down later; where vague dates leave it open, it may be.',
  'same-day-or-later':
    'On the same day or a later one, whichever was written down first, the record itself too; where vague dates leave it open, it may be.',
  'any-time': 'Before it too.',
} as const satisfies Words<string>;
export type When = keyof typeof whenMeans;

/** Who is asked, by their part. The first named must answer; the others may look. */
export const askedOfMeans = {
  recorders: 'Whoever made the records that it rests on (of two that do not fit together, the second), about their own record.',
  decider: 'The agency that made the record that starts the clock, about its own record.',
  receiver: 'The agency that it was sent to.',
  'other-side': 'The agency of the first of two records that do not fit together.',
  lead: "The child's lead.",
  'lead-if-open': "The child's lead, where the case is open.",
  'all-involved': 'Every agency that is involved with the family; a refuge or another service in confidence only about its own record.',
  'health-visiting': 'The health visitors that have written about the child.',
  gp: 'The doctors that have written about the child.',
} as const satisfies Words<string>;
export type AskedOf = keyof typeof askedOfMeans;

/** Which record of the matter itself a selection is about. */
export const itselfMeans = {
  first: 'The first record.',
  start: 'The record that starts the clock; of two that do not fit together, the second.',
  any: 'Any record of the matter.',
} as const satisfies Words<string>;
export type Itself = keyof typeof itselfMeans;
