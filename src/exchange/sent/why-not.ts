import { limits } from './limits.ts';
import type { NotRead, NotReadCode } from './sent-file.ts';

const number = (n: number): string => n.toLocaleString('en-GB');

const says: Readonly<Record<NotReadCode, string>> = {
  empty: 'The file is empty. Choose another, or ask for it to be sent again.',
  'too-large': `The file is larger than ${limits.bytes / 1_000_000} MB. Save it in parts, and send each.`,
  'too-large-unpacked':
    'The file would be far larger once it is unpacked than a real one is. Open it in Excel or Word and save it under a new name.',
  'too-many-sheets': `The file has more than ${number(limits.tables)} sheets or tables. Save it in parts, and send each.`,
  'too-many-rows': `The file has more than ${number(limits.rows)} rows. Save it in parts, and send each.`,
  'too-many-columns': `A row has more than ${limits.columns} columns. Take out what is not part of the table.`,
  'cell-too-long': `A cell has more than ${number(limits.cell)} letters. If it is a text with separators, a quotation mark may be missing; else put the text in more than one row.`,
  'too-deep':
    'Parts of the file lie within each other deeper than any real document. Open it in Excel or Word and save it under a new name.',
  entities:
    'The file has definitions in it that a real document never has, and was not read. Open it in Excel or Word and save it under a new name.',
  broken: 'The file is broken or cut short. Open it in the program that made it, save it under a new name, and send that.',
  encrypted: 'The file has a password. Save it without one (as .xlsx, .docx or .pdf), and send that.',
  'old-format':
    'The file is of a format from before 2007 (.xls, .doc), or has a password. Save it as .xlsx or .docx without a password, and send that.',
  'open-document': 'The file is an OpenDocument file. Save it as .xlsx or .docx, and send that.',
  'other-format':
    'The file is not one that can be read. It may be an Excel workbook (.xlsx), a text with separators (.csv), a Word document (.docx) or a PDF with text.',
  macros: 'The file has macros in it, and was not read. Save it as .xlsx or .docx, without macros, and send that.',
  'holds-another-file':
    'The file has another file or program packed inside it, and was not read. Take it out, or copy the table into a new workbook or document.',
  'runs-something':
    'The file starts another program or fetches something when it is opened, and was not read. Copy the table as values into a new workbook or document.',
  'picture-only': 'The PDF is a picture of a text, as a scanner makes it: no words can be read from it. Ask for the file that was printed.',
  'nothing-in-it': 'There is no row with words in the file. Look whether it is the right one.',
  'took-too-long': 'The file took too long to read, and reading was stopped. Save it under a new name, or in parts.',
  'took-too-much-memory':
    'The file takes more memory to read than is given to one file, and reading was stopped. Save it in parts, and send each.',
  cancelled: 'Reading was stopped.',
  failed: 'The file could not be read. Save it under a new name, or in another format, and try again.',
};

/** @param where "sheet 2, row 14" */
export const whyNot = (code: NotReadCode, where?: string): NotRead => ({
  code,
  says: says[code],
  ...(where === undefined ? {} : { where }),
});

/** Ends the reading of a file, from however deep within it. */
export class CannotRead extends Error {
  readonly notRead: NotRead;

  constructor(code: NotReadCode, where?: string) {
    super(code);
    this.notRead = whyNot(code, where);
  }
}
