import { namesAnotherAdult } from '../../../core/pathway/copy/copy-lines.ts';
import type { CopyWritten } from '../../../core/pathway/copy/copy-work.ts';
import { type ThroughWritten, waysThrough } from '../../../core/pathway/gone-through/gone-through-body.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import type { CopyRead } from './copy-read.ts';

type Form = Returned['sent'];
const longest = 5000;

export const notTheirsWords = {
  'of another adult': 'It is about another adult',
  'between adults': 'It is about harm between adults',
  'in confidence': 'The service works in confidence',
  'not gone through with them': 'No record here of the plan being gone through with them',
  'names another adult': 'It names another adult of the family',
} as const;

/** Reads a copy: each line that is theirs in plain words, or left out with a reason. What is not theirs is left out whatever is sent. */
export function parseCopy(form: Form, { picture, lines, parent }: CopyRead): CopyWritten | Returned {
  const text = (field: string): string => (form[field] ?? '').trim();
  const theirs = lines.filter(({ notTheirs }) => notTheirs === undefined);
  const said = text('said');
  const held = [
    ...theirs.flatMap(({ key }) => (text(`leave-${key}`) === '' ? [[key, text(`line-${key}`)] as const] : [])),
    ...(said === '' ? [] : [['said', said] as const]),
  ];
  const problems = [
    ...held.flatMap(([key, words]) => {
      const field = key === 'said' ? 'said' : `line-${key}`;
      if (words === '') return [{ field, text: 'Write it in plain words, or write why it is left out' }];
      return namesAnotherAdult(picture, parent, words) ? [{ field, text: 'This names another adult of the family: write it without' }] : [];
    }),
    ...(held.length === 0 ? [{ field: 'said', text: 'Nothing would be in the copy: write at least what they said themselves' }] : []),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0) return { sent: form, problems };
  return {
    lines: new Map(held),
    leftOut: new Map([
      ...lines.flatMap(({ words, notTheirs }) => (notTheirs === undefined ? [] : [[words, notTheirsWords[notTheirs]] as const])),
      ...theirs.flatMap(({ key, words }) => (text(`leave-${key}`) === '' ? [] : [[words, text(`leave-${key}`)] as const])),
    ]),
  };
}

/** Reads that it was given: by what way, whether that was safe that day, and what they understood. */
export function parseGiving(form: Form, { parent }: CopyRead): ThroughWritten | Returned {
  const how = waysThrough.find((way) => way === form.how);
  const agreed = (['yes', 'in-part', 'no'] as const).find((one) => one === form.agreed);
  const [understood, safe] = [(form.understood ?? '').trim(), (form.safe ?? '').trim()];
  const problems = [
    ...(how === undefined ? [{ field: 'how', text: 'Choose how it was gone through' }] : []),
    ...(safe === '' ? [{ field: 'safe', text: 'Write where the copy is kept, and how you know that this is safe' }] : []),
    ...(understood === '' ? [{ field: 'understood', text: 'Write what they understood, in their words' }] : []),
    ...(agreed === undefined ? [{ field: 'agreed', text: 'Choose whether they agree' }] : []),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0 || how === undefined || agreed === undefined) return { sent: form, problems };
  return { person: parent, how, agreed, understood, alone: form.alone === 'yes', said: safe };
}
