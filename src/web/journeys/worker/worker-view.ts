import { handedOverThings, standings } from '../../../core/pathway/allocation/handover-body.ts';
import { holderOf, lastHandover, type Offer, turnToAt } from '../../../core/pathway/allocation/who-has-it.ts';
import { absencesFrom } from '../../../core/pathway/cover/cover-work.ts';
import { showDay } from '../../../core/time/day.ts';
import { absenceAddress, childAddress, publicId, workerAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { namesIn } from '../../words/names.ts';
import { identityOf } from '../child/identity.ts';
import { promptLine } from '../today/prompt-line.ts';
import { readingView } from './reading-view.ts';
import type { WorkerRead } from './worker-read.ts';

/** Who has the work with a child now, what whoever takes over reads first, and the form by which it changes hands. */
export function workerView(read: WorkerRead, { open, visitor }: GivenCase, returned?: Returned): object {
  const { picture, agency, others, offered, offers, waiting } = read;
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const sent = returned?.sent ?? {};
  const mayWrite = visitor.may('write-for-agency');
  const holder = agency === undefined ? undefined : holderOf(picture, agency);
  const handover = agency === undefined ? undefined : lastHandover(picture, agency);
  const away = agency === undefined ? [] : absencesFrom(picture).filter((one) => one.agency === agency && one.state !== 'ended');
  return {
    title: `Who has the work with ${names.person(picture.child)}`,
    form: true,
    name: names.person(picture.child),
    identity: identityOf(picture),
    page: childAddress(open, picture.child, chosen),
    send: workerAddress(open, picture.child, chosen),
    own: agency === undefined ? undefined : names.agency(agency),
    holder: holder === undefined ? undefined : { who: holder.facts.worker, since: whenInWords(holder) },
    elsewhere: turnToAt(picture)
      .filter((one) => one.agency !== agency)
      .map(({ who, coversFor, says, ...one }) => ({ agency: names.agency(one.agency), who, coversFor, since: whenInWords(says) })),
    away: away.map(({ worker, from, state }) => ({ who: worker ?? 'The worker', since: showDay(from), covered: state === 'covered' })),
    absence: absenceAddress(open.partnership, chosen),
    offered: mayWrite ? offered.map((one) => offerLine(one, open)) : [],
    offers: offers.map((one) => offerLine(one, open)),
    handover:
      handover === undefined
        ? undefined
        : {
            when: whenInWords(handover),
            spoken: handover.facts.spokenOn !== undefined,
            why: handover.facts.reason,
            text: handover.text,
            things: thingsOf(handover.facts.doneSoFar),
          },
    siblings: open.partnership.children
      .filter((child) => child !== picture.child && picture.circle.members.has(child))
      .map((child) => ({ name: names.person(child), href: workerAddress(open, child, chosen) })),
    reading: readingView(read, open, chosen, sent),
    waiting: waiting.map((one) => promptLine(one, picture.today, open)),
    mayWrite: agency !== undefined && mayWrite,
    others: others.map((one) => {
      const value = publicId(open.publicIds.agencies, one);
      return { value, text: names.agency(one), selected: sent.to === value };
    }),
    things: handedOverThings.map((thing, n) => ({ n, thing, chosen: sent[`thing-${n}`] })),
    standings: standings.map((value) => ({ value, text: value })),
    given: sent,
    errors: returned?.problems ?? [],
    errorOn: Object.fromEntries((returned?.problems ?? []).map(({ field, text }) => [field, text])),
  };
}

const thingsOf = (done: ReadonlyMap<string, string> | undefined): readonly object[] =>
  [...(done ?? [])].map(([thing, how]) => ({ thing, how, assumed: how.startsWith('Assumed') }));

function offerLine({ offer, from, to, taken }: Offer, open: OpenCase): object {
  const names = namesIn(open.directory);
  return {
    key: publicId(open.publicIds.entries, offer.id),
    from: names.agency(from),
    to: names.agency(to),
    when: whenInWords(offer),
    text: offer.text,
    things: thingsOf(offer.facts.doneSoFar),
    spoken: offer.facts.spokenOn !== undefined,
    taken: taken === undefined ? undefined : { when: whenInWords(taken), who: taken.facts.worker },
  };
}
