import { mostAttachments } from '../../../core/entry/attachment.ts';
import { ties } from '../../../core/entry/claim.ts';
import type { Person } from '../../../core/entry/directory.ts';
import { themes } from '../../../core/entry/themes.ts';
import type { FormTexts } from '../../../core/ledger/unfinished.ts';
import { showDay } from '../../../core/time/day.ts';
import { clockTime, dayAt, minutesIntoDayAt } from '../../../core/time/instant.ts';
import { readSaidDate } from '../../../core/time/said/said-date.ts';
import { showSpan } from '../../../core/time/span.ts';
import { claimField, claimRows } from '../../../parse/written/claim-fields.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { factField } from '../../../parse/written/fact-fields.ts';
import { unknownField, unknownRows } from '../../../parse/written/unknown-adult.ts';
import { discardAddress, keepWrittenAddress, readDateAddress, todayAddress, unfinishedAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import { attachedViews } from './attached-view.ts';
import { childViews, mindedViews } from './child-view.ts';
import { factFieldViews, lastFieldViews } from './fact-field-view.ts';
import type { Opened } from './held-form.ts';
import { notesBefore } from './notes-before.ts';
import { saidInWords } from './said-words.ts';
import { tieSays } from './tie-says.ts';

/** Fields that stand beside who is minding each child at home. */
const ofLeaving: ReadonlySet<string> = new Set(['f-left', 'f-followUp']);

/** How many facts of a kind stand open on its page; the rest are a press away. */
const shownAtOnce = 4;
const shownOfIntelligence = 6;

/** The page on which an entry is written. */
export function formView({ writing, id, held, corrected }: Opened, open: OpenCase, problems: readonly FieldProblem[]): object {
  const { way, form, context, today } = writing;
  const { partnership } = open;
  const errorOn = Object.fromEntries(problems.map(({ field, text }) => [field, text]));
  const names = namesIn(open.directory);
  const views = factFieldViews(writing, errorOn);
  const isOfLeaving = ({ id: field }: { readonly id: string }): boolean => ofLeaving.has(field);
  const facts = views.filter((one) => !isOfLeaving(one));
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
    before: notesBefore(writing, open),
    given: { ...form, about: form.about ?? writing.subjects.map(names.person).join(', ') },
    says: said,
    born: context.born === undefined ? undefined : showSpan(context.born),
    family: namesOf(writing.family),
    known: namesOf([...writing.family, ...writing.own]),
    attached: attachedViews(writing, { open, id, corrected, errorOn }),
    mayAttach: context.attached.length < mostAttachments,
    leaving: views.filter(isOfLeaving),
    minded: mindedViews(writing, errorOn),
    last: lastFieldViews(writing, errorOn),
    unknown: unknownRows.map((row) => ({
      row,
      ...Object.fromEntries((['description', 'is', 'by', 'sayer'] as const).map((part) => [part, unknownField(row, part)])),
    })),
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
          ({ value, error, items, notAsked }) =>
            error !== undefined ||
            (value !== undefined && value !== '') ||
            notAsked?.chosen === true ||
            items?.some((one) => one.chosen === true) === true,
        ),
      attached: context.attached.length > 0 || errorOn.file !== undefined,
      minded: isFilled(form, errorOn, /^f-(left|followUp)$|-mind(s|er)/),
      apart: ['words', 'opinion'].some((field) => (form[field] ?? '') !== '' || errorOn[field] !== undefined),
      people: isFilled(form, errorOn, /^(claim-\d|unknown)-/),
    },
    asksWhoIsTold:
      errorOn['told-nobody'] !== undefined || errorOn[factField('toBeTold')] !== undefined || (form['told-nobody'] ?? '') !== '',
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

const namesOf = (people: readonly Person[]): readonly string[] => [...new Set(people.map(({ called }) => called))].sort();

const isFilled = (form: FormTexts, errorOn: Readonly<Record<string, string>>, fields: RegExp): boolean =>
  Object.entries(form).some(([name, text]) => fields.test(name) && text !== '') || Object.keys(errorOn).some((name) => fields.test(name));
