/** No name of a file is shown longer than this, in letters. */
export const longestFileName = 100;

/** Letters that are not seen, or that turn round what stands after them: `\p{Cf}` has the overrides of direction among it. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u{FFFD}]/gu;

/** The name of a file without its path, without what is not seen, and without marks that mean something to a program. It may come to nothing. */
export function plainFileName(name: string): string {
  const last = name.normalize('NFC').toWellFormed().replaceAll(unseen, '').split(/[/\\]/).at(-1) ?? '';
  return last
    .replaceAll(/[<>:"|?*;%]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
}
