import { create } from 'content-disposition';
import type { AttachedFile } from '../../core/entry/attachment.ts';

/**
 * With what a file goes to a browser: as what it was found to be and nothing else, kept nowhere, under a name that was cleaned, and, should it act after all, in
 * a sandbox where it may do nothing. A picture may be shown; everything else is saved.
 */
export const attachedHeaders = ({ name, type }: AttachedFile): Readonly<Record<string, string>> => ({
  'content-type': type,
  'content-disposition': create(name, { type: type.startsWith('image/') ? 'inline' : 'attachment' }),
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
});

/** The same for a file that was brought in, of which nothing is said of what it is: it is saved. */
export const originalHeaders = (name: string): Readonly<Record<string, string>> => ({
  'content-type': 'application/octet-stream',
  'content-disposition': create(name, { type: 'attachment' }),
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
});
