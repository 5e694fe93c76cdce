/** A text as a piece of a pattern that finds it as it is written, whatever marks stand in it. */
export const asWritten = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
