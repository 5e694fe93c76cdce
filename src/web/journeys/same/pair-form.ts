import type { FactsOf } from '../../../core/entry/entry.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import { contradictedBy } from '../../../core/picture/person/same-pairs.ts';
import type { SameStands } from '../../../core/picture/person/same-person.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { addDays, type Day } from '../../../core/time/day.ts';
import { exactly } from '../../../core/time/span.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { publicId } from '../../addresses.ts';
import { othersToAsk } from '../../reading/others-to-ask.ts';
import { dayAhead } from '../../recording/day-ahead.ts';
import { textIn } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { namesIn } from '../../words/names.ts';
import { dayOfWriting } from '../person/person-read.ts';
import { type PairRead, toTellOf } from './pair-read.ts';

/** What somebody may say of two records. */
export const sayings = ['one', 'two', 'later', 'ask', 'split', 'reopen'] as const;
export type Saying = (typeof sayings)[number];

/** What is offered, by how the pair stands: whatever was decided can be undone, with a reason, and nothing that was said is changed. */
export function offeredOf({ pair, through }: Pick<PairRead, 'pair' | 'through'>): readonly Saying[] {
  const stands: SameStands | undefined = pair.said?.stands;
  if (stands === 'confirmed') return ['split'];
  if (stands === 'rejected' || stands === 'split') return ['one', 'reopen'];
  return through.length > 0 ? ['ask'] : ['one', 'two', 'later', 'ask'];
}

const statusOf: Readonly<Record<Saying, SameStands>> = {
  ...{ one: 'confirmed', two: 'rejected', later: 'proposed', ask: 'proposed', split: 'split', reopen: 'reopened' },
};

/** What is recorded, and to whom it is given. */
export interface SaidOfPair {
  readonly facts: FactsOf<'identity'>;
  readonly why: string;
  readonly to: readonly AgencyId[];
  readonly asks: boolean;
}

/** Agencies that may be asked, or told: never one that works in confidence, which is reached through the hub (rule 28). */
export const askable = (given: Pick<GivenCase, 'open' | 'demonstration'>, on: Day): readonly AgencyId[] => {
  const own = ownAgency(given.open.vantage);
  return own === undefined ? [] : othersToAsk(given, own, on);
};

export const fieldOfAgency = (key: string): string => `to-${key}`;

/** How long something is left where no day is named: our choice. */
const daysLeft = 28;

/** Reads what was sent, or says what must be put right first. */
export function parsePair(read: PairRead, sent: Readonly<Record<string, string>>, given: GivenCase): SaidOfPair | readonly FieldProblem[] {
  const { open } = given;
  const on = dayOfWriting(given, read.on);
  const say = offeredOf(read).find((one) => one === sent.say);
  const why = textIn(sent, 'why');
  const chosen = askable(given, on).filter((agency) => sent[fieldOfAgency(publicId(open.publicIds.agencies, agency))] === 'yes');
  const typed = textIn(sent, 'again');
  const again = say === 'later' ? (typed === '' ? exactly(addDays(on, daysLeft)) : dayAhead(typed, on)) : undefined;
  const problems: readonly FieldProblem[] = [
    ...(say === undefined ? [{ field: 'say', text: 'Choose what you say of them' }] : []),
    ...(why === '' && say !== undefined ? [{ field: 'why', text: whyAsked[say] }] : []),
    ...(why.length > 2000 ? [{ field: 'why', text: 'Write it in 2,000 letters or fewer' }] : []),
    ...(say === 'ask' && chosen.length === 0 ? [{ field: 'to', text: 'Choose whom you ask' }] : []),
    ...(say === 'later' && again === undefined
      ? [{ field: 'again', text: 'Write the day another way, such as 14 May or in 6 weeks' }]
      : []),
    ...(say === 'later' && again !== undefined && again.latest <= on ? [{ field: 'again', text: 'Choose a day to come' }] : []),
    ...(say === 'one' ? contradictions(read, given) : []),
  ];
  if (say === undefined || problems.length > 0) return problems;
  const facts = { records: read.records, status: statusOf[say], why, ...(again === undefined ? {} : { again }) };
  const told = toTellOf(read, open, on).map(({ agency }) => agency);
  return { facts, why, to: [...new Set([...chosen, ...told])], asks: say === 'ask' };
}

const whyAsked: Readonly<Record<Saying, string>> = {
  one: 'Write how it is known that they are one person',
  two: 'Write how it is known that they are two people',
  later: 'Write what is waited for',
  ask: 'Write what you ask',
  split: 'Write how it came to light that they are two people',
  reopen: 'Write why it is to be decided again',
};

/** A join by which two would be read as one who were said to be two people is not recorded: one of the two words is wrong. */
export function contradictions({ read, records }: Pick<PairRead, 'read' | 'records'>, { open }: GivenCase): readonly FieldProblem[] {
  const names = namesIn(open.directory);
  return contradictedBy(read.said, ...records).map(({ records: two }) => ({
    field: 'say',
    text: `${allListed(two.map(names.person))} were said to be two people, and would be read as one by this. Undo that first, if it is wrong`,
  }));
}
