/** Under this, a count of anything is not told, nor one that is of fewer families than this (rule 26). */
export const fewest = 5;
