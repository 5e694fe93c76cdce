import type { AttachmentId } from './ids.ts';

/** What may be attached: known by what is in it, never by its name. */
export const attachmentTypes = [
  'image/jpeg',
  'image/png',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** Bytes that one attachment may have. */
export const largestAttachment = 20_000_000;
/** How many attachments one entry may have. Our choice. */
export const mostAttachments = 10;

/** A file as it came: its bytes are kept apart from what is said of it, byte for byte. */
export interface AttachedFile {
  readonly id: AttachmentId;
  /** As it is shown: no path, no letter that nobody sees. */
  readonly name: string;
  readonly type: AttachmentType;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of its bytes, in hex. */
  readonly sha256: string;
}

/** A file with an entry. An entry is committed to whole, so that the hash stands in the chain (rule 11). */
export interface Attachment extends AttachedFile {
  /** Whether what is in it and belongs in the record was entered in the entry, or there was nothing. */
  readonly told: 'entered' | 'none';
}
