import { type AbuseRecord, abuseOf, type PartInAbuse } from '../../../core/picture/person/abuse-of.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { allListed } from '../../words/all-listed.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import type { PersonRead } from './person-read.ts';
import { type RecordLine, recordLine } from './record-line.ts';

/** Harm between adults in both parts, across relationships: with reference, children there, outcome and what followed (R034, rule 7). */
export function harmView(read: PersonRead, open: OpenCase) {
  const records = abuseOf(read.p.known, read.person);
  const of = (part: PartInAbuse): readonly object[] => records.filter((one) => one.part === part).map((one) => harmLine(one, read, open));
  return { harmed: of('harmed'), by: of('did it'), other: of('not said'), any: records.length > 0 };
}

function harmLine({ entry, others, followedBy }: AbuseRecord, read: PersonRead, open: OpenCase): RecordLine & object {
  const names = namesIn(open.directory);
  return {
    ...recordLine(entry, read, open),
    ...{
      others: others.length === 0 ? undefined : allListed(others.map(names.person)),
      followed: followedBy.map((one) => `${whenInWords(one)}, ${names.agency(one.by)}: ${entryTitle(one, names)}`),
    },
  };
}
