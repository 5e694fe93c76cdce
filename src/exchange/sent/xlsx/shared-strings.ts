import { limits } from '../limits.ts';
import type { Package } from '../package/open-package.ts';
import { readXml } from '../package/read-xml.ts';
import { cleanText } from '../reading/cell.ts';
import { CannotRead } from '../why-not.ts';
import { unescaped } from './rich-text.ts';

/** The texts that cells name by number. How they are set, and how they are said aloud in Japanese, is left out. */
export async function readSharedStrings(parts: Package, part: string, seen: (bytes: number) => void): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let letters = 0;
  let isText = false;
  let aloud = 0;
  await readXml(
    parts.read(part),
    {
      open: (name) => {
        if (name === 'si') text = '';
        if (name === 'rPh') aloud += 1;
        isText = name === 't' && aloud === 0;
      },
      text: (words) => {
        if (isText) text += words;
      },
      close: (name) => {
        isText = false;
        if (name === 'rPh') aloud -= 1;
        if (name !== 'si') return;
        letters += text.length;
        if (letters > limits.sharedText) throw new CannotRead('too-large-unpacked');
        strings.push(cleanText(unescaped(text)));
      },
    },
    seen,
  );
  return strings;
}
