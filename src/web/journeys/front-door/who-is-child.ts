import type { PersonId } from '../../../core/entry/ids.ts';
import { byPublicPage } from '../../../core/pathway/front-door/from-outside.ts';
import { samePairsOf } from '../../../core/picture/person/same-person.ts';
import { visibleTo } from '../../../core/picture/visible.ts';
import type { Day } from '../../../core/time/day.ts';
import { endOf } from '../../../core/time/instant.ts';
import { findAddress, samePersonAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { namesIn } from '../../words/names.ts';
import type { ReferralRead } from './referral-read.ts';

export interface UnknownChild {
  readonly name: string;
  readonly same: string;
  readonly find: string;
  /** Whom the record was said to be, where that is on record. */
  readonly is: readonly string[];
}

/** The children of what the public told, each under a record made of what was told: who they are is for the front door to find out. None, of any other referral. */
export function childrenToFindOut({ work, on }: ReferralRead, open: OpenCase, chosen: Day | undefined): readonly UnknownChild[] {
  if (work.referral.worker !== byPublicPage) return [];
  const names = namesIn(open.directory);
  const readable = visibleTo(open.ledger, open.vantage, endOf(on));
  // As it was recorded: in a picture the record is read as whoever it was found to be.
  const recorded = open.ledger.byId.get(work.referral.id);
  const children = recorded?.kind === 'referral' ? (recorded.facts.children ?? []) : [];
  return children.map((child: PersonId) => ({
    name: names.person(child),
    same: samePersonAddress(open, child, chosen),
    find: findAddress(open.partnership),
    is: samePairsOf(readable, child)
      .filter(({ stands }) => stands === 'confirmed')
      .map(({ other }) => names.person(other)),
  }));
}
