import type { PersonId } from '../../../core/entry/ids.ts';
import type { FormTexts } from '../../../core/ledger/unfinished.ts';
import { showSpan } from '../../../core/time/span.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { publicId, submissionAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { counted } from '../../words/times-words.ts';
import { whoSettled } from './settled.ts';
import type { WhoRead } from './who-read.ts';

export function whoView({ of, context, asked, more }: WhoRead, given: GivenCase, sent: FormTexts, errors: readonly FieldProblem[]): object {
  const { open } = given;
  const names = namesIn(open.directory);
  const ids = (people: readonly PersonId[]): string => people.map((person) => publicId(open.publicIds.people, person)).join(' ');
  const settled = whoSettled(of.setting);
  const errorOn = Object.fromEntries(errors.map(({ field, text }) => [field, text]));
  return {
    title: 'Who is who?',
    form: true,
    back: { href: submissionAddress(open.partnership, of.id, ['columns']), text: 'Back to the columns' },
    action: submissionAddress(open.partnership, of.id, ['who']),
    name: of.name,
    errors,
    more: more === 0 ? '' : counted(more, 'more word'),
    asked: asked.map(({ label, people, because, near }, i) => {
      const before = settled.get(label.key);
      const own = before ?? people;
      const value = sent[`w-${i}`] ?? (own.length > 0 ? ids(own) : 'words');
      const offered = [
        ...new Map([own, people, ...near.map((one) => [one])].filter((one) => one.length > 0).map((one) => [ids(one), one])).entries(),
      ];
      const rest = context.onRecord.map(({ person }) => person).filter((person) => !offered.some(([id]) => id === ids([person])));
      return {
        field: `w-${i}`,
        written: label.written,
        rows: label.rows === 0 ? 'in the list of people' : `in ${counted(label.rows, 'row')}`,
        listed: listedWords(label),
        value,
        near: offered.map(([id, one]) => ({
          value: id,
          text: allListed(one.map(names.person)),
          hint: before === undefined && id === ids(people) && because !== '' ? `Proposed: ${because}` : '',
        })),
        rest: rest.map((person) => ({ value: publicId(open.publicIds.people, person), text: names.person(person) })),
        called: { field: `c-${i}`, value: sent[`c-${i}`] ?? label.listed?.name ?? withCapital(label.written), error: errorOn[`c-${i}`] },
      };
    }),
  };
}

const listedWords = ({ listed }: WhoRead['asked'][number]['label']): string =>
  listed === undefined
    ? ''
    : [listed.name, listed.relation, listed.born === undefined ? '' : `born ${showSpan(listed.born)}`]
        .filter((one) => one !== '')
        .join(', ');
