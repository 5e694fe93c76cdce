import type { Submission } from '../../../core/ledger/bringing-in.ts';
import type { FormTexts } from '../../../core/ledger/unfinished.ts';
import { headings, meanings } from '../../../core/submission/meaning.ts';
import { readRows } from '../../../core/submission/read-rows.ts';
import { sayPlace } from '../../../core/submission/sent.ts';
import { showInstant } from '../../../core/time/instant.ts';
import { showSpan } from '../../../core/time/span.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { submissionAddress, submissionsAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { counted } from '../../words/times-words.ts';
import { fileDay } from './file-context.ts';
import type { TableGroup } from './tables-read.ts';

interface Shown {
  readonly sent?: FormTexts;
  readonly errors?: readonly FieldProblem[];
  readonly isAgain?: boolean;
}

/** Rows that a sample shows, and rows of which one may hold the headings. */
const sampled = 4;
const mayHead = 12;

export function columnsView(
  of: Submission,
  groups: readonly TableGroup[],
  others: readonly Submission[],
  given: GivenCase,
  { sent = {}, errors = [], isAgain = false }: Shown,
): object {
  const { partnership, directory } = given.open;
  const same = others.find(({ name }) => plainName(name) === plainName(of.name));
  const follows = sent.follows ?? of.follows ?? (of.state === 'open' ? 'none' : same?.id);
  return {
    title: 'What does the file hold?',
    form: true,
    back: { href: submissionsAddress(partnership), text: 'Back to files brought in' },
    action: submissionAddress(partnership, of.id, ['columns']),
    away: submissionAddress(partnership, of.id, ['work']),
    original: submissionAddress(partnership, of.id, ['original']),
    name: of.name,
    about: of.child === undefined ? '' : namesIn(directory).person(of.child),
    arrived: showInstant(of.arrived),
    isAgain,
    isFirst: of.state === 'choosing',
    notes: (of.setting.notes ?? '').split('\n').filter((note) => note !== ''),
    errors,
    errorOn: Object.fromEntries(errors.map(({ field, text }) => [field, text])),
    groups: groups.map((group) => groupView(group, of, given)),
    others: others.map(({ id, name, arrived }) => ({
      value: id,
      text: `${name}, brought in ${showInstant(arrived)}`,
      checked: id === follows,
    })),
    followsNone: follows === 'none',
  };
}

/** A name without the numbers and words by which copies are told apart. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[\d\W_]+/g, ' ')
    .replaceAll(/\b(?:v|copy|final|new|updated)\b|\s+/g, '');

function groupView({ n, names, rows, first, proposed, settled }: TableGroup, of: Submission, given: GivenCase): object {
  const head = settled.is === 'nothing' ? proposed.head : settled.head;
  const map = settled.is === 'nothing' ? undefined : settled.map;
  const heads = first.slice(0, Math.max(mayHead, (head ?? 0) + 1)).map(({ place, cells }, i) => ({
    value: String(i),
    selected: i === head,
    text: `${withCapital(sayPlace(place).replace(/^.*, /, ''))}: ${shortened(
      cells
        .map(({ text }) => text.trim())
        .filter((text) => text !== '')
        .join(' | '),
      60,
    )}`,
  }));
  return {
    n,
    title: names.length === 1 ? (names[0] ?? '') : `${names[0] ?? ''} and ${names.length - 1} more like it`,
    rows: counted(rows, 'row'),
    is: settled.is,
    heads,
    noHead: head === undefined,
    isMonthFirst: map?.order,
    asksOrder: map !== undefined && map.order !== 'day-first',
    columns: proposed.columns.map(({ heading, because, sample }, i) => ({
      id: `m-${n}-${i}`,
      label: (first[head ?? -1]?.cells[i]?.text.trim() ?? heading) || `Column ${i + 1}, which has no heading`,
      because: becauses[because],
      sample: sample.map((text) => shortened(text, 70)),
      items: meanings.map((value) => ({
        value,
        text: headings[value].called,
        selected: value === (map?.columns[i] ?? proposed.columns[i]?.meaning ?? 'nothing'),
      })),
    })),
    sample: sampleOf(),
  };

  /** How the first rows would be read. */
  function sampleOf(): readonly object[] {
    if (settled.is !== 'chronology') return [];
    const under = settled.head === undefined ? first : first.slice(settled.head + 1);
    const found: object[] = [];
    for (const { row, read } of readRows(under, settled.map, { today: fileDay(of, given) })) {
      if (read.event === '' && read.action === '') continue;
      found.push({
        place: sayPlace(row.place),
        when: read.when.kind === 'read' ? withCapital(showSpan(read.when.when)) : 'Its date was not read',
        text: shortened(read.event, 160),
      });
      if (found.length === sampled) break;
    }
    return found;
  }
}

const becauses = {
  remembered: 'as your agency settled it before',
  heading: 'by its heading',
  contents: 'by what stands in it',
  nothing: '',
} as const;

const shortened = (text: string, most: number): string => {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= most ? line : `${line.slice(0, most).trimEnd()}…`;
};
