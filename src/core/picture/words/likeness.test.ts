import { describe, expect, it } from 'vitest';
import { comparedAs, likenessOf, mayBeAlike } from './likeness.ts';

const compare = (a: string, b: string, names: readonly string[] = []): number => likenessOf(comparedAs(a, names))(comparedAs(b, names));
const note = 'The kitchen was warm and the table was laid for tea. Mum spoke gently and the children came to her when they were tired.';

describe('how alike two texts are', () => {
  it('is a hundred for a copy, whatever the case, the marks, the name and the pronouns', () => {
    expect(compare(note, note.toUpperCase())).toBe(100);
    expect(compare('Ada likes her school. She reads.', 'Ben likes his school; he reads!', ['Ada', 'Ben'])).toBe(100);
  });
  it('falls with every word that differs, and is nought where none is the same', () => {
    expect(compare('one two three four five', 'one two three four six')).toBe(80);
    expect(compare('one two three', 'four five six')).toBe(0);
    expect(compare('', '')).toBe(0);
  });
  it('looks to the order', () => {
    expect(compare('one two three four', 'four three two one')).toBe(25);
  });
  it('leaves out quotations, headings and what is marked as the same for all of the family', () => {
    expect(comparedAs('The order says "no contact of any kind" and no more.', []).words.join(' ')).toBe('the order says and no more');
    expect(comparedAs('Health: well. Education: settled at nursery.', []).words.join(' ')).toBe('well settled at nursery');
    expect(comparedAs('Reads alone. Family section, same for both: the boiler failed.', []).words.join(' ')).toBe('reads alone');
  });
  it('finds by runs in common what may be alike, and passes over the rest', () => {
    const [a, copy, other] = [note, `${note} Again.`, 'Nothing of this stands in the other text, which is about a car and a dog.'].map(
      (text) => comparedAs(text, []),
    );
    if (a === undefined || copy === undefined || other === undefined) throw new Error('three texts');
    expect(mayBeAlike([a], [copy, other]).get(a)).toEqual([copy]);
  });
});
