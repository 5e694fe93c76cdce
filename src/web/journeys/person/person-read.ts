import type { PersonId } from '../../../core/entry/ids.ts';
import type { FoundPerson } from '../../../core/matching/search/asked.ts';
import { findableIn } from '../../../core/matching/search/find-among.ts';
import { type Picture, withAllKnown } from '../../../core/picture/picture.ts';
import { visibleTo } from '../../../core/picture/visible.ts';
import type { Day } from '../../../core/time/day.ts';
import { dayAt, endOf } from '../../../core/time/instant.ts';
import { dayAsked } from '../../reading/case-days.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';

/** Somebody's page: who, on which day, and all that the visitor may read by then. */
export interface PersonRead {
  readonly found: FoundPerson;
  /** The record that stands for them. */
  readonly person: PersonId;
  readonly on: Day;
  /** All that is known, seen from a child whom they are around, else from the first child of the case. */
  readonly p: Picture;
  /** The children whom they are around. */
  readonly around: readonly PersonId[];
}

export interface PersonAsked {
  readonly record: PersonId;
  readonly on: Day;
}

/** The record that an address names, and a day. */
export const parsePerson = ({ params, query }: Asking, { open }: Pick<GivenCase, 'open'>): PersonAsked | undefined => {
  const record = [...open.publicIds.people].find(([, publicId]) => publicId === params.person)?.[0];
  return record === undefined ? undefined : { record, on: dayAsked(open.days, query.on) };
};

/** Somebody whom what the visitor may read by a day names. For anyone else there is no such page. */
export function readPerson({ record, on }: PersonAsked, open: OpenCase): PersonRead | undefined {
  const found = findableIn(visibleTo(open.ledger, open.vantage, endOf(on)), open.directory).find((one) => one.person === record);
  if (found === undefined) return undefined;
  const person = open.known(on).resolve(found.person);
  const around = open.partnership.children.filter((child) => open.picture(child, on).circle.members.has(person));
  const [child] = around.length > 0 ? around : open.partnership.children;
  return child === undefined ? undefined : { found, person, on, p: withAllKnown(open.picture(child, on)), around };
}

/** The day on which somebody writes: the day shown in a demonstration, at work today. */
export const dayOfWriting = ({ demonstration, now }: Pick<GivenCase, 'demonstration' | 'now'>, shown: Day): Day =>
  demonstration ? shown : dayAt(now());
