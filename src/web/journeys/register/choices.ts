import { namedPosts } from '../../../core/access/posts.ts';
import { recommendationKinds } from '../../../core/learning/review/finding.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { agenciesToChoose } from '../../words/agencies-to-choose.ts';
import { checkBoxes } from './check-fields.ts';
import { kindsInWords } from './register-words.ts';

/** What the forms of the register let one choose from. */
export const choicesOf = (open: OpenCase, checks: readonly string[] = []): object => ({
  bodies: [
    { value: 'board', text: 'The board' },
    ...agenciesToChoose(open).map(({ key, name }) => ({ value: key, text: name })),
    { value: 'outside', text: 'A body outside' },
  ],
  kinds: recommendationKinds.map((value) => ({ value, text: kindsInWords[value] })),
  of: [
    { value: 'lesson', text: 'To put right what was found' },
    { value: 'good-practice', text: 'To spread what went well' },
  ],
  posts: [...namedPosts, 'named midwife', 'head of service', 'training lead', 'quality lead', 'chair', 'lay member'],
  checks: checkBoxes(checks, open),
});
