import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { risksLeftOut } from '../../../core/pathway/expectation/risks-left-out.ts';
import { expectationsTracked, legalWithoutOutcome, letters } from '../../../core/pathway/expectation/tracked.ts';
import { meetingsOf } from '../../../core/pathway/meeting/meeting-work.ts';
import { childAddress, chronologyAddress, expectationsAddress, meetingAddress, meetingsAddress, publicId } from '../../addresses.ts';
import { actionRowsShown } from '../../recording/action-rows.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import type { ChildAtWork } from '../child/child-at-work.ts';
import { identityOf } from '../child/identity.ts';
import { expectedView } from './expected-view.ts';

/** To which adults a letter is written, and which agencies may be given it. */
export interface ToWhom {
  readonly parents: readonly PersonId[];
  readonly agencies: readonly AgencyId[];
}

/** What is expected, what came of each, which recorded risks a letter says nothing of, and the form that writes one down. */
export function expectationsView(
  read: ChildAtWork,
  { parents, agencies }: ToWhom,
  { open, visitor }: GivenCase,
  returned?: Returned,
): object {
  const { picture, child, agency } = read;
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const given = returned?.sent ?? {};
  const all = letters(picture);
  return {
    title: `What is expected, for ${names.person(child)}`,
    form: true,
    identity: identityOf(picture),
    name: names.person(child),
    back: { href: childAddress(open, child, chosen), text: `Back to ${names.person(child)}` },
    send: expectationsAddress(open, child, chosen),
    meetings: meetingsAddress(open, child, chosen),
    expected: expectationsTracked(picture).map((one) => expectedView(one, names)),
    noOutcome: legalWithoutOutcome(picture).map((meeting) => ({
      says: `${whenInWords(meeting)}, ${names.agency(meeting.by)}`,
      href: meetingAddress(open, child, (meetingsOf(picture).find(({ held }) => held?.entry === meeting)?.first ?? meeting).id, chosen),
    })),
    letters: all.map((letter) => ({
      when: whenInWords(letter),
      by: names.agency(letter.by),
      leftOut: risksLeftOut(picture, letter).map(({ theme, entries }) => {
        const last = entries.at(-1);
        return {
          theme: withCapital(inPlainWords(theme)),
          times: entries.length,
          says: last === undefined ? '' : `${whenInWords(last)}, ${names.agency(last.by)}: ${entryTitle(last, names)}`,
          href:
            last === undefined
              ? undefined
              : `${chronologyAddress(open, child, { on: chosen })}#${publicId(open.publicIds.entries, last.id)}`,
        };
      }),
    })),
    mayWrite: agency !== undefined && visitor.may('write-for-agency'),
    rows: actionRowsShown(given, 3),
    to: parents.map((parent) => {
      const key = `to-${publicId(open.publicIds.people, parent)}`;
      return { key, name: names.person(parent), checked: given[key] === 'yes' };
    }),
    members: agencies.map((one) => {
      const key = `send-${publicId(open.publicIds.agencies, one)}`;
      return { key, name: names.agency(one), checked: returned === undefined || given[key] === 'yes' };
    }),
    isOpen: returned !== undefined,
    ...formModel(returned),
  };
}
