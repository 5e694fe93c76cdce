import type { Invitation, Taking } from '../../../core/access/door.ts';
import { longest, type PasswordFault, passwordFault, shortest } from '../../../core/access/password-rules.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { isCommon } from '../../door/passwords.ts';
import { stepOf } from '../../door/second-factor.ts';
import { signInName } from '../../door/sign-in.ts';

export interface FormError {
  readonly href: string;
  readonly text: string;
}

export const passwordErrors: Readonly<Record<PasswordFault, string>> = {
  'too short': `Enter a password of at least ${shortest} letters, such as three words that have nothing to do with each other`,
  'too long': `Enter a password of at most ${longest} letters`,
  common: 'Enter a password that is not among those that are guessed first',
  'names its owner': 'Enter a password that is more than your name',
  'one letter over and over': 'Enter a password of more different letters',
};

/** What is wrong with a password that is chosen twice over. */
export function passwordProblems(body: Readonly<Record<string, string>>, ownWords: readonly string[]): readonly FormError[] {
  const { 'new-password': password = '', 'new-password-again': again = '' } = body;
  const fault = passwordFault(password, ['heed', ...ownWords.flatMap((words) => [words, ...words.split(/[^\p{L}\p{N}]+/u)])], isCommon);
  if (fault !== undefined) return [{ href: 'new-password', text: passwordErrors[fault] }];
  return again === password ? [] : [{ href: 'new-password-again', text: 'Enter the same password twice' }];
}

export interface Chosen extends Omit<Taking, 'credentials'> {
  readonly password: string;
  readonly step: number;
}

/** What whoever begins an account, or sets one anew, wrote; or what is to be put right. */
export function parseChosen(
  body: Readonly<Record<string, string>>,
  { kind, signsInAs, called }: Invitation,
  secret: string,
  now: Instant,
): Chosen | readonly FormError[] {
  const [name, ownName] = [signsInAs ?? signInName(body.name ?? ''), called ?? (body.called ?? '').trim()];
  const partnership = (body.partnership ?? '').trim();
  const isFirst = kind === 'first-administrator';
  const step = stepOf(secret, body.code ?? '', now);
  const errors: FormError[] = [
    ...(isFirst && partnership === '' ? [{ href: 'partnership', text: 'Enter what the partnership is called' }] : []),
    ...(isFirst && ownName === '' ? [{ href: 'called', text: 'Enter your name' }] : []),
    ...(isFirst && !/^[^\s@]+@[^\s@]+$/.test(name) ? [{ href: 'name', text: 'Enter your work email address' }] : []),
    ...[
      ['partnership', partnership],
      ['called', ownName],
      ['name', name],
    ].flatMap(([href = '', text = '']) => (text.length > 200 ? [{ href, text: 'What you write must be 200 letters or fewer' }] : [])),
    ...passwordProblems(body, [name, ownName]),
    ...(step === undefined ? [{ href: 'code', text: 'Enter the six figures that your app shows now' }] : []),
  ];
  if (errors.length > 0 || step === undefined) return errors;
  return { signsInAs: name, called: ownName, password: body['new-password'] ?? '', step, ...(isFirst ? { partnership } : {}) };
}
