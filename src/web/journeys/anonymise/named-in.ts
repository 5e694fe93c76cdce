import type { PlaceToName, ToName } from '../../../core/anonymise/making/propose-key.ts';
import { isPlainName, isRealName } from '../../../core/anonymise/making/real-name.ts';
import type { Agency } from '../../../core/entry/directory.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { plainLetters } from '../../../core/matching/names/letters.ts';
import { traceOf } from '../../../core/matching/search/findable.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { peopleIn } from '../../../core/picture/record.ts';
import { yearMonthDay } from '../../../core/time/day.ts';
import { publicId } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import { claimsMade } from '../child/claims-made.ts';

/** Everybody and everything that a chronology names, as far as its reader may read. */
export interface NamedIn {
  readonly people: readonly (ToName & { readonly person: PersonId; readonly called: string; readonly isName: boolean })[];
  readonly places: readonly (PlaceToName & { readonly proposed: string | undefined })[];
}

export function namedIn(picture: Picture, child: PersonId, { open }: Pick<GivenCase, 'open'>): NamedIn {
  const findables = picture.entries.flatMap((entry) => traceOf(entry).findables);
  const claims = claimsMade(picture).map(({ claim }) => claim);
  const ids = [...new Set([child, ...picture.entries.flatMap(peopleIn)])];
  const people = ids.flatMap((person): NamedIn['people'] => {
    const known = open.directory.people.get(person);
    if (known === undefined) return [];
    const { called, sex, born } = known;
    const isName = isRealName(called);
    const others = findables.filter((one) => one.person === person && one.what === 'known-as').map(({ shown }) => shown);
    const recordedAs = sex === 'f' ? ('she' as const) : sex === 'm' ? ('he' as const) : undefined;
    const isParent = claims.some((claim) => claim.is === 'parent-of' && claim.who === person && claim.whom === child && !claim.not);
    const role = isParent ? (sex === 'f' ? 'mother' : sex === 'm' ? 'father' : 'parent') : undefined;
    const isYoung =
      born !== undefined && Number.isFinite(born.latest) && yearMonthDay(open.days.usual).year - yearMonthDay(born.latest).year < 18;
    return [
      {
        id: publicId(open.publicIds.people, person),
        person,
        called,
        isName,
        names: [...new Set([...(isName ? [called] : []), ...others])],
        is: person === child ? 'subject' : isYoung && !isParent ? 'child' : 'adult',
        ...(recordedAs === undefined ? {} : { recordedAs }),
        ...(role === undefined ? {} : { role }),
        ...(born === undefined ? {} : { born }),
      },
    ];
  });
  const addresses = [
    ...new Map(findables.filter(({ what }) => what === 'lives-at').map(({ shown }) => [plainLetters(shown).slice(0, 40), shown])),
  ];
  const agencies = [...new Set(picture.entries.map(({ by }) => by))].flatMap((agency) => {
    const known = open.directory.agencies.get(agency);
    return known === undefined ? [] : [agencyNamed(publicId(open.publicIds.agencies, agency), known)];
  });
  return {
    people,
    places: [
      ...addresses.map(([id, shown]) => ({ id: `at-${id}`, sort: 'address' as const, names: [shown], proposed: undefined })),
      ...agencies,
    ],
  };
}

/** An agency with what stands between brackets in its name as names of their own; where it is called by what it is, it may be named. */
function agencyNamed(id: string, { name, kind }: Agency): NamedIn['places'][number] {
  const [outer = '', inner = ''] = [name.replace(/\s*\([^)]*\)/g, ''), /\(([^)]*)\)/.exec(name)?.[1]];
  const parts = [outer, inner].filter((part) => part !== '' && part !== name && !isPlainName(part) && !/^\p{Ll}/u.test(part));
  return {
    id,
    sort: 'agency',
    names: [name, ...parts],
    proposed: isPlainName(name) ? '' : kind === 'gp' ? 'GP' : withCapital(inPlainWords(kind)),
  };
}
