import { lastOf, latin1 } from './bytes.ts';

/** What a picture has in itself that is of another sort: a web page in its first part, an archive or a PDF behind it. */
export function wrongInPicture(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes.subarray(0, 4096)).toLowerCase();
  const end = latin1(lastOf(bytes, 66_000));
  const isMore = /<(?:script|html|body|iframe|svg|!doctype)|<\?php/.test(head) || head.slice(0, 1024).includes('%pdf-');
  return isMore || end.includes('PK\u0005\u0006')
    ? 'The picture has something else inside it, and cannot be kept. A new photo of it can'
    : undefined;
}
