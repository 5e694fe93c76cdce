import { ties } from '../../../core/entry/claim.ts';
import { themes } from '../../../core/entry/themes.ts';
import type { Unfinished } from '../../../core/ledger/unfinished.ts';
import { showDay } from '../../../core/time/day.ts';
import { clockTime, dayAt, minutesIntoDayAt } from '../../../core/time/instant.ts';
import { readSaidDate } from '../../../core/time/said/said-date.ts';
import { showSpan } from '../../../core/time/span.ts';
import { claimField, claimRows } from '../../../parse/written/claim-fields.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { discardAddress, keepWrittenAddress, readDateAddress, todayAddress, unfinishedAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import { childViews } from './child-view.ts';
import { factFieldViews } from './fact-field-view.ts';
import { saidInWords } from './said-words.ts';
import { tieSays } from './tie-says.ts';
import type { Writing } from './write-context.ts';

/** How many facts of a kind stand open on its page; the rest are a press away. */
const shownAtOnce = 4;
const shownOfIntelligence = 6;

interface Shown {
  readonly id: string;
  readonly held?: Unfinished | undefined;
  readonly problems: readonly FieldProblem[];
}

/** The page on which an entry is written. */
export function formView(writing: Writing, open: OpenCase, { id, held, problems }: Shown): object {
  const { way, form, context, today } = writing;
  const { partnership } = open;
  const errorOn = Object.fromEntries(problems.map(({ field, text }) => [field, text]));
  const names = namesIn(open.directory);
  const facts = factFieldViews(writing, errorOn);
  const chosen = today === open.days.usual ? undefined : today;
  const atOnce = way.kind === 'contact' ? 1 : way.id === 'intelligence' ? shownOfIntelligence : shownAtOnce;
  const said = (form.when ?? '').trim() === '' ? undefined : saidInWords(readSaidDate(form.when ?? '', { today, born: context.born }));
  return {
    title: form.corrects === undefined ? way.title : 'Put an entry right',
    form: true,
    action: unfinishedAddress(partnership, id),
    keep: keepWrittenAddress(partnership, id),
    readDate: readDateAddress(partnership, id),
    discard: held === undefined ? undefined : discardAddress(partnership, id),
    back: { href: todayAddress(partnership, chosen), text: 'Back to today' },
    hidden: { way: way.id, on: form.on ?? '', child: form.child ?? '', version: String(held?.version ?? 0), corrects: form.corrects },
    saved:
      held === undefined
        ? undefined
        : `Kept for you, not recorded yet. Last saved ${showDay(dayAt(held.saved))}, ${clockTime(minutesIntoDayAt(held.saved))}.`,
    shown: showDay(today),
    given: { ...form, about: form.about ?? writing.subjects.map(names.person).join(', ') },
    says: said,
    born: context.born === undefined ? undefined : showSpan(context.born),
    known: [...new Set([...context.people.values()].map(({ called }) => called))].sort(),
    children: childViews(writing, errorOn),
    anyChild: context.asksOfAnyChild,
    facts: facts.slice(0, atOnce),
    more: facts.slice(atOnce),
    claims: claimRows.map((row) => ({
      row,
      who: claimField(row, 'who'),
      is: claimField(row, 'is'),
      whom: claimField(row, 'whom'),
      basis: claimField(row, 'basis'),
      saidBy: claimField(row, 'saidBy'),
    })),
    ties: ties.map((tie) => ({ value: tie, text: tieSays[tie] })),
    themes: themes.map((theme) => ({
      name: `theme-${theme}`,
      text: withCapital(inPlainWords(theme)),
      chosen: form[`theme-${theme}`] === 'yes',
    })),
    works: writing.works.map(({ first }, i) => ({ value: String(i + 1), text: `${entryTitle(first, names)}, ${showSpan(first.when)}` })),
    opened: {
      more: facts
        .slice(atOnce)
        .some(
          ({ value, error, items }) =>
            error !== undefined || (value !== undefined && value !== '') || items?.some((one) => one.chosen === true) === true,
        ),
      apart: ['words', 'opinion'].some((field) => (form[field] ?? '') !== '' || errorOn[field] !== undefined),
      people:
        Object.entries(form).some(([name, text]) => /^(claim-\d|unknown)-/.test(name) && text !== '') ||
        Object.keys(errorOn).some((name) => /^(claim-\d|unknown)-/.test(name)),
    },
    sealed: {
      first: way.kind === 'referral' || way.id === 'intelligence',
      detail: way.id === 'intelligence',
      isOpen:
        Object.entries(form).some(([name, text]) => name.startsWith('seal-') && text !== '') ||
        problems.some(({ field }) => field.startsWith('seal-')),
    },
    errors: problems,
    errorOn,
  };
}
