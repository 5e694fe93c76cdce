/** Lines of a box, without what is empty. */
export const listedIn = (text: string | undefined, between = /\n/): readonly string[] =>
  (text ?? '')
    .split(between)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Themes as records carry them: "domestic abuse, safe sleep". */
export const themesIn = (text: string | undefined): readonly string[] =>
  listedIn(text, /[,\n]/).map((theme) => theme.toLowerCase().replaceAll(/\s+/g, '-'));

export const themeInWords = (theme: string): string => theme.replaceAll('-', ' ');
