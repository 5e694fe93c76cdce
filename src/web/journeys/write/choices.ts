import type { Entry } from '../../../core/entry/entry.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import type { Kind } from '../../../core/entry/vocabulary.ts';
import { showSpan } from '../../../core/time/span.ts';
import type { Choosable } from '../../../parse/written/context.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';

/** How many a list offers, the last first. Our choice. */
const most = 40;

const leadToMeetings: ReadonlySet<Kind> = new Set([
  'referral',
  'referral-decision',
  'incident',
  'assessment',
  'plan',
  'decision',
  'meeting',
]);
const notDisagreedWith: ReadonlySet<Kind> = new Set([
  'share',
  'answer',
  'identity',
  'closed-to',
  'disposal',
  'correction',
  'account',
  'visit-safety',
]);

/** What may be chosen for each fact of a kind that points at another record: of the family at hand, and of what the writer may read. */
export function choicesOf(kind: Kind, entries: readonly Entry[], own: AgencyId, open: OpenCase): ReadonlyMap<string, readonly Choosable[]> {
  const names = namesIn(open.directory);
  const last = entries.toReversed();
  const says = (entry: Entry): string => `${entryTitle(entry, names)}, ${showSpan(entry.when)} (${names.agency(entry.by)})`;
  const asChoice = (entry: Entry): Choosable => ({ key: publicId(open.publicIds.entries, entry.id), id: entry.id, text: says(entry) });
  if (kind === 'meeting')
    return new Map([
      [
        'of',
        last
          .filter((entry) => leadToMeetings.has(entry.kind))
          .slice(0, most)
          .map(asChoice),
      ],
    ]);
  if (kind === 'challenge')
    return new Map([
      [
        'of',
        last
          .filter((entry) => entry.by !== own && !notDisagreedWith.has(entry.kind))
          .slice(0, most)
          .map(asChoice),
      ],
    ]);
  if (kind !== 'incident') return new Map();
  const seen = new Set<string>();
  const restrictions = entries.flatMap((entry): readonly Choosable[] => {
    if (entry.kind !== 'restriction' || entry.thread === undefined || seen.has(entry.thread)) return [];
    seen.add(entry.thread);
    return [{ ...asChoice(entry), id: entry.thread }];
  });
  return new Map([['breachOf', restrictions.toReversed().slice(0, most)]]);
}
