import { agencyKinds } from '../../../core/entry/directory.ts';
import {
  type AgreedTerms,
  agreedPlans,
  type DecidingSharing,
  type ReleaseTerms,
  releasableKinds,
} from '../../../core/sharing/agreement.ts';
import { type Day, parseDay } from '../../../core/time/day.ts';
import { writableKinds } from '../write/kind-words.ts';

type Form = Readonly<Record<string, string>>;
export interface AgreementErrors {
  readonly given: Form;
  readonly errors: readonly { readonly field: string; readonly href: string; readonly text: string }[];
}

const longest = 2000;

const dayIn = (form: Form, name: string): Day | 'none' | undefined => {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => (form[`${name}-${part}`] ?? '').trim());
  if (day === '' && month === '' && year === '') return 'none';
  return parseDay(`${(year ?? '').padStart(4, '0')}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`);
};

const chosen = <T extends string>(form: Form, prefix: string, of: readonly T[]): readonly T[] =>
  of.filter((one) => form[`${prefix}-${one}`] === 'yes');

/** Reads a decision about a sharing agreement from its form. */
export function parseAgreement(form: Form, agreement: string): DecidingSharing | AgreementErrors {
  const text = (name: string): string => (form[name] ?? '').trim();
  const from = dayIn(form, 'from');
  const until = dayIn(form, 'until');
  const isEnd = form.what === 'ended';
  const release: ReleaseTerms | undefined = form.what === 'released' ? releaseIn(form) : undefined;
  const terms: AgreedTerms | undefined = isEnd || release !== undefined ? undefined : termsIn(form);
  const wrong: readonly (readonly [field: string, text: string] | false)[] = [
    text('decidedBy') === '' && ['decidedBy', 'Enter who decided it'],
    text('reason') === '' && ['reason', 'Enter the reason'],
    (from === undefined || from === 'none') && ['from-day', 'Enter the day from which it holds, such as 27 3 2027'],
    !isEnd && until === undefined && ['until-day', 'Enter the day until which it holds, or leave it empty'],
    ...(terms === undefined ? [] : termsWrong(terms, form)),
    ...(release === undefined ? [] : releaseWrong(release, form)),
    ...Object.entries(form).map(
      ([field, value]) => value.length > longest && ([field, `What you write must be ${longest} letters or fewer`] as const),
    ),
  ];
  const errors = wrong.flatMap((one) => (one === false ? [] : [{ field: one[0], href: isEnd ? `end-${one[0]}` : one[0], text: one[1] }]));
  if (errors.length > 0 || from === undefined || from === 'none') return { given: form, errors };
  const stated = { agreement, from, decidedBy: text('decidedBy'), reason: text('reason') };
  const end = until === 'none' || until === undefined ? {} : { until };
  if (release !== undefined) return { ...stated, what: 'released', release, ...end };
  return terms === undefined ? { ...stated, what: 'ended' } : { ...stated, what: 'agreed', terms, ...end };
}

const releaseIn = (form: Form): ReleaseTerms => ({
  name: (form.name ?? '').trim(),
  of: chosen(form, 'of', releasableKinds),
  to: chosen(form, 'to', agencyKinds),
  as: form.as === 'name' ? 'name' : 'kind',
  isEarlierToo: form.earlier === 'yes',
  basis: (form.basis ?? '').trim(),
});

const releaseWrong = ({ name, of, to, basis }: ReleaseTerms, form: Form): readonly (readonly [string, string] | false)[] => [
  name === '' && ['name', 'Enter what it is called'],
  of.length === 0 && ['of', 'Choose of whom it may be told'],
  to.length === 0 && ['to', 'Choose who may be told'],
  form.as !== 'name' && form.as !== 'kind' && ['as', 'Choose what they are told'],
  form.earlier !== 'yes' && form.earlier !== 'no' && ['earlier', 'Choose whether earlier records count'],
  basis === '' && ['basis', 'Enter the lawful basis'],
];

const termsIn = (form: Form): AgreedTerms => ({
  name: (form.name ?? '').trim(),
  of: chosen(form, 'of', agencyKinds),
  kinds: form.only === 'yes' ? ['service'] : chosen(form, 'kind', writableKinds),
  ...(form.only === 'yes' ? { only: 'service-starts-or-ends' } : {}),
  under: chosen(form, 'under', agreedPlans),
  to: chosen(form, 'to', ['lead', ...agencyKinds] as const),
  what: form.share === 'whole' ? 'whole' : 'extract',
  basis: (form.basis ?? '').trim(),
  does: form.does === 'do' ? 'do' : 'propose',
});

const termsWrong = ({ name, kinds, to, basis }: AgreedTerms, form: Form): readonly (readonly [string, string] | false)[] => [
  name === '' && ['name', 'Enter what it is called'],
  kinds.length === 0 && ['kinds', 'Choose which entries it is about'],
  to.length === 0 && ['to', 'Choose who is to know'],
  form.share !== 'whole' && form.share !== 'extract' && ['share', 'Choose what they will read'],
  basis === '' && ['basis', 'Enter the lawful basis'],
  form.does !== 'do' && form.does !== 'propose' && ['does', 'Choose whether Heed proposes it or does it'],
];
