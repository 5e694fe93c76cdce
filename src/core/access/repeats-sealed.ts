const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const title = /^(mrs?|ms|miss|dr|revd?|sir|aunt|auntie|uncle|nan|gran) /;

/** Words that stand about a name or an address, and are neither. */
const isOfSubstance = (piece: string): boolean => piece.split(' ').length > 1 || /\d{5}/.test(piece.replaceAll(' ', ''));

/**
 * The first piece of what is to be sealed (a name, a line of an address, a number) that a text says as well, as it was written. What is sealed in one
 * field and told in another is not sealed.
 */
export function repeatedIn(sealed: string, text: string): string | undefined {
  const said = ` ${plain(text)} `;
  return sealed
    .split(/[,;:\n]+/)
    .map((piece) => piece.trim())
    .find((piece) => {
      const words = plain(piece).replace(title, '');
      return words !== '' && isOfSubstance(words) && said.includes(` ${words} `);
    });
}
