import { type Claim, ties } from '../../core/entry/claim.ts';
import type { FormTexts } from '../../core/ledger/unfinished.ts';
import { type FieldProblem, type FormContext, textOf } from './context.ts';

/** How many ties one form takes. */
export const claimRows = [1, 2, 3] as const;
export const claimField = (row: number, part: 'who' | 'is' | 'whom' | 'basis' | 'saidBy'): string => `claim-${row}-${part}`;
const offeredBases = ['seen', 'said', 'documented', 'assumed'] as const;

/** The ties that a form states. One that is begun is finished or put right: half a tie is none. */
export function readClaims(
  form: FormTexts,
  context: FormContext,
): { readonly claims: readonly Claim[]; readonly problems: readonly FieldProblem[] } {
  const claims: Claim[] = [];
  const problems: FieldProblem[] = [];
  for (const row of claimRows) {
    const read = readClaim(row, form, context);
    if (read === undefined) continue;
    if ('field' in read) problems.push(read);
    else claims.push(read);
  }
  return { claims, problems };
}

function readClaim(row: number, form: FormTexts, context: FormContext): Claim | FieldProblem | undefined {
  const text = (part: 'who' | 'is' | 'whom' | 'basis' | 'saidBy'): string => textOf(form, claimField(row, part));
  if (text('who') === '' && text('whom') === '') return undefined;
  if (text('who') === '') return { field: claimField(row, 'who'), text: 'Write whom this tie is about' };
  const is = ties.find((tie) => tie === text('is'));
  if (is === undefined) return { field: claimField(row, 'is'), text: 'Choose how they are tied' };
  if (text('whom') === '') return { field: claimField(row, 'whom'), text: 'Write to whom, or to what' };
  const basis = offeredBases.find((one) => one === text('basis'));
  if (basis === undefined) return { field: claimField(row, 'basis'), text: 'Choose how you know' };
  if (basis === 'said' && text('saidBy') === '') return { field: claimField(row, 'saidBy'), text: 'Write who said so' };
  const who = context.personNamed(text('who'));
  const isOfPlace = is === 'lives-at' || is === 'known-as';
  const whom = isOfPlace ? undefined : context.personNamed(text('whom'));
  const saidBy = basis === 'said' ? context.personNamed(text('saidBy')) : undefined;
  // A name that is not settled is asked about in its own place.
  if (who === undefined || (!isOfPlace && whom === undefined)) return undefined;
  return {
    ...{ who, is, basis, not: false, checked: 'unchecked', sealed: false },
    ...(whom === undefined ? { what: text('whom') } : { whom }),
    ...(saidBy === undefined ? {} : { saidBy: { kind: 'person', person: saidBy } }),
  };
}

/** The names that the ties of a form have in them. */
export const claimNames = (form: FormTexts): readonly { readonly field: string; readonly typed: readonly string[] }[] =>
  claimRows.flatMap((row) => {
    const isOfPlace = ['lives-at', 'known-as'].includes(textOf(form, claimField(row, 'is')));
    const parts = [
      ...(['who'] as const),
      ...(isOfPlace ? [] : (['whom'] as const)),
      ...(textOf(form, claimField(row, 'basis')) === 'said' ? (['saidBy'] as const) : []),
    ];
    return parts.map((part) => ({
      field: claimField(row, part),
      typed: [textOf(form, claimField(row, part))].filter((name) => name !== ''),
    }));
  });
