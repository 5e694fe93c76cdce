import { parentPort, workerData } from 'node:worker_threads';
import { writeChronologyExcel } from '../excel/write-chronology.ts';
import { print } from '../pdf/print.ts';
import { writeChronologyWord } from '../word/write-chronology.ts';
import type { Making } from './task.ts';

const made = await make(workerData);
parentPort?.postMessage(made);

function make(making: Making): Promise<Uint8Array> {
  switch (making.as) {
    case 'docx':
      return writeChronologyWord(making.taken);
    case 'xlsx':
      return writeChronologyExcel(making.taken);
    case 'pdf':
      return print(making.document);
  }
}
