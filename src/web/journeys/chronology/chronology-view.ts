import { arrivedSince } from '../../../core/picture/arrived-since.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { peopleIn } from '../../../core/picture/record.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { formatDay, showDay } from '../../../core/time/day.ts';
import { formatInstant, showInstant } from '../../../core/time/instant.ts';
import {
  type ChronologyQuery,
  childAddress,
  chronologyAddress,
  neverSharedAddress,
  promptAddress,
  publicId,
  takeOutAddress,
} from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import { type Choice, eyesToChoose } from '../../reading/eyes.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import { waysToSave, waysToTake } from '../../words/ways-to-save.ts';
import { identityOf } from '../child/identity.ts';
import type { ChronologyAsked } from './chronology-query.ts';
import { lanesView } from './lanes/lanes-view.ts';
import { glyphList } from './lanes/legend.ts';
import { daysInWords } from './lanes/say.ts';
import { lineView } from './line-view.ts';
import { linesOf } from './lines.ts';

interface Read {
  readonly asked: ChronologyAsked;
  /** What the visitor can read on the day. */
  readonly picture: Picture;
  /** The same through the eyes that were asked for. */
  readonly seen: Picture;
}

export function chronologyView({ asked, picture, seen }: Read, { open }: GivenCase): object {
  const names = namesIn(open.directory);
  const { ledger, vantage } = open;
  const { child, on, as, view } = asked;
  const usual = on === open.days.usual ? undefined : on;
  const here = (change: ChronologyQuery): string => chronologyAddress(open, child, { ...asked, on: usual, ...change });
  const fresh =
    asked.since === undefined
      ? undefined
      : new Set(arrivedSince(picture, asked.since, ledger, !open.partnership.demonstration).map(({ id }) => id));
  const lines = linesOf(seen, ledger, asked).filter(({ entry }) => fresh?.has(entry.id) !== false);
  const unfiltered = linesOf(seen, ledger, { ...asked, agency: undefined, theme: undefined, person: undefined }).map(({ entry }) => entry);
  const choose = <T>(
    values: readonly T[],
    ids: ReadonlyMap<T, string> | undefined,
    chosen: T | undefined,
    name: (value: T) => string,
  ): readonly Choice[] =>
    [...new Set(values)]
      .map((value) => ({ value: ids === undefined ? String(value) : publicId(ids, value), text: name(value), selected: value === chosen }))
      .sort((a, b) => (a.text < b.text ? -1 : 1));
  const ways = {
    here: (days: ChronologyAsked['days']) => here({ days }),
    table: here({ view: 'table' }),
    question: (key: string) => promptAddress(open, key, usual),
  };
  const { since: _, view: __, ...filtered } = asked;
  const take = (what: string): string => takeOutAddress(open, child, { ...filtered, on: usual, what });
  const lanes = view === 'lanes' ? lanesView({ asked, picture, seen, open, ways }) : undefined;
  const own = ownAgency(vantage);
  const eyes = as === undefined ? undefined : names.agency(as);
  return {
    title: `Chronology of ${names.person(child)}`,
    wide: true,
    identity: identityOf(seen),
    childHref: childAddress(open, child, usual),
    back: { href: childAddress(open, child, usual), text: `Back to ${names.person(child)}` },
    neverShared: neverSharedAddress(open, child, { on: usual }),
    view,
    tabs: [
      { text: 'Table', href: here({ view: 'table' }), active: view === 'table' },
      { text: 'Lanes', href: here({ view: 'lanes', since: undefined }), active: view === 'lanes' },
    ],
    day: dayControl(open, on, (day) => here({ on: day })),
    as: eyesToChoose(open, as),
    caption: captionOf(eyes, own === undefined ? undefined : names.agency(own), showDay(on)),
    filters: {
      agency: choose(
        unfiltered.map(({ by }) => by),
        open.publicIds.agencies,
        asked.agency,
        names.agency,
      ),
      theme: choose(
        unfiltered.flatMap(({ themes }) => themes),
        undefined,
        asked.theme,
        (theme) => withCapital(inPlainWords(theme)),
      ),
      person: choose(unfiltered.flatMap(peopleIn), open.publicIds.people, asked.person, names.person),
      any: asked.agency !== undefined || asked.theme !== undefined || asked.person !== undefined,
      clear: here({ agency: undefined, theme: undefined, person: undefined }),
    },
    since:
      asked.since === undefined || view === 'lanes'
        ? undefined
        : { text: showInstant(asked.since), at: formatInstant(asked.since), all: here({ since: undefined }) },
    only: asked.days && {
      ...{ from: formatDay(asked.days.from), to: formatDay(asked.days.to), text: daysInWords(asked.days) },
      all: here({ days: undefined }),
    },
    ...(lanes === undefined ? {} : { lanes, glyphs: glyphList, save: waysToSave('lanes', take) }),
    ...(view === 'lanes'
      ? {}
      : {
          lines: lines.map((line) => lineView(line, seen, open)),
          save: waysToTake(take),
          drawn: here({ view: 'lanes', since: undefined }),
        }),
    any: view === 'lanes' ? lanes !== undefined : lines.length > 0,
  };
}

export function captionOf(eyes: string | undefined, own: string | undefined, day: string): string {
  if (eyes === undefined) return own === undefined ? `What the whole partnership had on record by ${day}` : `What ${own} had by ${day}`;
  return own === undefined ? `What ${eyes} had by ${day}` : `What both ${own} and ${eyes} had by ${day}`;
}
