/** Endings of one surname as women and men bear it, or as two alphabets are written in ours: each is put as the one that stands for both. */
const endings: readonly (readonly [ending: RegExp, standing: string])[] = [
  [/(s|c|dz)k(a|aja|aya|iy|yy|yj|yi|y)$/, '$1ki'],
  [/(ov|ev)a$/, '$1'],
  [/(wicz|vitch|vich|vych|witz)$/, 'vic'],
  [/opoulou$/, 'opoulos'],
  [/idou$/, 'idis'],
];

/** Shorter than this an ending is no ending: Nova, Ina, Eva. */
const least = 6;

/** One form for a surname, in plain letters, that has several: Kowalska is kowalski, MacDonald is mcdonald. */
export function surnameForm(letters: string): string {
  if (letters.length < least) return letters;
  const ending = endings.find(([form]) => form.test(letters));
  const ended = ending === undefined ? letters : letters.replace(ending[0], ending[1]);
  return /^mac[^h]..+/.test(ended) ? `mc${ended.slice(3)}` : ended;
}
