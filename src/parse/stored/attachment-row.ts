import { z } from 'zod';
import { type AttachedFile, attachmentTypes } from '../../core/entry/attachment.ts';
import { storedAttachment } from './ids.ts';

const row = z.object({
  attachment_id: storedAttachment,
  name: z.string(),
  type: z.enum(attachmentTypes),
  size: z.int(),
  sha256: z.string(),
});

/** What is said of a file, from its row. */
export function readAttachmentRow(stored: unknown): AttachedFile {
  const { attachment_id, ...rest } = row.parse(stored);
  return { id: attachment_id, ...rest };
}
