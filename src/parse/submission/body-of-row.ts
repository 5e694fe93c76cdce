import type { Claim } from '../../core/entry/claim.ts';
import type { Body } from '../../core/entry/entry.ts';
import type { AgencyId } from '../../core/entry/ids.ts';
import { textOfParts } from '../../core/entry/text-parts.ts';
import { chosenOf, type Lacking, type RowChoice } from '../../core/submission/choice.ts';
import type { EntryProposed, Part } from '../../core/submission/propose-entry.ts';
import type { SeenWritten } from '../../core/submission/seen-cell.ts';
import type { Span } from '../../core/time/span.ts';

/** What a row becomes when a person has confirmed it: what is recorded, and to whom it says that it was given. */
export interface RowConfirmed {
  readonly body: Body;
  readonly told: readonly { readonly agency: AgencyId; readonly when?: Span; readonly how: string }[];
}

/** Makes the entry of a row; or what it lacks. */
export function bodyOfRow(proposed: EntryProposed, choice: RowChoice): RowConfirmed | { readonly lacking: readonly Lacking[] } {
  const { kind, when, about, parts, lacking } = chosenOf(proposed, choice);
  if (when === undefined || lacking.length > 0) return { lacking };
  const { read, unsettled } = proposed;
  const facts = Object.fromEntries(parts.flatMap((part) => (part.is === 'fact' ? [[part.fact, part.value]] : [])));
  const isDay = when.earliest === when.latest;
  const body = {
    kind,
    when,
    ...(read.at === undefined || !isDay ? {} : { at: read.at }),
    about,
    present: [...new Set(parts.flatMap((part) => (part.is === 'present' ? [part.person] : [])))],
    themes: [...new Set(parts.flatMap((part) => (part.is === 'theme' ? [part.theme] : [])))],
    text: textOfParts({
      ...{ event: read.event, action: read.action, impact: read.impact, comment: read.comment },
      ...('seen' in facts || read.seen === undefined ? {} : { seen: seenInWords(read.seen) }),
      ...('voice' in facts ? {} : { said: read.said }),
      ...('place' in facts ? {} : { place: read.place }),
      there: [...unsettled.there, ...unsettled.about].join(', '),
      told: unsettled.told.join(', '),
    }),
    ...threadOf(parts),
    facts,
    claims: parts.flatMap((part) => (part.is === 'claim' ? [ended(part.claim, part.past ? when : undefined)] : [])),
  };
  return {
    // Each fact was proposed in the shape that the vocabulary gives it under this kind.
    body: body as unknown as Body,
    told: parts.flatMap((part) =>
      part.is === 'told' ? [{ agency: part.agency, ...(part.when === undefined ? {} : { when: part.when }), how: part.how }] : [],
    ),
  };
}

const seenInWords = ({ seen, alone, names }: SeenWritten): string =>
  seen === 'not-asked' ? '' : [seen, ...(alone ? ['alone'] : []), ...names].join(', ');

const threadOf = (parts: readonly Part[]): Pick<Body, 'thread'> => {
  const work = parts.find(({ is }) => is === 'work');
  return work?.is === 'work' ? { thread: work.thread } : {};
};

const ended = (claim: Claim, by: Span | undefined): Claim =>
  by === undefined || claim.until !== undefined ? claim : { ...claim, until: by };
