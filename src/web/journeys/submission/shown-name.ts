import { longestFileName, plainFileName } from '../../../parse/attachment/plain-file-name.ts';

/** A file's name as it may be shown and given to a browser: no path, nothing unseen, not longer than 100 letters. */
export function shownName(name: string): string {
  const plain = plainFileName(name);
  const letters = [...plain];
  const ending = /\.[a-z0-9]{1,5}$/i.exec(plain)?.[0] ?? '';
  return letters.length <= longestFileName ? plain || 'file' : `${letters.slice(0, longestFileName - ending.length).join('')}${ending}`;
}
