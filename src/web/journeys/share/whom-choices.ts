import type { Entry } from '../../../core/entry/entry.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import { isStanding, shareRecordOf } from '../../../core/sharing/share-record.ts';
import { agenciesToTell, isThroughTheHub } from '../../../core/sharing/to-tell.ts';
import { type Agreed, agreedFor } from '../../../core/sharing/under-agreement.ts';
import type { Day } from '../../../core/time/day.ts';
import { publicId } from '../../addresses.ts';
import { agenciesIn } from '../../reading/agencies-in.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { atWorkWords } from './share-words.ts';
import { agreementsInForce, picturesAround } from './sharing-context.ts';

/** An agency that the giver of an entry may choose, and why it stands there. */
export interface WhomChoice {
  readonly agency: AgencyId;
  /** The field that stands for it. */
  readonly field: string;
  readonly name: string;
  readonly why: readonly string[];
  readonly chosen: boolean;
}

/** Whom an entry could be given to, as far as its own agency may know (rule 28). */
export interface WhomChoices {
  readonly atWork: readonly WhomChoice[];
  readonly others: readonly WhomChoice[];
  /** Where services in confidence are reached. */
  readonly hub: WhomChoice | undefined;
  readonly proposed: readonly Agreed[];
}

/** Kinds of entry, when they are complete, that go to everybody at work with the family (finding: 3 §3.14). */
const isFinishedAssessment = (entry: Entry): boolean => entry.kind === 'assessment' && entry.facts.status === 'completed';

export async function whomChoices(entry: Entry, on: Day, own: AgencyId, given: GivenCase): Promise<WhomChoices> {
  const { open } = given;
  const names = namesIn(open.directory);
  const pictures = picturesAround(entry, on, open);
  const known = open.known(on);
  const proposed = agreedFor(entry, own, await agreementsInForce(given, on), pictures, on).filter(
    ({ agreement }) => agreement.does === 'propose',
  );
  const { given: before } = shareRecordOf(known.shares, entry.id);
  const meant = entry.kind === 'incident' ? (entry.facts.toBeTold ?? []) : [];
  const partial = new Set(before.filter((one) => isStanding(one) && one.share.facts.what === 'extract').map(({ to }) => to));
  const isPutRight = known.amended.has(entry.id);
  const choice = (agency: AgencyId, why: readonly string[]): WhomChoice => {
    const agreed = proposed.find((one) => one.agency === agency);
    const held = before.findLast((one) => one.to === agency && isStanding(one));
    return {
      agency,
      field: `to-${publicId(open.publicIds.agencies, agency)}`,
      name: names.agency(agency),
      why: [
        ...why,
        ...(agreed === undefined ? [] : [`Proposed by the sharing agreement “${agreed.agreement.name}”`]),
        ...(meant.includes(agency) ? ['Written down as to be told'] : []),
        ...(held === undefined
          ? []
          : [
              held.share.facts.what === 'extract'
                ? isPutRight
                  ? 'Has an extract of what was recorded first'
                  : 'Has an extract of it'
                : 'Has the whole of it',
            ]),
      ],
      chosen:
        held === undefined
          ? agreed !== undefined || meant.includes(agency) || isFinishedAssessment(entry)
          : isPutRight && partial.has(agency),
    };
  };
  const isListed = (agency: AgencyId): boolean => agency !== own && !isThroughTheHub(open, agency);
  const atWork = agenciesToTell(pictures, own, on).map((one) => choice(one.agency, [atWorkWords(one, names)]));
  const there = new Set(atWork.map(({ agency }) => agency));
  const named = new Set([...agenciesIn(known.entries, open.directory), ...meant]);
  const others = [...open.directory.agencies.values()].flatMap(({ id, kind }) =>
    isListed(id) && !there.has(id) && (named.has(id) || kind === 'social-care' || kind === 'front-door') ? [choice(id, [])] : [],
  );
  const door = [...open.directory.agencies.values()].find(({ kind }) => kind === 'front-door' || kind === 'social-care')?.id;
  return {
    atWork: [...atWork, ...others.filter(({ chosen }) => chosen)],
    others: others.filter(({ chosen }) => !chosen),
    hub: door === undefined || door === own ? undefined : { ...choice(door, []), field: 'to-hub', chosen: false },
    proposed,
  };
}
