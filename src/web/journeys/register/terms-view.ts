import type { Carried, Terms } from '../../../core/learning/register/recommendation.ts';
import { registerAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { choicesOf } from './choices.ts';
import { registerFrame } from './register-frame.ts';
import { termsFields } from './terms-form.ts';

/** What the terms of a recommendation are written down for. */
export type TermsFor = 'new' | 'accept' | 'change';

const words = {
  new: {
    title: 'Put a recommendation into the register',
    button: 'Put into the register',
    intro: 'Until it is accepted, those who see to quality and reviewers read it, and agencies do not.',
  },
  accept: { title: 'Accept a recommendation', button: 'Accept the recommendation', intro: 'From then on everybody at work here reads it.' },
  change: { title: 'Change a recommendation', button: 'Change it', intro: undefined },
} as const;

const nothingCarries: Carried = { kind: 'not-said' };

export function termsView(
  { what, id, terms, on }: { readonly what: TermsFor; readonly id?: string; readonly terms?: Terms; readonly on?: string },
  { open }: GivenCase,
  returned?: Returned,
): object {
  const carried = terms?.carried ?? nothingCarries;
  const fields = terms === undefined ? { of: 'lesson' } : termsFields(terms, open);
  return {
    ...words[what],
    form: true,
    frame: registerFrame(open.partnership, 'register'),
    send: id === undefined ? registerAddress(open.partnership, 'new') : registerAddress(open.partnership, 'recommendations', id, what),
    asks: { source: what === 'new', on: what === 'accept', why: what === 'change' },
    choices: choicesOf(open, carried.kind === 'checks' ? carried.checks : []),
    ...formModel(returned, { ...fields, on: on ?? '' }),
  };
}
