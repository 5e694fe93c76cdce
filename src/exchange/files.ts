import { writeInvitation } from './calendar/write-invitation.ts';
import { caseFileText } from './case-file-text.ts';
import { writeChronologyCsv } from './csv/write-chronology.ts';
import { writeTable } from './csv/write-table.ts';
import { writeChronologyExcel } from './excel/write-chronology.ts';
import { writePaperExcel } from './excel/write-paper.ts';
import { inThread, printInThread } from './making/in-thread.ts';
import { passagesIn } from './sent/passages-in.ts';
import { writeReportWord } from './word/report/write-report.ts';
import { writeChronologyWord } from './word/write-chronology.ts';
import { writePaperWord } from './word/write-paper.ts';
import { englishWords } from './words/english-words.ts';

/** Everything that makes a file which leaves, for whoever serves pages. */
export const files = {
  print: printInThread,
  calendar: writeInvitation,
  write: { docx: inThread('docx', writeChronologyWord), xlsx: inThread('xlsx', writeChronologyExcel), csv: writeChronologyCsv },
  report: writeReportWord,
  caseFile: caseFileText,
  paper: { docx: writePaperWord, xlsx: writePaperExcel },
  table: writeTable,
  words: englishWords,
  passages: passagesIn,
};
