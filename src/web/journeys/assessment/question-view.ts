import type { Entry } from '../../../core/entry/entry.ts';
import type { Question, Section } from '../../../core/form/form.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { publicId } from '../../addresses.ts';
import { agenciesIn } from '../../reading/agencies-in.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { type FieldProblem, type Part, questionField, reasonField, type Texts, tickField } from './written-form.ts';

/** How many entries are offered to be named as evidence: incidents, and what was recorded last. Our choice. */
const mostEntries = 40;

const notEvidence: ReadonlySet<Entry['kind']> = new Set(['share', 'account', 'identity', 'correction', 'disposal', 'closed-to', 'answer']);

/** The entries that may be named: every incident, and those recorded last, newest first. */
export function entriesToName({ entries }: Picture): readonly Entry[] {
  const all = entries.filter((entry) => !notEvidence.has(entry.kind) && !isOnlyOpened(entry)).toReversed();
  const incidents = all.filter(({ kind }) => kind === 'incident');
  const last = all.filter(({ kind }) => kind !== 'incident');
  const chosen = new Set([...incidents, ...last].slice(0, Math.max(mostEntries, incidents.length)));
  return all.filter((entry) => chosen.has(entry));
}

const isOnlyOpened = (entry: Entry): boolean =>
  entry.kind === 'assessment' && (entry.facts.status === 'started' || entry.facts.status === 'recommended');

/** The questions of some sections, as they are asked in one part. */
export const sectionViews = (
  sections: readonly Section[],
  part: Part,
  texts: Texts,
  problems: readonly FieldProblem[],
  { open, picture, called }: { readonly open: OpenCase; readonly picture: Picture; readonly called: string },
): readonly object[] =>
  sections.map(({ id, title, hint, questions }) => ({
    id: part === 'family' ? id : `${id}-of-${publicId(open.publicIds.people, part)}`,
    title,
    hint,
    questions: questions.map((question) => questionView(question, part, texts, problems, { open, picture, called })),
  }));

function questionView(
  question: Question,
  part: Part,
  texts: Texts,
  problems: readonly FieldProblem[],
  { open, picture, called }: { readonly open: OpenCase; readonly picture: Picture; readonly called: string },
): object {
  const field = questionField(question.id, part, open);
  const names = namesIn(open.directory);
  const ticks = (all: readonly { readonly id: string; readonly text: string }[]): readonly object[] =>
    all.map(({ id, text }) => ({ key: tickField(field, id), text, checked: texts[tickField(field, id)] === 'yes' }));
  const waits = question.when && `Where you answered “${question.when.is.replace('-', ' ')}” above`;
  return {
    field,
    label: question.asks,
    hint: [question.hint, question.scale, question.sealed ? 'Kept sealed: it stands on no page' : undefined, waits]
      .filter((one) => one !== undefined)
      .join('. '),
    kind: question.kind,
    value: texts[field] ?? '',
    needed: question.needed,
    asksForFindings: question.carries.includes('R075'),
    why: { field: reasonField(field), value: texts[reasonField(field)] ?? '' },
    error: problems.find((one) => one.field === field)?.text,
    choices:
      question.kind === 'yes-no'
        ? [
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
            { value: 'not-asked', text: 'Not asked' },
          ]
        : question.choices.map((value) => ({ value, text: value })),
    ticks:
      question.kind === 'agencies'
        ? ticks(
            agenciesIn(picture.known.entries, open.directory).map((agency) => ({
              id: publicId(open.publicIds.agencies, agency),
              text: names.agency(agency),
            })),
          )
        : question.kind === 'entries'
          ? ticks(
              entriesToName(picture).map((entry) => ({
                id: publicId(open.publicIds.entries, entry.id),
                text: `${whenInWords(entry)}, ${names.agency(entry.by)}: ${entryTitle(entry, names)}`,
              })),
            )
          : [],
    called: part === 'family' ? undefined : called,
  };
}
