import { fileTypeFromBuffer } from 'file-type';
import { type AttachmentType, attachmentTypes, largestAttachment } from '../../core/entry/attachment.ts';
import { wrongInDocument } from './document.ts';
import { cleanFileName } from './file-name.ts';
import { wrongInPdf } from './pdf.ts';
import { wrongInPicture } from './picture.ts';

/** A file that may be attached, known by what is in it; or why not, as one sentence that repeats nothing of it. */
export type FileRead = { readonly name: string; readonly type: AttachmentType } | { readonly problem: string };

const wrongIn: Readonly<Record<AttachmentType, (bytes: Uint8Array) => string | undefined>> = {
  'image/jpeg': wrongInPicture,
  'image/png': wrongInPicture,
  'application/pdf': wrongInPdf,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': wrongInDocument,
};

/** Knows a file by what is in it. Its name and what its sender says it is are not asked. */
export async function knowFile(name: string, bytes: Uint8Array): Promise<FileRead> {
  if (bytes.length === 0) return { problem: 'The file is empty. Choose another' };
  if (bytes.length > largestAttachment) return tooLarge;
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const type = attachmentTypes.find((one) => one === found?.mime);
  if (type === undefined) return { problem: 'The file must be a photo or picture (JPEG or PNG), a PDF or a Word document (DOCX)' };
  const problem = wrongIn[type](bytes);
  return problem === undefined ? { name: cleanFileName(name, type), type } : { problem };
}

export const tooLarge = { problem: 'The file must be smaller than 20 MB' } as const;
