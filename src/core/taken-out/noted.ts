import { purposeInWords, type Stamp } from './stamp.ts';

/** What audit keeps of a file that was taken out: never a name of a family or a word of a record. */
export interface TakenNote {
  /** "Chronology, as a Word document". */
  readonly what: string;
  readonly view: string;
  readonly why: string;
  readonly reference: string;
  /** SHA-256 of its bytes, in hexadecimal: whoever finds a copy can tell whether it is this file, unchanged. */
  readonly print: string;
}

const labels = { what: 'Taken out', view: 'As', why: 'For', reference: 'Reference', print: 'SHA-256' } as const;
const parts = ['what', 'view', 'why', 'reference', 'print'] as const;

/** As lines of words, so that it is read in the access log like any other reason. */
export const noteOfTaken = (note: TakenNote): string =>
  parts.map((part) => `${labels[part]}: ${note[part].replaceAll('\n', ' ')}`).join('\n');

export function takenInNote(words: string): TakenNote | undefined {
  const lines = words.split('\n');
  const part = (name: (typeof parts)[number]): string | undefined =>
    lines.find((line) => line.startsWith(`${labels[name]}: `))?.slice(labels[name].length + 2);
  const [what, view, why, reference, print] = parts.map(part);
  if (what === undefined || view === undefined || why === undefined || reference === undefined || print === undefined) return undefined;
  return { what, view, why, reference, print };
}

export const whyInNote = ({ purpose, why }: Pick<Stamp, 'purpose' | 'why'>): string => `${purposeInWords(purpose)}: ${why}`;
