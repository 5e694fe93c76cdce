import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { neverSharedWith } from '../../../core/sharing/never-shared.ts';
import { type Day, formatDay } from '../../../core/time/day.ts';
import { chronologyAddress, entryAddress, neverSharedAddress, publicId } from '../../addresses.ts';
import { dayAsked } from '../../reading/case-days.ts';
import { dayControl } from '../../reading/day-control.ts';
import { casePage, type GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { childAsked } from '../child/child-route.ts';

interface NeverAsked {
  readonly child: PersonId;
  readonly on: Day;
  /** Agencies that were never given it: one that was chosen, else social care in all its teams. */
  readonly with: readonly AgencyId[];
  readonly chosen: AgencyId | undefined;
}

/** Which entries about a child an agency was never given: one question (requirement R181). */
export const neverSharedRoute = casePage<NeverAsked, NeverAsked>({
  address: '/cases/:case/children/:child/never-shared',
  permission: 'read-case',
  audit: 'never-shared-shown',
  parse: (asking, given) => {
    const child = childAsked(asking, given);
    const { open } = given;
    if (child === undefined) return undefined;
    const chosen =
      asking.query.with === undefined || asking.query.with === ''
        ? undefined
        : open.agencies.find((one) => open.publicIds.agencies.get(one) === asking.query.with);
    if (chosen === undefined && (asking.query.with ?? '') !== '') return undefined;
    const care = [...open.directory.agencies.values()].filter(({ kind }) => kind === 'social-care' || kind === 'front-door');
    return { child, on: dayAsked(open.days, asking.query.on), with: chosen === undefined ? care.map(({ id }) => id) : [chosen], chosen };
  },
  read: (asked, { open }) => (open.picture(asked.child, open.days.end).entries.length === 0 ? undefined : asked),
  show: neverSharedView,
  template: 'share/never-shared.njk',
});

function neverSharedView({ child, on, with: agencies, chosen }: NeverAsked, { open }: GivenCase): object {
  const names = namesIn(open.directory);
  const { publicIds, partnership, vantage } = open;
  const picture = open.picture(child, on);
  const usual = on === open.days.usual ? undefined : on;
  const to = chosen === undefined ? 'social care' : names.agency(chosen);
  return {
    title: `Never given to ${to}: what is on record about ${names.person(child)}`,
    to,
    day: dayControl(open, on, (day) => neverSharedAddress(open, child, { on: day, agency: chosen })),
    keep: chosen === undefined ? {} : { with: publicId(publicIds.agencies, chosen) },
    scope:
      vantage.kind === 'whole'
        ? 'Every entry about the child, of every agency, that is not on record as having reached them.'
        : 'What your agency recorded about the child, and is not on record as having reached them. To whom others gave theirs is for them to say.',
    agencies: [
      { value: '', text: 'Social care', selected: chosen === undefined },
      ...open.agencies
        .filter(
          (id) =>
            !['social-care', 'front-door'].includes(open.directory.agencies.get(id)?.kind ?? '') &&
            !(vantage.kind === 'agency' && vantage.agency === id),
        )
        .map((id) => ({ value: publicId(publicIds.agencies, id), text: names.agency(id), selected: id === chosen })),
    ],
    lines: neverSharedWith(picture, agencies)
      .toReversed()
      .map(({ entry, decisions, left }) => ({
        href: `${entryAddress(partnership, publicId(publicIds.entries, entry.id))}${usual === undefined ? '' : `?on=${formatDay(usual)}`}`,
        title: entryTitle(entry, names),
        when: whenInWords(entry),
        agency: names.agency(entry.by),
        decisions: decisions.map(({ facts, text }) => facts.reason ?? text),
        left: left.length > 0,
      })),
    back: { href: chronologyAddress(open, child, { on: usual }), text: 'Back to the chronology' },
  };
}
