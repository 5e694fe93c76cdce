import type { Sheet } from '../../../core/paper/sheet.ts';

/** Everything that can be taken out of a child's record: what it is, and as which file. */
export const whats = {
  'chronology-docx': { what: 'chronology', as: 'docx', text: 'Word', hint: 'The shape that panels exchange: a title, a key and one table' },
  'chronology-xlsx': { what: 'chronology', as: 'xlsx', text: 'Excel', hint: 'To sort and filter' },
  'chronology-csv': { what: 'chronology', as: 'csv', text: 'CSV', hint: 'For another system' },
  'chronology-pdf': { what: 'chronology', as: 'pdf', text: 'PDF', hint: 'To print or to read' },
  'lanes-A4': { what: 'lanes', as: 'pdf', sheet: 'A4', text: 'PDF (A4)' },
  'lanes-A3': { what: 'lanes', as: 'pdf', sheet: 'A3', text: 'PDF (A3)' },
  'lanes-svg': { what: 'lanes', as: 'svg', text: 'SVG', hint: 'One picture, to put into a document' },
  'genogram-A4': { what: 'genogram', as: 'pdf', sheet: 'A4', text: 'PDF (A4)' },
  'genogram-A3': { what: 'genogram', as: 'pdf', sheet: 'A3', text: 'PDF (A3)' },
  'genogram-svg': { what: 'genogram', as: 'svg', text: 'SVG', hint: 'One picture, to put into a document' },
  'meeting-A4': { what: 'meeting', as: 'pdf', sheet: 'A4', text: 'PDF (A4)' },
  'meeting-A3': { what: 'meeting', as: 'pdf', sheet: 'A3', text: 'PDF (A3)' },
  'case-file': { what: 'case-file', as: 'yaml', text: 'YAML', hint: 'Of all that you may read of this child: another Heed can load it' },
} as const satisfies Readonly<Record<string, What>>;

interface What {
  readonly what: 'chronology' | 'lanes' | 'genogram' | 'meeting' | 'case-file';
  readonly as: 'docx' | 'xlsx' | 'csv' | 'pdf' | 'svg' | 'yaml';
  readonly sheet?: Sheet;
  readonly text: string;
  readonly hint?: string;
}

export type WhatKey = keyof typeof whats;

export const whatNames: Readonly<Record<What['what'], string>> = {
  chronology: 'Chronology',
  lanes: 'Chronology drawn as lanes',
  genogram: 'Genogram',
  meeting: 'Drawings for a meeting',
  'case-file': 'Case file',
};

/** "Chronology, Word": as audit and the list of what was taken out name it. */
export const sayWhat = (key: WhatKey): string => `${whatNames[whats[key].what]}, ${whats[key].text}`;

const keys = Object.keys(whats);
const isKey = (text: string): text is WhatKey => keys.includes(text);
export const whatAsked = (text: string | undefined): WhatKey | undefined => (text !== undefined && isKey(text) ? text : undefined);
