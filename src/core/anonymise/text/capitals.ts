/** Whether a sentence begins at a place in a text. */
export const opensAt = (text: string, at: number): boolean => /(?:^|[.!?]["'”’)]*\s+|\n\s*|[•]\s*)$/.test(text.slice(0, at));

export const withCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
