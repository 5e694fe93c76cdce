import { showDay } from '../../../core/time/day.ts';
import { findAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type FindErrors, fields } from './find-form.ts';

/** The form, with what was sent, so that nothing has to be written twice. What is longer than any name is cut off. */
export function findView(open: OpenCase, given: Readonly<Record<string, string>>, parsed?: FindErrors): object {
  const errors = parsed?.errors ?? [];
  return {
    title: 'Find',
    form: true,
    action: `${findAddress(open.partnership)}#found`,
    shown: open.partnership.demonstration ? showDay(open.days.usual) : undefined,
    given: Object.fromEntries(fields.map((field) => [field, (given[field] ?? '').slice(0, 300)])),
    errors: errors.map(({ field, text }) => ({ text, href: `#${field}` })),
    errorOn: Object.fromEntries(errors.map(({ field, text }) => [field, { text }])),
  };
}
