import type { Attachment } from './attachment.ts';
import type { Body } from './entry.ts';

/** The attachments of an entry, and those of what a correction puts in its place. */
export function attachmentsIn({ facts }: Body): readonly Attachment[] {
  const own = facts.attachments ?? [];
  return 'replacement' in facts && facts.replacement !== undefined ? [...own, ...attachmentsIn(facts.replacement)] : own;
}
