import type { EntryOf } from '../../../core/entry/entry.ts';
import type { EntryId } from '../../../core/entry/ids.ts';
import { entriesKept } from '../../../core/pathway/worst/kept-picture.ts';
import { namedIn } from '../../../core/picture/identities.ts';
import { takenOff } from '../../../core/picture/person/wrong-person.ts';
import { recordedDay } from '../../../core/picture/picture.ts';
import { showDay } from '../../../core/time/day.ts';
import { showInstant } from '../../../core/time/instant.ts';
import { afterHarmAddress, takeOutAddress } from '../../addresses.ts';
import { type Asking, casePage, type GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { identityOf } from '../child/identity.ts';
import { type AfterHarmRead, findAfterHarm } from './after-harm-read.ts';
import { type OpenedAgain, openAgain } from './keep-picture.ts';

interface KeptRead {
  readonly at: AfterHarmRead;
  readonly kept: EntryOf<'note'>;
  readonly opened: OpenedAgain;
}

function findKept(asking: Asking, given: GivenCase): KeptRead | undefined {
  const at = findAfterHarm(asking, given);
  const kept = at?.work?.kept.find(({ id }) => given.open.publicIds.entries.get(id) === asking.params.kept);
  const opened = kept === undefined ? undefined : openAgain(kept, given.open);
  return at === undefined || kept === undefined || opened === undefined ? undefined : { at, kept, opened };
}

/** A picture that was kept, opened again exactly as its agency knew it then. */
export const keptPictureRoute = casePage({
  address: '/cases/:case/children/:child/after-harm/kept/:kept',
  permission: 'read-case',
  audit: 'kept-picture-shown',
  parse: findKept,
  read: (read) => read,
  show: keptView,
  template: 'after-harm/kept.njk',
});

function keptView({ at, kept, opened: { picture, isSame } }: KeptRead, { open, demonstration }: GivenCase): object {
  const names = namesIn(open.directory);
  const chosen = at.on === open.days.usual ? undefined : at.on;
  const { keptAt, keptPrint } = kept.facts;
  const own = open.vantage.kind === 'agency' ? {} : { as: kept.by };
  return {
    title: `The picture of ${names.person(picture.child)} as it was kept`,
    identity: identityOf(picture),
    back: { href: afterHarmAddress(open, at.child, chosen), text: 'Back' },
    name: names.person(picture.child),
    by: names.agency(kept.by),
    when: keptAt === undefined || demonstration ? showDay(picture.today) : showInstant(keptAt),
    print: keptPrint,
    isSame,
    count: entriesKept(picture).filter(({ kind }) => kind !== 'share').length,
    paper: takeOutAddress(open, at.child, { what: 'lanes-A4', on: picture.today, ...own }),
    entries: picture.entries.map((entry) => ({
      when: whenInWords(entry),
      by: names.agency(entry.by),
      title: withCapital(entryTitle(entry, names)),
      text: entry.text,
      since: sinceWords(entry.id, at, open),
    })),
  };
}

/** What is kept stays as it was known, and says so where it turned out to be of somebody else (rule 6). */
function sinceWords(entry: EntryId, { on, child }: AfterHarmRead, open: GivenCase['open']): string | undefined {
  const off = takenOff(entry, open.known(on), open.ledger.byId);
  const one = open.ledger.byId.get(entry);
  const isTheirs = off?.how === 'parted' && one !== undefined && namedIn(off.by).includes(child) && namedIn(one).includes(child);
  if (off === undefined || isTheirs) return undefined;
  const what = off.how === 'withdrawn' ? 'withdrawn, since it is of somebody else' : 'of two people, who were read as one then';
  return `Since ${showDay(recordedDay(off.by))}: ${what}`;
}
