import type { AgencyId } from '../../../core/entry/ids.ts';
import { wouldKnowOfCharge } from '../../../core/pathway/charge/charge-checks.ts';
import { mayReply } from '../../../core/pathway/family-view/family-view-work.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import type { Day } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { type TellingChoices, tellingChoices } from '../after-harm/telling.ts';
import { writingDay } from '../write/write-context.ts';
import { entryOf, mattersFor, type PlacedMatter, personOf } from './matters-read.ts';

/** One matter, and what this visitor may do about it. */
export interface MatterRead {
  readonly matter: PlacedMatter;
  readonly on: Day;
  readonly agency: AgencyId | undefined;
  /** What can be done by this agency now. */
  readonly may: readonly MatterAct[];
  /** Whom a threat goes to and who has no word of it. */
  readonly telling: TellingChoices;
  /** Agencies that would know of a charge. */
  readonly knowers: readonly AgencyId[];
}

export type MatterAct = 'tell' | 'judge' | 'check' | 'decide' | 'converse' | 'reply';

export function findMatter({ params, query }: Asking, given: GivenCase): MatterRead | undefined {
  const { open } = given;
  const on = writingDay(given, query.on);
  const matter = mattersFor(open, on).find((one) => {
    const person = personOf(one);
    return (
      one.is === params.matter &&
      open.publicIds.entries.get(entryOf(one)) === params.entry &&
      (query.of === undefined || person === undefined || open.publicIds.people.get(person) === query.of)
    );
  });
  if (matter === undefined) return undefined;
  const agency = ownAgency(open.vantage);
  return {
    ...{ matter, on, agency },
    may: agency === undefined ? [] : actsOf(matter, agency),
    telling: tellingChoices(matter.is === 'threat' ? matter.work.goesTo : [], on, open),
    knowers: knowersIn(open),
  };
}

const knowersIn = (open: OpenCase): readonly AgencyId[] =>
  [...open.directory.agencies.keys()].filter((agency) => wouldKnowOfCharge(open, agency));

/** A matter that has ended can be taken further: who judged a threat may be judged again, and a child decided for anew. */
function actsOf(matter: PlacedMatter, agency: AgencyId): readonly MatterAct[] {
  switch (matter.is) {
    case 'threat':
      return ['tell', 'judge'];
    case 'charge':
      return matter.work.children.some(({ state }) => state !== 'decided') ? ['check', 'decide'] : ['check'];
    case 'alert':
      return matter.work.answer === undefined && otherSide(matter, agency) !== undefined ? ['converse'] : [];
    case 'view':
      return mayReply(matter.work, agency) ? ['reply'] : [];
  }
}

/** With whom an alert is talked through, for one of the two. */
export const otherSide = ({ work: { from, to } }: Extract<PlacedMatter, { is: 'alert' }>, agency: AgencyId): AgencyId | undefined =>
  agency === from ? to : agency === to ? from : undefined;
