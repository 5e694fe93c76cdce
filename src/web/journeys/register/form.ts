import type { Body, Owner } from '../../../core/learning/register/owner.ts';
import type { Day } from '../../../core/time/day.ts';
import { parseOneDay } from '../../../parse/day-as-written.ts';
import { present } from '../../../parse/learning/parts.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { textIn, tooLong } from '../../recording/returned.ts';
import { agenciesToChoose } from '../../words/agencies-to-choose.ts';

type Sent = Readonly<Record<string, string>>;

/** Reads the fields of a form one by one, and gathers what is to be put right. What is missing is read as an empty text, with its problem. */
export interface FormOfRegister {
  readonly needed: (field: string, problem: string) => string;
  readonly maybe: (field: string) => string | undefined;
  readonly day: (field: string, problem: string, bounds?: { readonly notAfter?: Day }) => Day | undefined;
  /** A day that may be left out; what is there and no day is a problem. */
  readonly maybeDay: (field: string) => Day | undefined;
  readonly choice: <T extends string>(field: string, among: readonly T[], problem: string) => T | undefined;
  readonly body: (field: string) => Body | undefined;
  /** A post at a body: undefined where none of it was filled in. */
  readonly owner: (field: string) => Owner | undefined;
  readonly problem: (field: string, text: string) => void;
  readonly problems: () => readonly FieldProblem[];
}

export function formOf(sent: Sent, open: Pick<OpenCase, 'directory' | 'publicIds'>): FormOfRegister {
  const problems: FieldProblem[] = [...tooLong(sent, 5000)];
  const problem = (field: string, text: string): void => void problems.push({ field, text });
  const maybe = (field: string): string | undefined => textIn(sent, field) || undefined;
  const dayIn = (field: string, text: string, notAfter?: Day): Day | undefined => {
    const day = parseOneDay(textIn(sent, field));
    if (day === undefined) problem(field, text);
    else if (notAfter !== undefined && day > notAfter) problem(field, 'This day has not come yet');
    else return day;
    return undefined;
  };
  const body = (field: string): Body | undefined => {
    const chosen = maybe(field);
    if (chosen === undefined) return undefined;
    if (chosen === 'board') return { kind: 'board' };
    if (chosen === 'outside') {
      const called = maybe(`${field}-outside`);
      if (called === undefined) problem(`${field}-outside`, 'Write what the body outside is called');
      return called === undefined ? undefined : { kind: 'outside', called };
    }
    const agency = agenciesToChoose(open).find(({ key }) => key === chosen)?.id;
    if (agency === undefined) problem(field, 'Choose the body from the list');
    return agency === undefined ? undefined : { kind: 'agency', agency };
  };
  return {
    needed: (field, text) => {
      const written = maybe(field);
      if (written === undefined) problem(field, text);
      return written ?? '';
    },
    maybe,
    day: (field, text, bounds) => dayIn(field, text, bounds?.notAfter),
    maybeDay: (field) => (maybe(field) === undefined ? undefined : dayIn(field, 'Write a day, such as 7 4 2026, or leave it empty')),
    choice: (field, among, text) => {
      const found = among.find((one) => one === sent[field]);
      if (found === undefined) problem(field, text);
      return found;
    },
    body,
    owner: (field) => {
      const [at, post, managedBy] = [body(`${field}-at`), maybe(`${field}-post`), maybe(`${field}-managed`)];
      if (at === undefined && post === undefined) return undefined;
      if (at === undefined && maybe(`${field}-at`) === undefined) problem(`${field}-at`, 'Choose at which body the post is');
      if (post === undefined) problem(`${field}-post`, 'Write which post owns it: a post, and not a person');
      return at === undefined || post === undefined ? undefined : { at, post, ...present({ managedBy }) };
    },
    problem,
    problems: () => problems,
  };
}

/** What the fields of an owner hold when a form is opened. */
export const ownerFields = (field: string, owner: Owner | undefined, { publicIds }: Pick<OpenCase, 'publicIds'>): Sent =>
  owner === undefined
    ? {}
    : {
        ...bodyFields(`${field}-at`, owner.at, { publicIds }),
        [`${field}-post`]: owner.post,
        [`${field}-managed`]: owner.managedBy ?? '',
      };

export function bodyFields(field: string, body: Body | undefined, { publicIds }: Pick<OpenCase, 'publicIds'>): Sent {
  switch (body?.kind) {
    case undefined:
      return {};
    case 'board':
      return { [field]: 'board' };
    case 'outside':
      return { [field]: 'outside', [`${field}-outside`]: body.called };
    case 'agency':
      return { [field]: publicId(publicIds.agencies, body.agency) };
  }
}
