import type { AttachmentType } from '../../core/entry/attachment.ts';
import { longestFileName, plainFileName } from './plain-file-name.ts';

/** Endings by which a file of each sort goes, the first where it has none of them. */
const endings: Readonly<Record<AttachmentType, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
};

/**
 * A name as it may be shown and given to a browser: no path, nothing unseen, not longer than 100 letters, and the ending of what the file is, whatever it said
 * it was. The name that came is nobody's word for anything.
 */
export function cleanFileName(name: string, type: AttachmentType): string {
  const plain = plainFileName(name);
  const [own = ''] = endings[type];
  const at = plain.lastIndexOf('.');
  const ending = at < 0 ? '' : plain.slice(at + 1).toLowerCase();
  const isOwn = endings[type].includes(ending);
  const stem = [...(isOwn ? plain.slice(0, at) : plain)]
    .slice(0, longestFileName - 10)
    .join('')
    .trim();
  return `${stem === '' ? 'attachment' : stem}.${isOwn ? ending : own}`;
}
