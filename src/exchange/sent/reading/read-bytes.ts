import { createHash } from 'node:crypto';
import { limits } from '../limits.ts';
import type { NotRead, SentBatch, SentFile, SentFormat } from '../sent-file.ts';
import { CannotRead, whyNot } from '../why-not.ts';
import { type Giving, givingTo } from './giving.ts';
import { kindOfFile } from './kind-of-file.ts';

/** Reads a file in the thread that calls. For the thread that reads, and for tests: everybody else calls `readSent`. */
export async function readBytes(
  bytes: Uint8Array,
  send: (batch: SentBatch) => void,
  say: (share: number, rows: number) => void = () => {},
): Promise<SentFile | NotRead> {
  const giving = givingTo(send, say);
  try {
    if (bytes.length > limits.bytes) throw new CannotRead('too-large');
    const format = await readInto(bytes, giving);
    const { tables, notes } = giving.end();
    if (tables.length === 0) return whyNot('nothing-in-it');
    return { format, sha256: createHash('sha256').update(bytes).digest('hex'), length: bytes.length, tables, notes };
  } catch (error) {
    if (error instanceof CannotRead) return error.notRead;
    // A message of a library may repeat the file: it goes nowhere.
    return whyNot(error instanceof RangeError ? 'too-deep' : 'failed');
  }
}

/** Each reader is loaded when it is needed: a thread lives for one file. */
async function readInto(bytes: Uint8Array, giving: Giving): Promise<SentFormat> {
  switch (kindOfFile(bytes)) {
    case 'text':
      return (await import('../csv/read-csv.ts')).readCsv(bytes, giving);
    case 'web-page':
      return (await import('../html/read-html.ts')).readHtml(bytes, giving);
    case 'pdf':
      return (await import('../pdf/read-pdf.ts')).readPdf(bytes, giving);
    case 'package':
      return (await import('../package/read-package.ts')).readPackage(bytes, giving);
  }
}
