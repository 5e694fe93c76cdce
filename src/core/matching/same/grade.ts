/**
 * How a proposal is sorted, in the words of the Department for Education's matching service (`standards/sui`): a sort of proposal and never a decision. `many matches` is a
 * record of which more than one other may be the same person.
 */
export const grades = ['match', 'potential match', 'low confidence', 'many matches'] as const;
export type Grade = (typeof grades)[number];
