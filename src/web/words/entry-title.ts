import type { Entry } from '../../core/entry/entry.ts';
import { allListed } from './all-listed.ts';
import type { Names } from './names.ts';
import { partyName } from './names.ts';
import { inPlainWords, withCapital } from './plain-words.ts';

/** What an entry is, in a few words: the line that a list of entries shows. */
export const entryTitle = (entry: Entry, names: Names): string => withCapital(titleOf(entry, names));

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join(': ');
const plain = (token: string | undefined): string | undefined => (token === undefined ? undefined : inPlainWords(token));

function titleOf(entry: Entry, names: Names): string {
  switch (entry.kind) {
    case 'contact':
      return joined(plain(entry.facts.mode) ?? 'contact', plain(entry.facts.outcome));
    case 'observation':
      return joined('observation', plain(entry.facts.nature));
    case 'incident':
      return joined('incident', plain(entry.facts.nature));
    case 'referral':
      return entry.facts.to === undefined ? 'referral' : `referral to ${allListed(entry.facts.to.map(names.agency))}`;
    case 'referral-decision':
      return joined('decision on a referral', plain(entry.facts.decision));
    case 'information-request':
      return entry.facts.to === undefined
        ? 'information asked for'
        : `information asked of ${allListed(entry.facts.to.map((to) => partyName(to, names)))}`;
    case 'information-reply':
      return joined('reply to a request', plain(entry.facts.outcome));
    case 'assessment':
      return joined(`${plain(entry.facts.type) ?? ''} assessment`.trim(), plain(entry.facts.status));
    case 'plan':
      return joined(`${plain(entry.facts.type) ?? ''} plan`.trim(), plain(entry.facts.status));
    case 'meeting':
      return joined(meetingName(entry.facts.type), plain(entry.facts.status));
    case 'decision':
      return stepsToClosing[entry.facts.type ?? ''] ?? joined('decision', plain(entry.facts.type));
    case 'restriction':
      return joined(plain(entry.facts.type) ?? 'restriction', plain(entry.facts.status));
    case 'advice':
      return joined('advice', plain(entry.facts.topic));
    case 'service':
      return joined(entry.facts.service === undefined ? 'service' : inPlainWords(entry.facts.service), plain(entry.facts.status));
    case 'test':
      return joined(`test${entry.facts.of === undefined ? '' : ` for ${inPlainWords(entry.facts.of)}`}`, plain(entry.facts.result));
    case 'health':
      return joined(plain(entry.facts.type) ?? 'health', entry.facts.of ?? plain(entry.facts.status));
    case 'legal':
      return entry.facts.type === 'living-arrangement'
        ? 'where a child lives, and on what basis'
        : joined('legal', plain(entry.facts.type));
    case 'attendance':
      return 'attendance at nursery or school';
    case 'allocation':
      return joined('who holds the work', plain(entry.facts.status));
    case 'supervision':
      return 'supervision';
    case 'challenge':
      return joined(entry.facts.type === undefined ? 'challenge' : 'quality notice', plain(entry.facts.status));
    case 'answer':
      return joined('answer to a question', plain(entry.facts.outcome));
    case 'correction':
      return entry.facts.corrects === undefined ? 'entry withdrawn' : 'entry put right';
    case 'note':
      return entry.facts.keptPrint === undefined ? 'note' : 'picture kept';
    case 'share':
      return entry.facts.status === 'withheld' ? 'not shared' : 'shared';
    case 'identity':
      return joined('records of one person', plain(entry.facts.status));
    case 'account':
      return entry.facts.reply === true ? 'reply to the family' : "the family's own account";
    case 'visit-safety':
      return 'before a visit';
    case 'disposal':
      return 'entry destroyed as the law requires';
    case 'closed-to':
      return 'records closed to a worker';
  }
}

const stepsToClosing: Readonly<Record<string, string>> = {
  proposal: 'closing proposed',
  panel: 'closure panel',
  notice: 'notice of closing',
  'taken-back': 'closing not gone on with',
  'second-look': 'looked at a second time',
};

function meetingName(type: string | undefined): string {
  if (type === undefined) return 'meeting';
  const words = inPlainWords(type);
  return /meeting|conference|panel|group$/.test(words) ? words : `${words} meeting`;
}
