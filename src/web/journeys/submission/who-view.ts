import type { PersonId } from '../../../core/entry/ids.ts';
import type { FormTexts } from '../../../core/ledger/unfinished.ts';
import type { WhoProposed } from '../../../core/submission/who/propose-who.ts';
import { personKey } from '../../../core/submission/who/role.ts';
import { listedInWords } from '../../../core/submission/who/ties-listed.ts';
import { showDay } from '../../../core/time/day.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { publicId, submissionAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { counted } from '../../words/times-words.ts';
import { knownSince } from './record-listed.ts';
import { isListRecorded, isWhoSettled, whoSettled } from './settled-who.ts';
import type { WhoRead } from './who-read.ts';

type Label = WhoProposed['label'];

export function whoView(read: WhoRead, given: GivenCase, sent: FormTexts, errors: readonly FieldProblem[]): object {
  const { of, context, asked, more } = read;
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
    agencies: agenciesView(read, given, sent),
    more: more === 0 ? '' : counted(more, 'more word'),
    asked: asked.map(({ label, people, because, near }, i) => {
      const before = settled.get(label.key);
      const own = before ?? people;
      const value = sent[`w-${i}`] ?? (own.length > 0 ? ids(own) : isNew(label, before) ? 'new' : 'words');
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
        record: listedLine(label, read, sent),
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

/** Somebody of the list who is nobody on record for sure: a record is proposed to be made, which may be said to be another's later. */
const isNew = ({ listed }: Label, before: readonly PersonId[] | undefined): boolean => listed !== undefined && before === undefined;

const listedWords = ({ listed }: Label): string => (listed === undefined ? '' : listedInWords(listed));

/** What would be recorded of a row of the list, beside the name that it gives. */
function listedLine({ key, listed }: Label, read: WhoRead, sent: FormTexts): object | undefined {
  if (listed === undefined || key !== personKey(listed.name)) return undefined;
  const n = read.listed.findIndex(({ name }) => personKey(name) === key);
  const since = knownSince(listed, read);
  const isSent = Object.keys(sent).length > 0;
  return {
    field: `l-${n}`,
    isRecorded: isListRecorded(read.of.setting, n),
    checked: isSent ? sent[`l-${n}`] === 'yes' : !isWhoSettled(read.of.setting),
    text: `Record what the list says: ${listedInWords(listed)}`,
    hint:
      since === undefined
        ? 'No row names them with a date: it is recorded as known from today'
        : `Recorded as known to your agency from ${showDay(since)}, when the first row that names them was written down`,
  };
}

function agenciesView({ agencies, toChoose }: WhoRead, { open }: GivenCase, sent: FormTexts): readonly object[] {
  const names = namesIn(open.directory);
  const items = toChoose.map((id) => ({ value: publicId(open.publicIds.agencies, id), text: names.agency(id) }));
  return agencies.map(({ written, rows, meant }, i) => {
    const field = `a-${i}`;
    const value = sent[field] ?? (meant === undefined ? 'words' : publicId(open.publicIds.agencies, meant));
    return {
      ...{ field, written, rows: `in ${counted(rows, 'row')}` },
      items: [{ value: 'words', text: 'Leave it as words' }, ...items].map((one) => ({ ...one, selected: one.value === value })),
    };
  });
}
