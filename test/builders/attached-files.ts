import { strToU8, zipSync } from 'fflate';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** A picture of one pixel, with a comment of its own in it (ITU-T T.81, B.2.4.5). */
export const jpeg = (comment = 'a photo'): Uint8Array => {
  const segment = bytes(`\u00ff\u00fe${String.fromCharCode(0, comment.length + 2)}${comment}`);
  const start = bytes('\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF\u0000\u0001\u0001\u0000\u0000\u0001\u0000\u0001\u0000\u0000');
  return new Uint8Array([...start, ...segment, 0xff, 0xd9]);
};

export const png = (): Uint8Array =>
  new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));

/** @param more objects of its own, as the file has them */
export const pdf = (more = ''): Uint8Array =>
  bytes(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit] >>\nendobj\n${more}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`,
  );

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

/** @param more parts of its own */
export const docx = (more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8(types), 'word/document.xml': strToU8('<w:document/>'), ...more });

export { bytes as asBytes };
