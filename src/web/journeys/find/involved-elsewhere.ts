import { whoAnswers } from '../../../core/access/posts.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import type { Asked } from '../../../core/matching/search/asked.ts';
import { findableIn } from '../../../core/matching/search/find-among.ts';
import { visibleTo } from '../../../core/picture/visible.ts';
import { releasesOn } from '../../../core/sharing/agreement.ts';
import { type Involved, identityIn, type ShownThen } from '../../../core/sharing/released-to.ts';
import { dayAt, endOf } from '../../../core/time/instant.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { whoIsThere } from '../../reading/who-is-there.ts';
import type { GivenCase } from '../../routing/route.ts';
import { answererInWords } from '../../words/answerer-words.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { kindWords } from '../share/agreement-words.ts';
import { sharingStatements } from '../share/sharing-context.ts';

/** What the agreements in force tell of somebody who is asked for exactly, and whom the visitor may not read. */
export async function involvedElsewhere(asked: Asked | undefined, given: GivenCase): Promise<readonly Involved[]> {
  const identity = asked === undefined ? undefined : identityIn(asked);
  if (identity === undefined || given.open.vantage.kind === 'whole') return [];
  const { desk, visitor, from, demonstration } = given;
  return desk.toldOfInvolvement(identity, {
    from,
    ...(visitor.looker === undefined ? {} : { by: visitor.looker }),
    ...(demonstration ? { shown: await shownThen(given) } : {}),
  });
}

async function shownThen(given: GivenCase): Promise<ShownThen> {
  const { ledger, vantage, directory, days } = given.open;
  const on = days.usual;
  return {
    on,
    releases: releasesOn(await sharingStatements(given), endOf(on), on, 'stated'),
    known: findableIn(visibleTo(ledger, vantage, endOf(on)), directory).map(({ person }) => person),
  };
}

/** Whom to ring at an agency today, in words; nothing, where it has named nobody. */
export type Ring = (agency: AgencyId) => string | undefined;

export async function ringing({ desk, now }: GivenCase): Promise<Ring> {
  const kept = await whoIsThere(desk);
  return (agency) => {
    const answerer = whoAnswers(agency, kept, dayAt(now()));
    return answerer === undefined ? undefined : answererInWords(answerer);
  };
}

const lastSix = 'Recorded something about them in the last six months';
const earlier = 'Holds an earlier record of them: nothing from the last six months';

/** That an agency is involved, and whom to ring: of the person nothing is said that was not typed. */
export function involvedView(told: readonly Involved[], asked: Asked | undefined, { directory }: OpenCase, ring: Ring): object {
  const names = namesIn(directory);
  const doors = [...directory.agencies.values()].filter(({ kind }) => kind === 'front-door');
  const atDoor = doors.map(({ id, name }) => `${name}${ring(id) === undefined ? '' : `: ${ring(id)}`}`).join('; ');
  const door = atDoor === '' ? 'your front door' : atDoor;
  const lines = told.map((one) => ({
    name: one.by === 'name' ? names.agency(one.agency) : withCapital(kindWords(one.kind)),
    says: one.lately ? lastSix : earlier,
    ring: one.by === 'name' ? (ring(one.agency) ?? 'their safeguarding lead. Heed has no name or number for them') : door,
  }));
  return {
    by: asked?.nhsNumber === undefined ? 'this name and date of birth' : 'this NHS number',
    agencies: lines.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
  };
}
