import type { DoorTerms } from '../../../core/access/front-door.ts';
import { bareBody } from '../../../core/entry/bare-body.ts';
import type { Body, Entry } from '../../../core/entry/entry.ts';
import type { Day } from '../../../core/time/day.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';

const longest = 2000;

/** Reads into which queue and at which level a referral is put. A level says by when it is to be decided, and nothing else of a family. */
export function parseTriage(form: Returned['sent'], { areas, levels }: DoorTerms, referral: Entry, on: Day): Body | Returned {
  const area = areas.find((one) => one === form.area);
  const level = levels.find(({ name }) => name === form.level);
  const problems = [
    ...(areas.length > 0 && area === undefined ? [{ field: 'area', text: 'Choose the area' }] : []),
    ...(levels.length > 0 && level === undefined ? [{ field: 'level', text: 'Choose the level' }] : []),
  ];
  if (problems.length > 0) return { sent: form, problems };
  return {
    ...{ ...bareBody(on, referral.about), kind: 'note' },
    facts: {
      ...{ reviewed: 'triage', of: referral.id },
      ...(area === undefined ? {} : { area }),
      ...(level === undefined ? {} : { level: level.name }),
    },
  };
}

/** Reads a decision about speaking with neighbours (R201): for what, what they may be told, and who else agreed. Heed never suggests that it be done. */
export function parseNeighbours(form: Returned['sent'], referral: Entry, on: Day): Body | Returned {
  const [purpose, mayBeSaid, agreedBy, because] = ['purpose', 'mayBeSaid', 'agreedBy', 'because'].map((name) => (form[name] ?? '').trim());
  const approach = form.approach === 'yes';
  const problems = [
    ...(form.approach === 'yes' || form.approach === 'no'
      ? []
      : [{ field: 'approach', text: 'Choose whether neighbours are spoken with' }]),
    ...(approach && purpose === '' ? [{ field: 'purpose', text: 'Write what it is for' }] : []),
    ...(approach && mayBeSaid === '' ? [{ field: 'mayBeSaid', text: 'Write what they may be told, and what not' }] : []),
    ...(because === '' ? [{ field: 'because', text: 'Write why it is right, or not, for this family' }] : []),
    ...(agreedBy === '' ? [{ field: 'agreedBy', text: 'Write which manager, or who at the hub, agreed' }] : []),
    ...tooLong({ purpose: purpose ?? '', mayBeSaid: mayBeSaid ?? '', because: because ?? '', agreedBy: agreedBy ?? '' }, longest),
  ];
  if (problems.length > 0) return { sent: form, problems };
  return {
    ...{ ...bareBody(on, referral.about, because), kind: 'note' },
    facts: {
      ...{ reviewed: 'neighbours', of: referral.id, approach },
      ...(approach ? { purpose: purpose ?? '', mayBeSaid: mayBeSaid ?? '' } : {}),
      agreedBy: agreedBy ?? '',
    },
  };
}
