import type { Entry } from '../../../core/entry/entry.ts';
import { instantOfNumber } from '../../../core/time/instant.ts';
import { childrenIn } from '../../reading/need-to-know.ts';
import type { GivenCase } from '../../routing/route.ts';
import { eventInWords } from '../../words/event-words.ts';
import { roleAtInWords } from '../../words/role-words.ts';

/** What shows entries of a family to whoever opens it. */
const shows: ReadonlySet<string> = new Set(['entry-opened', 'entry-shown', 'chronology-shown', 'chronology-saved', 'child-shown']);
const most = 10;

/** Who opened pages that show an entry since it was recorded, newest first, as far as this visitor may know: an agency knows of its own people. */
export async function seenSince(entry: Entry, { open, desk, visitor }: GivenCase): Promise<readonly string[]> {
  if (visitor.looker === undefined) return [];
  const since = instantOfNumber(entry.landed);
  const found = await Promise.all(childrenIn([entry], open).map((subject) => desk.looks({ subject, since })));
  const lines = found.flat().flatMap((look) => {
    if (!shows.has(look.event)) return [];
    const at = look.agency === undefined ? undefined : open.directory.agencies.get(look.agency);
    return [
      `${look.who}, ${roleAtInWords({ role: look.role, ...(at === undefined ? {} : { at }) })}: ${eventInWords(look.event).toLowerCase()}`,
    ];
  });
  return [...new Set(lines)].slice(0, most);
}
