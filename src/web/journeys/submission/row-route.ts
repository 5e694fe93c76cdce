import type { FormTexts } from '../../../core/ledger/unfinished.ts';
import type { RowChoice } from '../../../core/submission/choice.ts';
import { readSaidDate } from '../../../core/time/said/said-date.ts';
import { type Span, showSpan } from '../../../core/time/span.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { submissionAddress } from '../../addresses.ts';
import { type Answered, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { changeableKinds } from './changeable-kinds.ts';
import { confirmRows } from './confirm-rows.ts';
import { openRow, type RowOpened } from './open-rows.ts';
import { rowFormView } from './row-form-view.ts';
import type { RowShown } from './rows-read.ts';

const shared = { address: '/cases/:case/submissions/:submission/rows/:row', permission: 'write-for-agency' } as const;

/** One row of a file, to be changed before it is recorded. */
export const rowRoute: Route = {
  ...shared,
  inside: 'case',
  method: 'GET',
  audit: 'row-shown',
  respond: async (asking, given) => {
    const opened = await openRow(asking, given);
    return opened === undefined ? notFound : page(opened, given, asking.query, []);
  },
};

const page = (opened: RowOpened, given: GivenCase, sent: FormTexts, errors: readonly FieldProblem[]): Answered => ({
  kind: 'page',
  template: 'submission/row.njk',
  model: rowFormView(opened, given, sent, errors),
  ...(errors.length === 0 ? {} : { invalid: true }),
});

/** Records a row as it was changed; or shows what would be proposed were it of another kind. */
export const decideRowRoute: Route = {
  ...shared,
  inside: 'case',
  method: 'POST',
  audit: 'row-decided',
  respond: async (asking, given) => {
    const opened = await openRow(asking, given);
    if (opened === undefined) return notFound;
    const { body } = asking;
    const { of, context, shown } = opened;
    if (body.go === 'look') return page(opened, given, body, []);
    const read = choiceIn(body, opened, given);
    if ('problems' in read) return page(opened, given, body, read.problems);
    const { row } = shown.row;
    const { refused } = await confirmRows([shown], of, context, given, new Map([[row, read.choice]]));
    const [no] = refused;
    if (no !== undefined) return page(opened, given, body, [{ field: 'when', text: no.says }]);
    return { kind: 'go', to: `${submissionAddress(given.open.partnership, of.id, ['rows'], { taken: '1' })}#rows` };
  },
};

/** What somebody settled about a row, from a form. */
function choiceIn(
  body: FormTexts,
  { shown, context }: RowOpened,
  { open }: GivenCase,
): { readonly choice: RowChoice } | { readonly problems: readonly FieldProblem[] } {
  const { proposed, read } = shown;
  const kind = changeableKinds.find((one) => one === body.kind);
  const kinds = proposed.kinds.find((one) => one.kind === kind) ?? (kind === undefined ? proposed.kinds[0] : undefined);
  const parts = [...(kinds?.parts ?? []), ...proposed.parts];
  // Only parts that the form showed were there to be left out.
  const without = new Set(parts.flatMap(({ key }, i) => (body[`shown-${i}`] === key && body[`part-${i}`] !== 'yes' ? [key] : [])));
  const about = context.onRecord.flatMap(({ person }) => (body[`about-${open.publicIds.people.get(person)}`] === 'yes' ? [person] : []));
  const date = dateIn(body.when ?? '', shown, context);
  if (date !== undefined && 'problem' in date) return { problems: [{ field: 'when', text: date.problem }] };
  if (date === undefined && read.when.kind !== 'read')
    return { problems: [{ field: 'when', text: 'Write when it was, as near as is known' }] };
  return {
    choice: {
      ...(kind === undefined ? {} : { kind }),
      ...(date === undefined ? {} : { when: date.when }),
      without,
      ...(about.length === 0 ? {} : { about }),
    },
  };
}

/** A date that was typed in place of the one that was read. */
function dateIn(
  typed: string,
  { read }: RowShown,
  { today, born }: RowOpened['context'],
): { readonly when: Span } | { readonly problem: string } | undefined {
  const text = typed.trim();
  if (text === '' || (read.when.kind === 'read' && text === showSpan(read.when.when))) return undefined;
  const said = readSaidDate(text, { today, looking: 'past', ...(born === undefined ? {} : { born }) });
  return said.kind === 'read' ? { when: said.when } : { problem: said.problem };
}
