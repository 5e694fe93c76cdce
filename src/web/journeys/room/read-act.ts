import { type Day, formatDay } from '../../../core/time/day.ts';
import { readSaidDate } from '../../../core/time/said/said-date.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, textIn, tooLong } from '../../recording/returned.ts';
import { type Act, type Field, fieldId } from './act.ts';

const longest = 5000;

export interface ReadingOn {
  readonly today: Day;
  /** In a demonstration a review is written down after its case ended, so that any day will do. */
  readonly demonstration: boolean;
  readonly publicIds: OpenCase['publicIds'];
}

/** What a form says, field by field and as it is to be kept; or what is to be put right. What may be left blank and was is not there. */
export function readAct(act: Act, form: Returned['sent'], on: ReadingOn): { readonly keeps: object } | Returned {
  const kept: Record<string, unknown> = {};
  const problems = [...tooLong(form, longest)];
  for (const field of act.fields) {
    const read = readField(field, fieldId(act, field.name), form, on);
    if ('problem' in read) problems.push({ field: fieldId(act, field.name), text: read.problem });
    else if (read.value !== undefined) kept[field.name] = read.value;
  }
  const { spans } = act;
  const [from, until] = spans === undefined ? [] : [kept[spans.from], kept[spans.until]];
  if (spans !== undefined && typeof from === 'string' && typeof until === 'string' && until < from)
    problems.push({ field: fieldId(act, spans.until), text: 'Write a day on or after the first' });
  return problems.length > 0 ? { sent: form, problems } : { keeps: { kind: act.kind, ...(act.keeps?.(kept) ?? kept) } };
}

type Read = { readonly value: unknown } | { readonly problem: string };

function readField(field: Field, id: string, form: Returned['sent'], on: ReadingOn): Read {
  const text = textIn(form, id);
  const blank = (value: unknown): Read => (field.needed === undefined ? { value } : { problem: field.needed });
  switch (field.as) {
    case 'text':
    case 'lines':
      return text === '' ? blank('') : { value: text };
    case 'day':
      return readDay(field, text, on, blank);
    case 'choose':
    case 'pick': {
      const chosen = field.choices.find(({ value }) => value === text);
      return chosen === undefined ? blank(undefined) : { value: chosen.keeps ?? chosen.value };
    }
    case 'ticks': {
      const ticked = field.choices.filter(({ value }) => form[`${id}-${value}`] === 'yes').map(({ value, keeps }) => keeps ?? value);
      return ticked.length === 0 ? blank([]) : { value: ticked };
    }
    case 'entry':
      return text === '' ? blank(undefined) : readEntry(text, on);
  }
}

function readDay(
  field: Extract<Field, { as: 'day' }>,
  text: string,
  { today, demonstration }: ReadingOn,
  blank: (value: unknown) => Read,
): Read {
  if (text === '') return field.when === 'has-come' ? { value: formatDay(today) } : blank(undefined);
  const said = readSaidDate(text, { today, looking: field.when === 'any' ? 'ahead' : 'past' });
  if (said.kind === 'not-read' || said.when.earliest !== said.when.latest) return { problem: 'Write one whole day, such as 14 May 2026' };
  if (field.when === 'has-come' && said.when.latest > today && !demonstration) return { problem: 'Write a day that has come' };
  return { value: formatDay(said.when.latest) };
}

function readEntry(text: string, { publicIds }: ReadingOn): Read {
  const shown = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi.exec(text.slice(text.lastIndexOf('/entries/') + 1))?.[0];
  const entry = [...publicIds.entries].find(([, id]) => id === shown)?.[0];
  return entry === undefined ? { problem: 'Copy the address of an entry of this record, or leave it blank' } : { value: entry };
}
