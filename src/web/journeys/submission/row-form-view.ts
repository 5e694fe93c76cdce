import type { FormTexts } from '../../../core/ledger/unfinished.ts';
import { showSpan } from '../../../core/time/span.ts';
import { bodyWith } from '../../../parse/submission/body-with.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { publicId, submissionAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import { changeableKinds } from './changeable-kinds.ts';
import type { RowOpened } from './open-rows.ts';
import { partLine } from './part-words.ts';
import { choiceOf, wordsOf } from './row-read.ts';
import { rowView } from './row-view.ts';

export function rowFormView(opened: RowOpened, given: GivenCase, sent: FormTexts, errors: readonly FieldProblem[]): object {
  const { of, context, shown } = opened;
  const { open } = given;
  const names = namesIn(open.directory);
  const { proposed, read } = shown;
  const kind = changeableKinds.find((one) => one === sent.kind) ?? proposed.kinds[0]?.kind ?? 'note';
  const found = proposed.kinds.find((one) => one.kind === kind);
  const parts = [...(found?.parts ?? []), ...proposed.parts];
  const isSent = sent.kind !== undefined;
  const about = choiceOf(proposed, context.subjects).about ?? [];
  const view = rowView(shown, of, context, given, { kind, without: new Set() });
  const asRead = read.when.kind === 'read' ? showSpan(read.when.when) : '';
  return {
    title: 'Change the row',
    form: true,
    back: { href: submissionAddress(open.partnership, of.id, ['rows']), text: 'Back to the rows' },
    action: submissionAddress(open.partnership, of.id, ['rows', String(shown.row.row)]),
    row: view,
    errors,
    errorOn: Object.fromEntries(errors.map(({ field, text }) => [field, text])),
    when: sent.when ?? asRead,
    asRead,
    kinds: changeableKinds.map((value) => {
      const because = proposed.kinds.find((one) => one.kind === value)?.because;
      const words = because === undefined ? [] : wordsOf(because, read);
      return {
        value,
        selected: value === kind,
        text: `${withCapital(inPlainWords(value))}${words.length === 0 ? '' : ` (${words.map((one) => `“${one}”`).join(', ')})`}`,
      };
    }),
    parts: parts.map((part, i) => {
      const { label, value } = partLine(part, (facts) => bodyWith(kind, facts), names);
      return {
        ...{ n: i, key: part.key, label, value, words: wordsOf(part.because, read) },
        checked: !isSent || sent[`shown-${i}`] !== part.key || sent[`part-${i}`] === 'yes',
      };
    }),
    people: context.onRecord
      .filter(({ person }) => !parts.some((part) => part.is === 'about' && part.person === person))
      .map(({ person }) => {
        const id = publicId(open.publicIds.people, person);
        return { value: id, text: names.person(person), checked: isSent ? sent[`about-${id}`] === 'yes' : about.includes(person) };
      }),
  };
}
