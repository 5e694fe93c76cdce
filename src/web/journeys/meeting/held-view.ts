import type { AgencyId } from '../../../core/entry/ids.ts';
import { blanksOfList, chairsList } from '../../../core/pathway/meeting/chairs-list.ts';
import { goneThroughIt, type MeetingWork, parentsToGoThroughWith } from '../../../core/pathway/meeting/meeting-work.ts';
import { isShortFor, sortOf } from '../../../core/pathway/meeting/sorts.ts';
import { tellingsOf } from '../../../core/picture/told.ts';
import { showDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import { chronologyAddress, goneThroughAddress, publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { type Names, namesIn, partyName } from '../../words/names.ts';
import { throughView } from '../plan/standing-view.ts';
import type { MeetingRead } from './meeting-read.ts';

/** What is on record of a meeting that was held, whoever wrote it down. Nothing for one that was not. */
export function heldView(read: MeetingRead, open: OpenCase, mayGoThrough: boolean): object | undefined {
  const { picture, child, meeting } = read;
  const { held } = meeting;
  if (held === undefined) return undefined;
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const sort = sortOf(meeting.type);
  const came = held.attended;
  const all = held.entries.map(({ facts }) => facts);
  const gathered = (fact: 'kept' | 'notKept' | 'notTold' | 'familyViews' | 'risksDecided'): readonly object[] =>
    all.flatMap((facts) => [...(facts[fact] ?? [])].map(([what, words]) => ({ what, words })));
  const one = (fact: 'dissent' | 'changed' | 'reason'): string | undefined =>
    all.map((facts) => facts[fact]).find((said) => said !== undefined);
  return {
    short:
      came !== undefined && isShortFor(meeting.type, held.entry.by, came, held.wrote)
        ? `Fewer than ${sort.quorum} agencies were there or wrote: it does not put off the meeting that is due.`
        : undefined,
    said: held.entry.text,
    dissent: one('dissent'),
    changed: one('changed'),
    noFamily: one('reason'),
    views: gathered('familyViews'),
    kept: gathered('kept'),
    notKept: gathered('notKept'),
    notTold: gathered('notTold'),
    risks: gathered('risksDecided'),
    sources: all.flatMap((facts) =>
      [...(facts.sources ?? [])].map(([words, ids]) => ({
        words,
        entries: picture.entries
          .filter(({ id }) => ids.includes(id))
          .map((entry) => ({
            says: `${whenInWords(entry)}, ${names.agency(entry.by)}: ${entryTitle(entry, names)}`,
            text: entry.text,
            href: `${chronologyAddress(open, child, { on: chosen })}#${publicId(open.publicIds.entries, entry.id)}`,
          })),
      })),
    ),
    list: sort.chairsList
      ? chairsList.map(({ id, asks }) => ({ asks, said: all.map(({ listed }) => listed?.get(id)).find((said) => said !== undefined) }))
      : [],
    blanks: blanksOfList(held).length,
    actions: all.flatMap((facts) =>
      (facts.actions ?? []).map(({ what, who, by, how }) => ({
        ...{ what, how },
        who: who === undefined ? undefined : partyName(who, names),
        by: by === undefined ? undefined : showSpan(by),
      })),
    ),
    through: goneThroughIt(picture, held).map((said) => throughView(said, names)),
    toGoThrough: parentsToGoThroughWith(picture, meeting).map((parent) => ({
      name: names.person(parent),
      href: mayGoThrough ? goneThroughAddress(open, child, parent, held.entry.id, chosen) : undefined,
    })),
    received: receivedBy(read, held, names),
  };
}

/** Everybody who was given the record of it, from when, and when they said that they have it (R103). */
function receivedBy({ picture, all: meetings }: MeetingRead, held: NonNullable<MeetingWork['held']>, names: Names): readonly object[] {
  const of = [...held.entries, ...meetings.flatMap(({ first }) => (held.entries.some(({ id }) => id === first.facts.of) ? [first] : []))];
  const found = new Map<AgencyId, { readonly agency: string; readonly since: string; readonly receipt: boolean }>();
  for (const entry of of)
    for (const { to, on, receipt, share } of tellingsOf(picture, entry.id)) {
      const hasSaid = receipt !== undefined || (share.facts.acknowledged?.latest ?? Number.POSITIVE_INFINITY) <= picture.today;
      if (hasSaid || !found.has(to)) found.set(to, { agency: names.agency(to), since: showDay(on), receipt: hasSaid });
    }
  return [...found.values()];
}

/** What an agency did about it: came, was stood in for, wrote, or what it would have said. */
export function partOf(agency: AgencyId, held: MeetingWork['held'], names: Names): string | undefined {
  if (held === undefined) return undefined;
  const named = names.agency(agency);
  const instead = held.entries.map(({ facts }) => facts.substitutes?.get(named)).find((who) => who !== undefined);
  if (instead !== undefined) return `${instead} came in its place`;
  if (held.attended?.includes(agency) === true) return 'came';
  if (held.wrote.includes(agency)) return 'sent something in writing';
  const would = held.entries.map(({ facts }) => facts.apologies?.get(named)).find((said) => said !== undefined);
  if (would !== undefined) return `not there. It would have said: ${would}`;
  return held.attended === undefined ? 'whether it came is not on record' : 'not there';
}
