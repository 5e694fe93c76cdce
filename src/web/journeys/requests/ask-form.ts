import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { type Day, formatDay, parseDay, showDay, yearMonthDay } from '../../../core/time/day.ts';
import { isMailAddress } from '../../../parse/mail-address.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { duties } from './duties.ts';
import type { MayBeAsked } from './may-be-asked.ts';

export interface FormError {
  readonly href: string;
  readonly text: string;
}
export type Form = Readonly<Record<string, string>>;

/** What is asked of one agency, and for one that answers by a link the address to which it goes. */
export interface AskedAgency {
  readonly agency: AgencyId;
  readonly email: string | undefined;
}

export interface Asked {
  readonly of: readonly AskedAgency[];
  readonly about: readonly PersonId[];
  readonly what: string;
  readonly purpose: string;
  readonly basis: string;
  readonly by: Day;
}

const longest = 5000;

/** What must be there before anything is asked. */
export function parseAsk(
  form: Form,
  given: { readonly agencies: readonly MayBeAsked[]; readonly people: readonly PersonId[]; readonly child: PersonId; readonly today: Day },
  open: OpenCase,
): { readonly ok: Asked } | { readonly errors: readonly FormError[] } {
  const errors: FormError[] = [];
  const text = (name: string, missing: string, most = longest): string => {
    const written = (form[name] ?? '').trim();
    if (written === '') errors.push({ href: name, text: missing });
    else if (written.length > most) errors.push({ href: name, text: `Write it in ${most.toLocaleString('en-GB')} letters or fewer` });
    return written;
  };
  const of = given.agencies
    .filter(({ agency }) => form[`of-${publicId(open.publicIds.agencies, agency)}`] === 'yes')
    .map(({ agency, byLink, name }) => {
      const field = `email-${publicId(open.publicIds.agencies, agency)}`;
      const email = (form[field] ?? '').trim();
      if (byLink && !isMailAddress(email))
        errors.push({ href: field, text: `Enter a work email address at ${name}, like name@example.gov.uk` });
      return { agency, email: byLink ? email : undefined };
    });
  if (of.length === 0) errors.unshift({ href: 'of', text: 'Choose whom you ask' });
  const what = text('what', 'Write what you ask');
  const purpose = text('purpose', 'Write what you need it for', 500);
  const duty = duties.find(({ id }) => id === form.duty);
  if (duty === undefined) errors.push({ href: 'duty', text: 'Choose under which duty you ask' });
  const basis = duty?.id === 'other' ? text('basis', 'Write under which duty or basis you ask', 500) : (duty?.basis ?? '');
  const by = dayFrom(form);
  if (by === undefined) errors.push({ href: 'by-day', text: 'Enter the day by which you need it, such as 27 3 2027' });
  else if (by < given.today) errors.push({ href: 'by-day', text: `The day by which you need it must be ${showDay(given.today)} or later` });
  if (errors.length > 0 || by === undefined) return { errors };
  const about = given.people.filter((person) => form[`about-${publicId(open.publicIds.people, person)}`] === 'yes');
  return { ok: { of, about: [...new Set([given.child, ...about])], what, purpose, basis, by } };
}

function dayFrom(form: Form): Day | undefined {
  const [day = '', month = '', year = ''] = ['by-day', 'by-month', 'by-year'].map((name) => (form[name] ?? '').trim());
  return parseDay(`${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A day as the three boxes of a form hold it. */
export const boxesOf = (day: Day): Form => {
  const { year, month, day: of } = yearMonthDay(day);
  return { 'by-day': String(of), 'by-month': String(month), 'by-year': String(year), iso: formatDay(day) };
};
