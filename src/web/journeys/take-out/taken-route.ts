import type { PersonId } from '../../../core/entry/ids.ts';
import { takenInNote } from '../../../core/taken-out/noted.ts';
import { showInstant } from '../../../core/time/instant.ts';
import { childAddress, takenOutAddress } from '../../addresses.ts';
import { subjectsOf } from '../../reading/need-to-know.ts';
import { casePage, type GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { whoIn } from '../looked/looked-view.ts';

interface TakenAsked {
  readonly child: PersonId;
  /** A reference, or the print of a file that was found. */
  readonly find: string;
}

/** What of a child's record was taken out, for those who may see who opened it; and which file a copy is of that was found. */
export const takenOutRoute = casePage({
  address: '/cases/:case/children/:child/taken-out',
  permission: 'see-who-looked',
  audit: 'taken-out-shown',
  parse: ({ params, query }, { open }): TakenAsked | undefined => {
    const [child] = subjectsOf(params, open);
    return child === undefined ? undefined : { child, find: (query.find ?? '').trim() };
  },
  read: takenOutView,
  show: (view: object) => view,
  template: 'take-out/taken.njk',
});

async function takenOutView({ child, find }: TakenAsked, { open, desk }: GivenCase): Promise<object> {
  const name = namesIn(open.directory).person(child);
  const sought = plain(find);
  const lines = (await desk.looks({ subject: child })).flatMap((look) => {
    const taken = look.event === 'taken-out' && look.why !== undefined ? takenInNote(look.why) : undefined;
    return taken === undefined ? [] : [{ ...taken, at: showInstant(look.at), who: whoIn(look, open), from: look.from }];
  });
  return {
    title: `What was taken out of the record of ${name}`,
    back: { href: childAddress(open, child), text: `Back to ${name}` },
    scope: open.vantage.kind === 'agency' ? 'By everybody at your agency, newest first.' : 'By everybody, newest first.',
    find,
    all: takenOutAddress(open, child),
    total: lines.length,
    lines: sought === '' ? lines : lines.filter(({ reference, print }) => plain(reference).includes(sought) || plain(print) === sought),
  };
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^0-9a-z]/g, '');
