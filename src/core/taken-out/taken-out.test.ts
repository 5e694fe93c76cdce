import { describe, expect, it } from 'vitest';
import { agencyId } from '../../../test/builders/terse.ts';
import { marksOf } from './marks.ts';
import { noteOfTaken, takenInNote } from './noted.ts';

describe('the marks of agencies', () => {
  it('are the letters of their names, each another, and need no colour', () => {
    const names: Readonly<Record<string, string>> = {
      a: "Children's Services",
      b: "Mother's GP",
      c: 'Police',
      d: 'Health visiting (Locala)',
      e: 'Polish school',
      f: 'Police',
    };
    const marks = marksOf(Object.keys(names).map(agencyId), (id) => names[id] ?? '');
    expect([...marks.values()]).toEqual(['CS', 'MGP', 'POL', 'HV', 'PS', 'POL2']);
  });
});

describe('what audit keeps of a file', () => {
  it('is read back as it was noted', () => {
    const note = {
      what: 'Chronology, Word',
      view: 'known to Police on 3 May 2018, all entries',
      why: 'A meeting: core group: Monday',
      reference: '3F2A-9C41-77BE',
      print: 'ab12',
    };
    expect(takenInNote(noteOfTaken(note))).toEqual(note);
    expect(takenInNote('Asked by the court')).toBeUndefined();
  });
});
