import type { EntryOf } from '../../../core/entry/entry.ts';
import type { EntryId } from '../../../core/entry/ids.ts';
import type { Known } from '../../../core/picture/record.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { type Given, isStanding, shareRecordOf } from '../../../core/sharing/share-record.ts';
import { attachmentAddress, entryAddress, publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { attachmentInWords } from '../../words/attachment-words.ts';
import { namesIn } from '../../words/names.ts';
import { consentNames, momentOf, reachedWords, routeOf } from './share-words.ts';

/** A file that was given with an extract. */
export interface FileView {
  readonly text: string;
  readonly href: string;
}

/** One agency that was told, with all that is on record of it, as a page lists it. */
export interface ToldView {
  readonly agency: string;
  readonly key: string;
  readonly lines: readonly string[];
  readonly extract: string | undefined;
  readonly files: readonly FileView[];
  readonly recall: string | undefined;
  readonly confirm: string | undefined;
}

/** Who was told of an entry, when and how, when it reached them and whether they said so; and of whom it was decided not to tell. */
export function recordView(entry: EntryId, known: Known, open: OpenCase, day: string): object {
  const names = namesIn(open.directory);
  const { given, withheld } = shareRecordOf(known.shares, entry);
  const own = ownAgency(open.vantage);
  const at = (rest: string): string => `${entryAddress(open.partnership, publicId(open.publicIds.entries, entry), rest)}${day}`;
  return {
    // What the visitor's own agency was given is told of beside the entry.
    told: given
      .filter(({ to }) => to !== own)
      .map((one): ToldView => {
        const isMine = own !== undefined && one.share.by === own;
        return {
          agency: names.agency(one.to),
          key: publicId(open.publicIds.entries, one.share.id),
          lines: linesOf(one),
          extract: one.share.facts.what === 'extract' ? one.share.facts.extract : undefined,
          files: filesWith(one.share, open),
          recall: isMine && isStanding(one) ? at('recall') : undefined,
          confirm: isMine && one.reached === undefined && !one.isFollowed && one.recall === undefined ? at('confirm') : undefined,
        };
      }),
    withheld: withheld.map((share) => ({
      agency: share.facts.with === undefined ? 'any other agency' : names.agency(share.facts.with),
      reason: share.facts.reason ?? share.text,
      by: byWords(share),
    })),
  };
}

/** The files that were given with an extract: they are read through the share. */
export const filesWith = (share: EntryOf<'share'>, open: OpenCase): readonly FileView[] =>
  (share.facts.attachments ?? []).map((file) => ({
    text: attachmentInWords(file),
    href: attachmentAddress(open.partnership, publicId(open.publicIds.entries, share.id), file.id),
  }));

const byWords = (share: EntryOf<'share'>): string =>
  [
    `Decided ${momentOf(share)}`,
    share.facts.givenBy && ` by ${share.facts.givenBy}`,
    share.facts.reviewer && `, looked at by ${share.facts.reviewer}`,
  ]
    .filter((part) => part !== undefined)
    .join('');

function linesOf({ share, reached, receipt, recall, isFollowed }: Given): readonly string[] {
  const { facts } = share;
  const what = facts.what === 'extract' ? 'An extract' : 'The whole entry';
  const by = facts.givenBy === undefined ? '' : `, by ${facts.givenBy}`;
  return [
    reached === undefined
      ? `Sent ${momentOf(share)}${by}: a message was left on a machine`
      : `${what}, sent ${momentOf(share)}${by} (${routeOf(share)})`,
    ...(facts.agreement === undefined ? [] : [`By the sharing agreement “${facts.agreement}”, as the entry was recorded`]),
    ...(facts.saidWhen === undefined ? [] : [`When it was said, in the giver’s words: ${facts.saidWhen}`]),
    ...(facts.spokenTo === undefined ? [] : [`To ${facts.spokenTo}`]),
    ...(facts.reason === undefined ? [] : [`What for: ${facts.reason}`]),
    ...(facts.basis === undefined ? [] : [`Lawful basis: ${facts.basis}`]),
    ...(facts.consent === undefined
      ? []
      : [`Consent: ${consentNames[facts.consent].toLowerCase()}${facts.consentWords === undefined ? '' : `. ${facts.consentWords}`}`]),
    reached === undefined
      ? isFollowed
        ? 'Confirmed since: see below'
        : 'Not received: nobody has confirmed it'
      : `Reached them ${reachedWords(reached, share)}`,
    ...(recall === undefined
      ? []
      : [
          `Taken back ${momentOf(recall)}${recall.facts.reason === undefined ? '' : `: ${recall.facts.reason}`}. What they knew before stays known`,
        ]),
    ...(reached === undefined || recall !== undefined ? [] : [acknowledgedWords(share, receipt, isFollowed)]),
  ];
}

function acknowledgedWords({ facts }: EntryOf<'share'>, receipt: EntryOf<'share'> | undefined, isFollowed: boolean): string {
  if (receipt !== undefined)
    return `They said that they have read it ${momentOf(receipt)}${receipt.facts.givenBy === undefined ? '' : `: ${receipt.facts.givenBy}`}`;
  if (facts.acknowledged !== undefined || facts.status === 'acknowledged') return 'They said that they had it';
  return isFollowed ? 'Given again since: see below' : 'They have not yet said that they have read it';
}
