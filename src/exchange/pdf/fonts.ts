import { fileURLToPath } from 'node:url';

/** DejaVu Sans, condensed: Latin with all that European, African, Turkish and Vietnamese names need, Greek, Cyrillic, Hebrew, Arabic and arrows. */
export const fontFolder = fileURLToPath(new URL('ttf/', import.meta.resolve('dejavu-fonts-ttf/package.json')));

const file = (name: string): string => `${fontFolder}DejaVuSansCondensed${name}.ttf`;

export const fonts = {
  DejaVu: {
    normal: file(''),
    bold: file('-Bold'),
    italics: file('-Oblique'),
    bolditalics: file('-BoldOblique'),
  },
};
