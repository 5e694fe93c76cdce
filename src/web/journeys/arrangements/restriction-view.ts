import { type Breach, whoHearsOfBreach } from '../../../core/pathway/restriction/breach-work.ts';
import { basisOf, isSupervised } from '../../../core/pathway/restriction/term-blanks.ts';
import type { Terms } from '../../../core/picture/harm/restrictions.ts';
import { addDays, showDay } from '../../../core/time/day.ts';
import {
  arrangementsAddress,
  chronologyAddress,
  entryAddress,
  publicId,
  restrictionAddress,
  restrictionsAddress,
} from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { whenInWords } from '../../words/day-words.ts';
import { type Names, namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { basisLine, blankWords, exceptionLines, restrictionHead, termLines, untilWords } from '../../words/restriction-words.ts';
import { counted } from '../../words/times-words.ts';
import { identityOf } from '../child/identity.ts';
import { dueWords } from '../front-door/referral-words.ts';
import { heldBy } from './held-by.ts';
import { namedView } from './named-view.ts';
import { type RestrictionRead, termsShown } from './restriction-read.ts';

/** One restriction or contact arrangement: its terms part by part, what held before, who has it, who was told of it, what is suspected against it; and what may be done. */
export function restrictionView(read: RestrictionRead, { open, visitor }: GivenCase, returned?: Returned): object {
  const { work, picture, children, agency, isKept } = read;
  const { restriction, now, next } = work;
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const shown = termsShown(read);
  const mayWrite = agency !== undefined && visitor.may('write-for-agency');
  return {
    ...formModel(returned),
    title: restrictionHead(shown, restriction.first.facts, names),
    form: true,
    identity: children.length === 0 ? undefined : identityOf(picture),
    back: { href: restrictionsAddress(open.partnership, chosen), text: 'All restrictions' },
    children: children.map((child) => ({ name: names.person(child), href: arrangementsAddress(open, child, chosen) })),
    to: restrictionAddress(open, restriction.first.id, chosen),
    standing: standingWords(read, names),
    blanks: work.blanks.map((part) => blankWords[part]),
    // Without its basis or its paper it can still be kept.
    unkept: work.blanks.some((part) => part !== 'basis' && part !== 'document'),
    blankCount: counted(work.blanks.length, 'part'),
    text: shown?.entry.text,
    parts: shown === undefined ? [] : partLines(shown, names),
    earlier: work.earlier.map((terms) => ({
      days: daysWords(terms),
      lines: partLines(terms, names).filter(({ label, blank }) => !blank && label !== 'Begins' && label !== 'Until'),
      text: terms.entry.text,
    })),
    held: shown === undefined ? undefined : heldBy(picture, shown.entry),
    give:
      mayWrite && shown !== undefined && shown.entry.by === agency
        ? entryAddress(open.partnership, publicId(open.publicIds.entries, shown.entry.id), 'whom')
        : undefined,
    named: namedView(work.named, open),
    breaches: work.breaches.map((breach) => breachView(breach, read, open)),
    hears: allListed(whoHearsOfBreach(restriction, read.lead, agency ?? restriction.owner).map(names.agency)),
    owner: names.agency(restriction.owner),
    mayWrite: mayWrite && shown !== undefined,
    keeps: mayWrite && isKept && shown !== undefined,
    runs: now !== undefined || next !== undefined,
    change: restrictionAddress(open, restriction.first.id, chosen, 'terms'),
  };
}

function standingWords({ work, picture }: RestrictionRead, names: Names): string {
  const { now, next, restriction } = work;
  const set = restriction.confirmed
    ? `Set by ${names.agency(restriction.owner)}.`
    : 'Heard of only: there is no record here from whoever would have set it.';
  const ends = (terms: Terms): string =>
    untilWords(terms) === 'no end on record' ? 'no end is on record' : `the last day is ${untilWords(terms)}`;
  if (now !== undefined) return `In force on ${showDay(picture.today)}, on these terms since ${showDay(now.from)}; ${ends(now)}. ${set}`;
  if (next !== undefined) return `It begins on ${showDay(next.from)}; ${ends(next)}. ${set}`;
  return `Not in force on ${showDay(picture.today)}. ${set}`;
}

/** Every part that terms have: as on record, or blank. */
function partLines(terms: Terms, names: Names): readonly { readonly label: string; readonly value: string; readonly blank: boolean }[] {
  const { facts } = terms.entry;
  const on = new Map(termLines(facts, names).map(({ label, value }) => [label, value]));
  const asked = isSupervised(facts) ? ['Supervised by', 'Where', 'Times', 'Hours', 'Checking in', 'If it is not kept'] : [];
  const line = (label: string, value: string | undefined, isAsked: boolean) =>
    value === undefined && !isAsked
      ? []
      : [{ label: labels[label] ?? label, value: withCapital(value ?? 'Not on record'), blank: value === undefined }];
  const order = ['Contact', 'Supervised by', 'Where', 'Times', 'Hours', 'Distance', 'By what means', 'Checking in', 'If it is not kept'];
  return [
    ...line('Whom it binds', allListed(terms.restrains.map(names.person)) || undefined, true),
    ...line(isSupervised(facts) ? 'With whom' : 'For whose sake', allListed(terms.protects.map(names.person)) || undefined, true),
    ...order.flatMap((label) => [
      ...line(label, on.get(label), asked.includes(label)),
      ...(label === 'Supervised by' ? line('Why they supervise', facts.supervisorWhy, false) : []),
    ]),
    ...line('Allowed all the same', exceptionLines(facts, names).join('; ') || undefined, false),
    ...line('Begins', showDay(terms.from), true),
    ...line('Until', untilWords(terms), true),
    ...line('Rests on', basisLine(basisOf(facts), facts.document), true),
    ...line('What is left open, and who settles it', facts.reason, false),
  ];
}

const labels: Readonly<Record<string, string>> = { Times: 'When, how often', Hours: 'For how long' };

const daysWords = (terms: Terms): string => {
  const { from, until } = terms;
  if (until !== undefined && until <= from) return `${showDay(from)}: changed on the day itself`;
  return `${showDay(from)} to ${until === undefined ? 'a day that is not on record' : showDay(addDays(until, -1))}`;
};

function breachView(
  { entry, acted, due, reported }: Breach,
  { picture, children, isKept }: RestrictionRead,
  open: GivenCase['open'],
): object {
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const [child] = children;
  const link = (id: typeof entry.id): string | undefined =>
    child === undefined ? undefined : `${chronologyAddress(open, child, { on: chosen })}#${publicId(open.publicIds.entries, id)}`;
  return {
    id: publicId(open.publicIds.entries, entry.id),
    href: link(entry.id),
    when: whenInWords(entry),
    by: names.agency(entry.by),
    reported: showDay(reported),
    place: entry.facts.place,
    text: entry.text,
    acted: acted && {
      what: actWords(acted.kind),
      when: whenInWords(acted),
      by: names.agency(acted.by),
      text: acted.text,
      href: link(acted.id),
    },
    due: acted === undefined && due !== undefined ? { by: dueWords(due), late: due.late } : undefined,
    waits: acted === undefined && isKept,
  };
}

const actWords = (kind: string): string => (kind === 'contact' ? 'Spoke with somebody' : 'Acted');
