export const here = import.meta.url; // not pure
