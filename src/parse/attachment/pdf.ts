import { lastOf, latin1 } from './bytes.ts';

/** Names of what a PDF does by itself, or carries with it (ISO 32000-1, 12.6.4 and 7.11.4). What opens a page at its top is none of it. */
const active = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z0-9])/;

/** What a PDF has in itself that acts when it is opened, as far as its own text shows: this is no search for viruses, and packed objects are not unpacked. */
export function wrongInPdf(bytes: Uint8Array): string | undefined {
  const text = latin1(bytes);
  if (!text.startsWith('%PDF-') || !latin1(lastOf(bytes, 2048)).includes('%%EOF')) return 'The PDF is broken, or is not a PDF alone';
  if (latin1(lastOf(bytes, 66_000)).includes('PK\u0005\u0006')) return 'The PDF has something else inside it, and cannot be kept';
  return actsByItself(bytes) ? 'The PDF has a program or a file inside it, and cannot be kept. A printed or scanned copy can' : undefined;
}

/** Whether a PDF's own text names something that it does by itself, or carries with it. */
export function actsByItself(bytes: Uint8Array): boolean {
  // A stream is packed bytes: a name found there is chance. A name may be written with numbers for letters (7.3.5).
  const plain = withoutStreams(latin1(bytes)).replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return active.test(plain);
}

function withoutStreams(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const begins = text.indexOf('stream', at);
    const ends = begins < 0 ? -1 : text.indexOf('endstream', begins);
    if (begins < 0 || ends < 0) break;
    kept.push(text.slice(at, begins));
    at = ends + 'endstream'.length;
  }
  return [...kept, text.slice(at)].join(' ');
}
