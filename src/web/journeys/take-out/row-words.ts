import { attachmentsIn } from '../../../core/entry/attachments-named.ts';
import { recordedDay } from '../../../core/picture/picture.ts';
import type { RowWords } from '../../../core/taken-out/rows-of.ts';
import { showDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { attachmentInWords } from '../../words/attachment-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { factLines } from '../../words/fact-lines.ts';
import { howTold, keptBackLines } from '../../words/known-to.ts';
import type { Names } from '../../words/names.ts';
import { reportedLines } from '../../words/reported.ts';
import { sealedLines } from '../../words/sealed-words.ts';
import { toldOfChildren } from '../../words/seen-lines.ts';
import { accountsBeside } from '../chronology/line-view.ts';
import { childWords } from './child-words.ts';

/** Facts that say what was done, or is to be: a column of their own. */
const ofAction: ReadonlySet<string> = new Set([
  'Actions',
  'Sent to',
  'Consulted',
  'Checked with',
  'Referrer told',
  'Told as they left',
  'What comes next is with',
  'Outcome',
  'Steps down to',
  'If there is none',
  'Will be told',
  'Raised with',
  'Direction',
  'Signed off by',
  'Decided for',
  'Follow up',
]);

/** How the rows of what is taken out are worded: as the page words them, with these names. */
export function rowWords(open: OpenCase, names: Names): RowWords {
  const { ledger, publicIds } = open;
  return {
    reference: (entry) => publicId(publicIds.entries, entry),
    title: (entry) => entryTitle(entry, names),
    reported: (entry) => reportedLines(entry, names),
    details: (entry) => [
      ...factLines(entry, names)
        .filter(({ label }) => !ofAction.has(label) && !toldOfChildren.has(label) && label !== 'Attached')
        .map(said),
      ...attachmentsIn(entry).map((file) => `Attached: ${attachmentInWords(file)}`),
    ],
    child: (entry, p) => childWords(entry, p, names),
    action: (entry) =>
      factLines(entry, names)
        .filter(({ label }) => ofAction.has(label))
        .map(said),
    told: (telling, p) => {
      const how = howTold(telling, p);
      return /^(?:given|told)\b/.test(how) ? `told${how === 'told' ? '' : ` (${how})`}` : `by ${how}`;
    },
    keptBack: (entry, p) => keptBackLines(p, entry, names),
    notes: ({ entry, withdrawn }, p) => {
      const amended = p.known.amended.get(entry.id);
      const correction = amended === undefined ? undefined : ledger.byId.get(amended.by);
      const reason = correction?.facts.reason ?? correction?.text ?? '';
      const why = `${correction === undefined ? '' : ` on ${showDay(recordedDay(correction))}`}${reason === '' ? '' : `: ${reason}`}`;
      if (withdrawn) return [`An entry was withdrawn${why}`];
      const before = amended === undefined ? undefined : ledger.byId.get(entry.id)?.text;
      return [
        ...(amended === undefined ? [] : [`Put right${why}`]),
        ...(before === undefined || before === '' || before === entry.text ? [] : [`Before that it read: ${before}`]),
        ...accountsBeside(p, entry.id).map(({ facts, text, when, by }) => {
          const whose = facts.from === undefined ? 'the family' : names.person(facts.from);
          return `${facts.reply === true ? `${names.agency(by)}, in reply` : `Own account of ${whose}`}, ${showSpan(when)}: ${text}`;
        }),
        ...sealedLines(entry.id, open).map(({ says }) => says),
        ...(entry.source.kind === 'typed' && entry.source.shownOn !== undefined ? ['Written in this demonstration'] : []),
      ];
    },
  };
}

const said = ({ label, value }: { readonly label: string; readonly value: string }): string => `${label}: ${value}`;
