import type { MadeLink } from '../../../core/access/ask-by-link.ts';
import type { Message } from '../../../core/access/mail.ts';
import type { Entry } from '../../../core/entry/entry.ts';
import { recordedDay } from '../../../core/picture/picture.ts';
import { courseOf } from '../../../core/picture/work/asked-and-answered.ts';
import { showDay } from '../../../core/time/day.ts';
import { showInstant } from '../../../core/time/instant.ts';
import { childAddress, publicId, requestAddress, requestsAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { factLines } from '../../words/fact-lines.ts';
import { type Names, namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { viewsToChoose } from '../../words/view-words.ts';
import { type AnswerProblems, asksForView, mayBeGiven } from './answer-form.ts';
import type { Form } from './ask-form.ts';
import { needByWords } from './clock-words.ts';
import { partIn, type RequestRead } from './find-request.ts';

/** What was sent and is not right yet. */
export interface Returned extends AnswerProblems {
  readonly form: Form;
}

export interface RequestShown {
  readonly read: RequestRead;
  readonly links: readonly { readonly link: MadeLink; readonly kept: Message | undefined }[];
  readonly said: 'asked' | 'unsent' | 'answered' | 'chased' | 'withdrawn' | undefined;
}

export const outcomeWords: Readonly<Record<string, string>> = {
  given: 'Given',
  part: 'Given in part',
  'nothing-held': 'Nothing held, by their own word',
  refused: 'Not given',
};

export function requestView({ read, links, said }: RequestShown, { open }: GivenCase, returned?: Returned): object {
  const { one, p, on, id } = read;
  const { first } = one;
  const names = namesIn(open.directory);
  const chosen = on === open.days.usual ? undefined : on;
  const part = partIn(open, read);
  const of = publicId(open.publicIds.agencies, one.addressee);
  const sent = first.facts.of === undefined ? undefined : p.byId.get(first.facts.of);
  const errors = returned?.errors ?? [];
  return {
    title: part === 'asked' ? `${askerOf(read, names)} asks your agency` : `Asked of ${names.agency(one.addressee)}`,
    form: true,
    said,
    back: { href: requestsAddress(open.partnership, chosen), text: 'Back to requests' },
    part,
    of,
    asker: askerOf(read, names),
    addressee: names.agency(one.addressee),
    about: first.about.map((person) => ({
      name: names.person(person),
      href: open.partnership.children.includes(person) ? childAddress(open, person, chosen) : undefined,
    })),
    what: withCapital(first.facts.for ?? first.text),
    text: first.facts.for === undefined ? '' : first.text,
    purpose: first.facts.purpose,
    basis: first.facts.basis,
    sent: sent && { title: entryTitle(sent, names), when: whenInWords(sent), text: sent.text, lines: factLines(sent, names) },
    asksView: asksForView(read),
    needBy: needByWords(one, on),
    state: one.state,
    course: courseOf(one).map((entry) => stepView(entry, read, open)),
    links: links.map(({ link, kept }) => linkView(link, kept)),
    mayAnswer: part === 'asked' && one.state === 'open',
    mayAsk: part === 'asks' && one.state !== 'withdrawn',
    gives: part === 'asked' ? mayBeGiven(read, open).map((entry) => giveView(entry, names, open, returned?.form ?? {})) : [],
    answer: requestAddress(open, id, chosen, 'answer'),
    chase: requestAddress(open, id, chosen, 'chase'),
    withdraw: requestAddress(open, id, chosen, 'withdraw'),
    given: returned?.form ?? {},
    onStanding: returned?.onStanding === true,
    errors,
    errorOn: Object.fromEntries(errors.map(({ href, text }) => [href, text])),
  };
}

const askerOf = ({ one }: RequestRead, names: Names): string =>
  one.requester === undefined ? 'A member of the family' : names.agency(one.requester);

const giveView = (entry: Entry, names: Names, { publicIds }: OpenCase, form: Form): object => {
  const id = publicId(publicIds.entries, entry.id);
  return { id, title: `${whenInWords(entry)}: ${entryTitle(entry, names)}`, text: entry.text, chosen: form[`entry-${id}`] === 'yes' };
};

/** One step of what passed, as it was recorded. */
function stepView(entry: Entry, { one, p }: RequestRead, open: OpenCase): object {
  const names = namesIn(open.directory);
  const base = { when: showDay(recordedDay(entry)), by: names.agency(entry.by) };
  if (entry.kind === 'information-reply') {
    const { outcome = '', reason, reviewer, words, read, view } = entry.facts;
    const given = p.known.shares.flatMap(({ thread, facts, by, recorded }) => {
      const shared =
        thread === entry.thread && by === entry.by && recorded >= entry.recorded && facts.of !== entry.id && facts.of !== undefined
          ? p.byId.get(facts.of)
          : undefined;
      return shared === undefined || shared.kind === 'information-request' ? [] : [`${whenInWords(shared)}: ${entryTitle(shared, names)}`];
    });
    const received = entry.by !== one.addressee ? `Received by ${names.agency(entry.by)}` : undefined;
    return {
      ...{
        ...base,
        by: names.agency(one.addressee),
        what: view === undefined ? (outcomeWords[outcome] ?? 'Answered') : viewsToChoose[view],
        text: entry.text,
        words,
        reason,
        reviewer,
      },
      ...{ given: [...new Set(given)], received, read: read === true },
    };
  }
  if (entry.kind !== 'information-request') return { ...base, what: entryTitle(entry, names), text: entry.text };
  const { status, for: asks } = entry.facts;
  const what =
    status === 'withdrawn'
      ? 'No answer needed any more'
      : entry.by === one.addressee
        ? 'Read, and asked in turn'
        : entry.id === one.first.id
          ? 'Asked'
          : 'Asked again';
  return {
    ...base,
    what,
    text:
      entry.id === one.first.id
        ? ''
        : [asks, entry.text].filter((part) => part !== undefined && part !== '' && part !== one.first.facts.for).join('\n'),
  };
}

/** Where a link went, and what became of it: what was sent is not received until it was opened (R185). */
const linkView = ({ email, made, ends, codes, wrong, opened, answered, revoked }: MadeLink, kept: Message | undefined): object => ({
  email,
  made: showInstant(made),
  kept,
  lines: [
    opened === undefined
      ? 'Sent. Not opened yet, so not known to be received.'
      : `Opened ${showInstant(opened)}, with a code sent to that address.`,
    ...(answered === undefined ? [] : [`Answered ${showInstant(answered)}. The link is spent.`]),
    ...(revoked === undefined ? [] : [`Taken back ${showInstant(revoked)}.`]),
    ...(answered === undefined && revoked === undefined ? [`It can be used until ${showInstant(ends)}.`] : []),
    ...(codes > 0 ? [`Codes sent: ${codes}. Wrong codes typed: ${wrong}.`] : []),
  ],
});
