import type { AttachedFile, AttachmentType } from '../../core/entry/attachment.ts';

const typeWords: Readonly<Record<AttachmentType, string>> = {
  'image/jpeg': 'photo, JPEG',
  'image/png': 'picture, PNG',
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'document, DOCX',
};

/** A file's name, what it is and how long it is: "bruise.jpg (photo, JPEG, 1.2 MB)". */
export const attachmentInWords = ({ name, type, size }: AttachedFile): string => `${name} (${typeWords[type]}, ${sizeInWords(size)})`;

const sizeInWords = (bytes: number): string =>
  bytes < 1000 ? `${bytes} bytes` : bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
