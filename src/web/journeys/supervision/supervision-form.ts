import { standsInTheWay } from '../../../core/pathway/need.ts';
import { needsOfSupervision, type SupervisionNeed, type SupervisionWritten } from '../../../core/pathway/supervision/supervision-body.ts';
import type { Day } from '../../../core/time/day.ts';
import { readSaidDate } from '../../../core/time/said/said-date.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import type { SupervisionRead } from './supervision-read.ts';

type Form = Readonly<Record<string, string>>;
const longest = 5000;

const ask: Readonly<Record<SupervisionNeed, string>> = {
  supervisor: 'Write who supervised',
  lifeNow: 'Write what life is like for this child now, or that it is not known',
  different: 'Write what is different since the last time, or that nothing is',
  openQuestions: 'Write what is to come of the questions that wait',
  direction: 'Write what is to be done from here',
  reasons: 'Write why',
  contingency: 'Write what is done if it does not hold, by whom and how soon',
};

/** Reads the form: what was talked through of this child, or everything that is still to be written. */
export function parseSupervision(form: Form, { picture, waiting }: SupervisionRead): SupervisionWritten | Returned {
  const text = (name: string): string => (form[name] ?? '').trim();
  const on = heldOn(text('on-day'), picture.today);
  const written: SupervisionWritten = {
    on: on ?? picture.today,
    supervisor: text('supervisor'),
    lifeNow: text('lifeNow'),
    different: text('different'),
    openQuestions: text('openQuestions'),
    direction: text('direction'),
    reasons: text('reasons'),
    contingency: text('contingency'),
  };
  const problems = [
    ...(on === undefined ? [{ field: 'on-day', text: 'Write the day on which it was held, such as today or 4 May' }] : []),
    ...standsInTheWay(needsOfSupervision(written, waiting.length), {}).map(({ name }) => ({ field: name, text: ask[name] })),
    ...tooLong(form, longest),
  ];
  return problems.length > 0 ? { sent: form, problems } : written;
}

function heldOn(words: string, today: Day): Day | undefined {
  if (words === '') return today;
  const said = readSaidDate(words, { today, looking: 'past' });
  if (said.kind === 'not-read' || said.when.earliest !== said.when.latest || said.when.latest > today) return undefined;
  return said.when.latest;
}
