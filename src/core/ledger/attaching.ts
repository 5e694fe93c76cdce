import type { AttachedFile, AttachmentType } from '../entry/attachment.ts';
import type { AttachmentId } from '../entry/ids.ts';

/** A file that has arrived, and what it is kept with. */
export interface Attaching {
  /** The id of the unfinished entry. */
  readonly unfinished: string;
  readonly name: string;
  readonly type: AttachmentType;
  readonly bytes: Uint8Array;
}

/** Files, in one transaction: those kept with a writer's own unfinished entries are theirs alone, those of entries are for whoever may read the entry whole. */
export interface AttachmentRecords {
  /** What is kept with an unfinished entry of one's own, in the order in which it arrived. */
  readonly attachedTo: (unfinished: string) => Promise<readonly AttachedFile[]>;
  /** Keeps a file. Appending the entry that names it records it with that entry. */
  readonly attach: (file: Attaching) => Promise<'attached' | 'no-such' | 'too-many'>;
  /** Takes away what is kept and not recorded. */
  readonly detach: (id: AttachmentId) => Promise<void>;
  /** Its bytes, as they came. Nothing for a file that may not be read, and for none: the two are the same. */
  readonly bytesOf: (id: AttachmentId) => Promise<Uint8Array | undefined>;
}
