import { createHash, randomUUID } from 'node:crypto';
import { type AttachedFile, mostAttachments } from '../../src/core/entry/attachment.ts';
import { attachmentsIn } from '../../src/core/entry/attachments-named.ts';
import type { Body } from '../../src/core/entry/entry.ts';
import type { AttachmentId } from '../../src/core/entry/ids.ts';
import type { AttachmentRecords } from '../../src/core/ledger/attaching.ts';

interface Held {
  readonly file: AttachedFile;
  readonly bytes: Uint8Array;
  readonly desk: string;
  /** Nothing once it is recorded. */
  unfinished: string | undefined;
}

/** Files of one partnership, kept in memory. */
export function attachmentsInMemory() {
  const held = new Map<string, Held>();
  return {
    /** What a desk may do. @param mayRead whether a file that is recorded may be read by it */
    of: (desk: string, mayRead: (id: AttachmentId) => boolean): AttachmentRecords => {
      const kept = (unfinished: string) => [...held.values()].filter((one) => one.desk === desk && one.unfinished === unfinished);
      return {
        attachedTo: async (unfinished) => kept(unfinished).map(({ file }) => file),
        attach: async ({ unfinished, name, type, bytes }) => {
          if (kept(unfinished).length >= mostAttachments) return 'too-many';
          const id = randomUUID() as string as AttachmentId;
          const sha256 = createHash('sha256').update(bytes).digest('hex');
          held.set(id, { file: { id, name, type, size: bytes.length, sha256 }, bytes, desk, unfinished });
          return 'attached';
        },
        detach: async (id) => {
          const one = held.get(id);
          if (one?.desk === desk && one.unfinished !== undefined) held.delete(id);
        },
        bytesOf: async (id) => {
          const one = held.get(id);
          const may = one !== undefined && (one.unfinished === undefined ? mayRead(id) : one.desk === desk);
          return may ? one.bytes : undefined;
        },
      };
    },
    /** An entry takes with it what it names. */
    record: (body: Body): void => {
      for (const { id } of attachmentsIn(body)) {
        const one = held.get(id);
        if (one !== undefined) one.unfinished = undefined;
      }
    },
    discard: (desk: string, unfinished: string): void => {
      for (const [id, one] of held) if (one.desk === desk && one.unfinished === unfinished) held.delete(id);
    },
  };
}
