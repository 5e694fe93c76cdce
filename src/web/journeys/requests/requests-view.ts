import { recordedDay } from '../../../core/picture/picture.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { type AskedOfOne, askedAndAnswered, bySoonest, requestsTo } from '../../../core/picture/work/asked-and-answered.ts';
import { type OpenLetter, openLetters } from '../../../core/picture/work/letters-open.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import { askAddress, publicId, requestAddress, requestsAddress, writtenAddress } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { howLong } from '../../words/how-long.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { needByWords } from './clock-words.ts';
import { allKnown, isParty } from './find-request.ts';
import { outcomeWords } from './request-view.ts';

/** How far back what is settled is listed: pages stay short, and nothing is lost from the chronology. */
const settledListed = 20;

/** Up to so many children are offered to be asked about here; where there are more, asking begins at a child's page. */
const fewChildren = 5;

/** What was asked of this agency, what it asked, and what it wrote that has no answer. */
export function requestsView({ on, said }: { readonly on: Day; readonly said: string | undefined }, { open }: GivenCase): object {
  const { vantage } = open;
  const p = allKnown(open, on);
  const all = p === undefined ? [] : askedAndAnswered(p).filter((one) => isParty(open, one));
  const own = ownAgency(vantage);
  const open_ = bySoonest(all.filter(({ state }) => state === 'open'));
  return {
    title: 'Requests',
    form: true,
    said,
    whole: own === undefined,
    day: dayControl(open, on, (day) => requestsAddress(open.partnership, day)),
    ofUs: open_.filter(({ addressee }) => own === undefined || addressee === own).map((one) => requestLine(one, on, open)),
    byUs: own === undefined ? [] : open_.filter(({ addressee }) => addressee !== own).map((one) => requestLine(one, on, open)),
    asks:
      own === undefined || open.partnership.children.length > fewChildren
        ? []
        : open.partnership.children.flatMap((child) => {
            const about = open.picture(child, on);
            return about.entries.length === 0
              ? []
              : [
                  {
                    name: namesIn(open.directory).person(child),
                    href: askAddress(open, child, { on: on === open.days.usual ? undefined : on }),
                  },
                ];
          }),
    settled: all
      .filter(({ state }) => state !== 'open')
      .toReversed()
      .slice(0, settledListed)
      .map((one) => requestLine(one, on, open)),
    letters:
      p === undefined
        ? []
        : openLetters(p)
            .filter(({ sender }) => own === undefined || sender === own)
            .map((one) => letterLine(one, on, open)),
    left:
      p === undefined || own === undefined
        ? []
        : openLetters(p)
            .filter(({ toAgencies }) => toAgencies.includes(own))
            .map((one) => letterLine(one, on, open)),
  };
}

/** What this agency is asked and has not answered, soonest first: for Today. */
export function requestsOfUs(open: OpenCase, on: Day): readonly object[] {
  const known = allKnown(open, on);
  if (known === undefined || open.vantage.kind !== 'agency') return [];
  return bySoonest(requestsTo(known, open.vantage.agency).filter(({ state }) => state === 'open')).map((one) => requestLine(one, on, open));
}

/** A request as a line of a list: who asks whom, about whom, what, by when, and what came of it. */
export function requestLine(one: AskedOfOne, on: Day, open: OpenCase): object {
  const names = namesIn(open.directory);
  const { first, requester, addressee, chasers, replies, state, withdrawn } = one;
  const id = publicId(open.publicIds.entries, first.id);
  const last = replies.at(-1);
  const href = requestAddress(open, id, on === open.days.usual ? undefined : on);
  return {
    href: `${href}${href.includes('?') ? '&' : '?'}of=${publicId(open.publicIds.agencies, addressee)}`,
    what: withCapital(first.facts.for ?? (first.text || 'Information')),
    asker: requester === undefined ? 'A member of the family' : names.agency(requester),
    addressee: names.agency(addressee),
    about: allListed(first.about.map(names.person)),
    asked: showDay(recordedDay(first)),
    needBy: needByWords(one, on),
    chased: chasers.length,
    state,
    came:
      last === undefined
        ? withdrawn === undefined
          ? 'Answered'
          : `No answer needed any more, ${showDay(recordedDay(withdrawn))}`
        : `${outcomeWords[last.facts.outcome ?? ''] ?? 'Answered'}, ${showDay(recordedDay(last))}`,
  };
}

/** A letter or a message with no answer on record: how old it is, and after the second what to do instead. */
function letterLine({ entry, sender, toAgencies, toPeople, sent, answerBy, inARow }: OpenLetter, on: Day, open: OpenCase): object {
  const names = namesIn(open.directory);
  const isLetter = entry.facts.mode === 'letter';
  return {
    href: open.vantage.kind === 'agency' ? writtenAddress(open.partnership, publicId(open.publicIds.entries, entry.id)) : undefined,
    received: requestAddress(open, publicId(open.publicIds.entries, entry.id), on === open.days.usual ? undefined : on, 'received'),
    what: entryTitle(entry, names),
    text: entry.text,
    sender: names.agency(sender),
    to: allListed([...toAgencies.map(names.agency), ...toPeople.map(names.person)]),
    sent: showDay(sent),
    age: howLong(sent, on),
    isLetter,
    answerBy: answerBy && showDay(answerBy),
    isPast: answerBy !== undefined && answerBy < on,
    next: entry.facts.ifNoAnswer,
    inARow: inARow > 1 ? inARow : undefined,
  };
}
