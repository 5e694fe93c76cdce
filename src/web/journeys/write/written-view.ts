import type { Attachment } from '../../../core/entry/attachment.ts';
import type { Entry } from '../../../core/entry/entry.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { recordedDay } from '../../../core/picture/picture.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import {
  askAddress,
  attachmentAddress,
  beginAddress,
  childAddress,
  chronologyAddress,
  publicId,
  todayAddress,
  writtenAddress,
} from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { knownToLines } from '../../words/known-to.ts';
import { namesIn } from '../../words/names.ts';
import { sealedLines } from '../../words/sealed-words.ts';
import { recordedRows } from './recorded-rows.ts';
import { wayOf } from './ways.ts';

/** An entry of the writer's own agency: as it was recorded, as it stands, and what was done to it since. */
export interface WrittenRead {
  readonly original: Entry;
  readonly standing: Entry | undefined;
  readonly amendedBy: Entry | undefined;
  readonly on: Day;
  readonly isNew: boolean;
}

export function writtenView(
  { original, standing, amendedBy, on, isNew }: WrittenRead,
  open: OpenCase,
  sent: Readonly<Record<string, string>> = {},
  problems: readonly FieldProblem[] = [],
): object {
  const names = namesIn(open.directory);
  const { partnership, publicIds, days } = open;
  const shown = standing ?? original;
  const chosen = on === days.usual ? undefined : on;
  const id = publicId(publicIds.entries, original.id);
  const children = partnership.children.filter((child) => open.picture(child, on).entries.some((entry) => entry.id === original.id));
  const [first] = children;
  const picture = first === undefined ? undefined : open.picture(first, on);
  const amended = amendedBy && { on: showDay(recordedDay(amendedBy)), why: amendedBy.text };
  const way = wayOf(shown);
  const fileAt = (file: Attachment): string => attachmentAddress(partnership, id, file.id);
  return {
    title: entryTitle(shown, names),
    form: true,
    saved: isNew,
    back: { href: todayAddress(partnership, chosen), text: 'Back to today' },
    caption: `${original.source.kind === 'typed' && original.source.shownOn !== undefined ? 'Written in this demonstration, as of' : 'Recorded'} ${showDay(recordedDay(original))}`,
    withdrawn: standing === undefined ? amended : undefined,
    putRight: standing === undefined ? undefined : amended,
    entry: recordedRows(shown, names, { fileAt, isTitled: true }),
    sealed: sealedLines(original.id, open),
    before: amendedBy !== undefined && standing !== undefined ? recordedRows(original, names, { fileAt }) : undefined,
    readers:
      picture === undefined
        ? [names.agency(original.by)]
        : knownToLines(picture, original, names).map(({ agency, since, how }) => `${agency}, since ${since} (${how})`),
    children: children.map((child) => ({ name: names.person(child), href: `${chronologyAddress(open, child, { on: chosen })}#${id}` })),
    ask: standing === undefined || first === undefined ? undefined : askAddress(open, first, { on: chosen, sent: id }),
    childPages: children.map((child) => childAddress(open, child, chosen)),
    unknown:
      standing === undefined
        ? []
        : unknownIn({ original, amendedBy }, open).map((person) => ({
            called: names.person(person),
            key: publicId(publicIds.people, person),
            action: writtenAddress(partnership, id, 'identify', publicId(publicIds.people, person)),
            is: sent.is ?? '',
            why: sent.why ?? '',
            errorIs: problems.find(({ field }) => field === `is-${publicId(publicIds.people, person)}`)?.text,
            errorWhy: problems.find(({ field }) => field === `why-${publicId(publicIds.people, person)}`)?.text,
          })),
    mayCorrect: standing !== undefined,
    correct:
      way === undefined
        ? undefined
        : `${beginAddress(open, way.id, { on: chosen })}${chosen === undefined ? '?' : '&'}corrects=${encodeURIComponent(id)}`,
    withdraw: writtenAddress(partnership, id, 'withdraw'),
    given: sent,
    errors: problems,
    errorOn: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
  };
}

/** People whom an entry describes without a name, and who are not yet known to be somebody: as it was written, before records were read as of one person. */
export const unknownIn = ({ original, amendedBy }: Pick<WrittenRead, 'original' | 'amendedBy'>, open: OpenCase): readonly PersonId[] => {
  const { resolve } = open.known(open.days.end);
  const since = amendedBy?.kind === 'correction' ? (amendedBy.facts.replacement?.claims ?? []) : [];
  return [...new Set([...original.claims, ...since].filter(({ is }) => is === 'described-as').map(({ who }) => who))].filter(
    (who) => resolve(who) === who,
  );
};
