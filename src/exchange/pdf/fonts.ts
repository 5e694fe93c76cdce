import { fileURLToPath } from 'node:url';

/** Roboto as it comes with pdfmake: Latin with all that European, Turkish and Vietnamese names need, Greek and Cyrillic. */
export const fontFolder = fileURLToPath(new URL('fonts/Roboto/', import.meta.resolve('pdfmake/package.json')));

const file = (name: string): string => `${fontFolder}Roboto-${name}.ttf`;

export const fonts = {
  Roboto: {
    normal: file('Regular'),
    bold: file('Medium'),
    italics: file('Italic'),
    bolditalics: file('MediumItalic'),
  },
};
