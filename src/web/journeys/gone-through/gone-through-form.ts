import { type ThroughWritten, waysThrough } from '../../../core/pathway/gone-through/gone-through-body.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import type { ThroughRead } from './gone-through-read.ts';

const agreeing = ['yes', 'in-part', 'no'] as const;
const longest = 5000;

export function parseThrough(form: Returned['sent'], { person }: ThroughRead): ThroughWritten | Returned {
  const how = waysThrough.find((way) => way === form.how);
  const agreed = agreeing.find((one) => one === form.agreed);
  const understood = (form.understood ?? '').trim();
  const problems = [
    ...(how === undefined ? [{ field: 'how', text: 'Choose how you spoke' }] : []),
    ...(form.alone === 'yes' || form.alone === 'no' ? [] : [{ field: 'alone', text: 'Choose whether they were alone with you' }]),
    ...(understood === '' ? [{ field: 'understood', text: 'Write what they understood, in their words' }] : []),
    ...(agreed === undefined ? [{ field: 'agreed', text: 'Choose whether they agree' }] : []),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0 || how === undefined || agreed === undefined) return { sent: form, problems };
  return { person, how, agreed, understood, alone: form.alone === 'yes', said: (form.said ?? '').trim() };
}
