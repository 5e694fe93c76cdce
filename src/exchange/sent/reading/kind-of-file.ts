import { latin1 } from '../../../parse/attachment/bytes.ts';
import { CannotRead } from '../why-not.ts';

export type KindOfFile = 'package' | 'pdf' | 'web-page' | 'text';

const starts = (bytes: Uint8Array, ...first: readonly number[]): boolean => first.every((byte, i) => bytes[i] === byte);

/** What a file is by its first bytes. What cannot be read is refused here, with what to do. Its name is not asked. */
export function kindOfFile(bytes: Uint8Array): KindOfFile {
  if (bytes.length === 0) throw new CannotRead('empty');
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new CannotRead(isEncrypted(bytes) ? 'encrypted' : 'old-format');
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'package';
  if (starts(bytes, 0x50, 0x4b)) throw new CannotRead('broken');
  const head = latin1(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf') || /^\s*MIME-Version:/i.test(head)) throw new CannotRead('other-format');
  // BIFF without a container: Excel 2 to 4.
  if (starts(bytes, 0x09, 0x00) || starts(bytes, 0x09, 0x02) || starts(bytes, 0x09, 0x04) || starts(bytes, 0x09, 0x08)) {
    throw new CannotRead('old-format');
  }
  const words = latin1(bytes.subarray(0, 4096)).replaceAll('\0', '').toLowerCase();
  if (/<(?:!doctype html|html|table|head|body)\b/.test(words) && /^[^a-z0-9]{0,8}</.test(words.trimStart())) return 'web-page';
  if (/^[^a-z0-9]{0,4}<\?xml/.test(words.trimStart())) throw new CannotRead('other-format');
  return 'text';
}

/** An Office file with a password is a container with a stream of this name, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
