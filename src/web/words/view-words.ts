/** What an agency may be said to think of a closing. */
export const viewsToChoose = { agrees: 'Agrees', disagrees: 'Does not agree', concern: 'Has a concern' } as const;
export type ViewChoice = keyof typeof viewsToChoose;
