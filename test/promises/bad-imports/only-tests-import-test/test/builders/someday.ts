export const someday = 1;
