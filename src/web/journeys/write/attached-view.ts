import type { Entry } from '../../../core/entry/entry.ts';
import { leftOutField, toldField } from '../../../parse/written/attachment-fields.ts';
import { attachmentAddress, draftAttachmentAddress, publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { attachmentInWords } from '../../words/attachment-words.ts';
import type { Writing } from './write-context.ts';

interface Of {
  readonly open: OpenCase;
  readonly id: string;
  /** The entry that is put right, whose files stand until they are left out. */
  readonly corrected: Entry | undefined;
  readonly errorOn: Readonly<Record<string, string>>;
}

/** The files of a form, each with what is asked of it. */
export const attachedViews = ({ form, context }: Writing, { open, id, corrected, errorOn }: Of): readonly object[] =>
  context.attached.map((file) => {
    const isOfEntry = corrected?.facts.attachments?.some((one) => one.id === file.id) === true;
    const [told, out] = [toldField(file), leftOutField(file)];
    return {
      id: file.id,
      name: file.name,
      says: attachmentInWords(file),
      href:
        isOfEntry && corrected !== undefined
          ? attachmentAddress(open.partnership, publicId(open.publicIds.entries, corrected.id), file.id)
          : draftAttachmentAddress(open.partnership, id, file.id),
      isPhoto: file.type.startsWith('image/'),
      told: { id: told, value: form[told] ?? '', error: errorOn[told] },
      out: isOfEntry ? { id: out, chosen: form[out] === 'yes' } : undefined,
    };
  });
