import { type Basis, bases, type Claim } from '../../../core/entry/claim.ts';
import type { Body } from '../../../core/entry/entry.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { isPersonalClaim } from '../../../core/entry/personal.ts';
import { namedIn } from '../../../core/picture/identities.ts';
import type { Day } from '../../../core/time/day.ts';
import { readSaidDate } from '../../../core/time/said/said-date.ts';
import { exactly, type Span } from '../../../core/time/span.ts';
import { nameKey } from '../../../parse/written/names-typed.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { namesIn } from '../../words/names.ts';

type Form = Readonly<Record<string, string>>;

export interface FormError {
  readonly href: string;
  readonly text: string;
}

/** What somebody's own words may be about, that no check is given. */
export const backgrounds = ['heritage', 'faith', 'language'] as const;

const longest = 5000;

/** The note that a form comes to, or what to put right. A choice comes from a closed list: an address cannot make a claim of its own. */
export function parseNote(
  form: Form,
  person: PersonId,
  on: Day,
  open: OpenCase,
): { readonly ok: Body } | { readonly errors: readonly FormError[] } {
  const what = (form.what ?? '').trim();
  const background = backgrounds.find((one) => one === form.is);
  const claim = isPersonalClaim(form.is) ? form.is : undefined;
  const errors: FormError[] = [];
  if (background === undefined && claim === undefined) errors.push({ href: 'is', text: 'Choose what it is about' });
  if (what === '' && !(claim !== undefined && speaksAlone.has(claim))) errors.push({ href: 'what', text: 'Write what is known' });
  if (what.length > longest) errors.push({ href: 'what', text: 'Write it in 5,000 letters or fewer' });
  const note = { kind: 'note', when: exactly(on), about: [person], present: [], themes: [] } as const;
  if (background !== undefined) {
    const means = (form.means ?? '').trim().slice(0, longest);
    return errors.length > 0
      ? { errors }
      : { ok: { ...note, text: what, claims: [], facts: { background, ...(means === '' ? {} : { forWorking: means }) } } };
  }
  const basis = bases.find((one) => one === form.basis);
  if (basis === undefined) errors.push({ href: 'basis', text: 'Choose how you know' });
  const sayer = sayerOf(form, basis, person, on, open);
  if (sayer === 'unknown') errors.push({ href: 'saidBy', text: 'Write the name of somebody on record here, or leave it blank' });
  const from = dateOf(form.from, on);
  if (from === 'unread') errors.push({ href: 'from', text: 'Write the date another way: for example 3 May 2018, or May 2018' });
  const until = dateOf(form.until, on);
  if (until === 'unread') errors.push({ href: 'until', text: 'Write the date another way: for example 3 May 2018, or May 2018' });
  if (errors.length > 0 || claim === undefined || basis === undefined || sayer === 'unknown' || from === 'unread' || until === 'unread')
    return { errors };
  const made: Claim = {
    ...{ who: person, is: claim, basis, not: form.not === 'yes', checked: 'unchecked', sealed: false },
    ...(what === '' ? {} : { what }),
    ...(sayer === undefined ? {} : { saidBy: { kind: 'person' as const, person: sayer } }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
  return { ok: { ...note, text: what === '' ? 'Noted of them.' : what, claims: [made], facts: {} } };
}

/** Claims that say something with no more words. */
const speaksAlone: ReadonlySet<string> = new Set([
  'cannot-read',
  'needs-interpreter',
  'learning-need',
  'was-looked-after',
  'unsettled-housing',
  'receives-benefit',
  'has-money-worries',
  'is-available-to-help',
  'is-willing-to-help',
  'own-history-checked',
  'was-spoken-to-alone',
]);

/** Who said so: whom the form names among those on record by the day; the person themselves where it names nobody. */
function sayerOf(form: Form, basis: Basis | undefined, person: PersonId, on: Day, open: OpenCase): PersonId | 'unknown' | undefined {
  if (basis !== 'said') return undefined;
  const typed = nameKey(form.saidBy ?? '');
  if (typed === '') return person;
  const names = namesIn(open.directory);
  const known = new Set(open.known(on).entries.flatMap(namedIn));
  const found = [...known].filter((id) => nameKey(names.person(id)) === typed);
  return found.length === 1 && found[0] !== undefined ? found[0] : 'unknown';
}

function dateOf(text: string | undefined, today: Day): Span | 'unread' | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const said = readSaidDate(text, { today });
  return said.kind === 'read' ? said.when : 'unread';
}
