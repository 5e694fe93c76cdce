import { addMonths, type Day } from '../../../time/day.ts';

/** A report stays where it was published for a year at least (Working Together 2023, on local reviews; review 4, cover). */
export const monthsPublished = 12;
export const earliestWithdrawal = (published: Day): Day => addMonths(published, monthsPublished);
