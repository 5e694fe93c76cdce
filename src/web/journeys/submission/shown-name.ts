/** Letters that are not seen, or that turn round what stands after them. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u{FFFD}]/gu;
const longest = 100;

/** A file's name as it may be shown and given to a browser: no path, nothing unseen, not longer than 100 letters. */
export function shownName(name: string): string {
  const last = name.normalize('NFC').toWellFormed().replaceAll(unseen, '').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replaceAll(/[<>:"|?*;%]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  const letters = [...plain];
  const ending = /\.[a-z0-9]{1,5}$/i.exec(plain)?.[0] ?? '';
  return letters.length <= longest ? plain || 'file' : `${letters.slice(0, longest - ending.length).join('')}${ending}`;
}
