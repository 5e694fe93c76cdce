import type { AttachedFile, Attachment } from '../../core/entry/attachment.ts';
import type { FormTexts } from '../../core/ledger/unfinished.ts';
import { type FieldProblem, type FormContext, textOf } from './context.ts';

/** Whether what is in a file and belongs in the record was entered above: asked of each, with nothing chosen beforehand. */
export const toldField = ({ id }: Pick<AttachedFile, 'id'>): string => `att-${id}-told`;
/** A file of what is put right that is left out of what takes its place. */
export const leftOutField = ({ id }: Pick<AttachedFile, 'id'>): string => `att-${id}-out`;

/** The attachments of a form. */
export function readAttachments(
  form: FormTexts,
  { attached }: Pick<FormContext, 'attached'>,
): { readonly attachments: readonly Attachment[]; readonly problems: readonly FieldProblem[] } {
  const attachments: Attachment[] = [];
  const problems: FieldProblem[] = [];
  for (const file of attached) {
    if (form[leftOutField(file)] === 'yes') continue;
    const told = textOf(form, toldField(file));
    if (told === 'entered' || told === 'none') attachments.push({ ...file, told });
    else
      problems.push({
        field: toldField(file),
        text: `Say whether what is in “${file.name}” and belongs in the record is entered: “none” is an answer`,
      });
  }
  return { attachments, problems };
}
