import { partsOfList, readMarksOf } from '../../../core/pathway/allocation/read-marks.ts';
import { readingListOf } from '../../../core/pathway/allocation/reading-list.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import { chronologyAddress, planAddress, publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Returned } from '../../recording/returned.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import type { WorkerRead } from './worker-read.ts';

/** The reading list, each line with the place where it is read and, for the own agency, who of it has said that they read it. */
export function readingView({ picture, agency }: WorkerRead, open: OpenCase, chosen: Day | undefined, sent: Returned['sent']): object {
  const list = readingListOf(picture);
  const marks = agency === undefined ? undefined : readMarksOf(picture, agency, list);
  const names = namesIn(open.directory);
  const chronology = chronologyAddress(open, picture.child, { on: chosen });
  const parts = [...partsOfList(list)].map(([what, entries]) => ({
    what,
    lines: entries.map((entry) => {
      const key = publicId(open.publicIds.entries, entry.id);
      const mark = marks?.read.get(entry.id);
      return {
        ...{ key, href: `${chronology}#${key}` },
        says: `${entryTitle(entry, names)}, ${whenInWords(entry)}, ${names.agency(entry.by)}`,
        read: mark && `${mark.who ?? 'Read'}, ${showDay(mark.on)}`,
        chosen: sent[`read-${key}`] === 'yes',
      };
    }),
  }));
  return {
    plan: planAddress(open, picture.child, chosen),
    parts,
    reader: sent.reader ?? marks?.holder?.facts.worker,
    toMark: parts.flatMap(({ lines }) => lines).some(({ read }) => read === undefined),
    met:
      marks?.firstMet === undefined
        ? undefined
        : { when: whenInWords(marks.firstMet), notBefore: marks.notBefore.length, all: marks.notBefore.length === 0 },
  };
}
