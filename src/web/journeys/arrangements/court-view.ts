import { type CourtReport, type Proceedings, proceedingsOf } from '../../../core/pathway/arrangement/proceedings.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import type { Day } from '../../../core/time/day.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { allListed } from '../../words/all-listed.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { type Names, namesIn, partyName } from '../../words/names.ts';

const sorts = { 'private-law': 'Private-law proceedings', 'public-law': 'Care proceedings' } as const;
const states: Readonly<Record<CourtReport['state'], string>> = {
  asked: 'Asked for; no answer is on record here',
  'under-way': 'Under way',
  made: 'Made',
};

/** What runs in a family court: which children it is about and which it is not, and the same of each report (R155). */
export const courtView = (p: Picture, open: OpenCase, _chosen: Day | undefined): readonly object[] =>
  proceedingsOf(p).map((one) => proceedingsView(one, open, namesIn(open.directory)));

function proceedingsView({ first, court, children, others, reports, orders, ended }: Proceedings, open: OpenCase, names: Names) {
  const listed = (people: Proceedings['children']): string => allListed(people.map(names.person));
  return {
    id: publicId(open.publicIds.entries, first.id),
    what: court === undefined ? 'Proceedings in a family court' : sorts[court],
    since: whenInWords(first),
    by: names.agency(first.by),
    about: listed(children),
    others: listed(others),
    reports: reports.map((report) => ({
      from: partyName(report.from, names),
      when: whenInWords(report.entry),
      covers: listed(report.covers) || 'Not on record',
      leavesOut: listed(report.leavesOut),
      state: states[report.state],
    })),
    orders: orders.map((entry) => ({
      says: `${whenInWords(entry)}, ${names.agency(entry.by)}: ${entryTitle(entry, names)}`,
      text: entry.text,
    })),
    ended: ended === undefined ? undefined : whenInWords(ended),
  };
}
