import type { Entry } from '../../../src/core/entry/entry.ts';
import type { AgencyId } from '../../../src/core/entry/ids.ts';
import { agenciesIn } from '../../../src/core/entry/parties.ts';
import type { NewsOfPregnancy } from '../../../src/core/picture/family/news-of-pregnancy.ts';
import { isAgencyOfKind, type Picture } from '../../../src/core/picture/picture.ts';
import { tellingsOf, withheldFrom } from '../../../src/core/picture/told.ts';
import { saysHelpedToMaternity } from '../../../src/core/picture/words/maternity-words.ts';

/** True where maternity care knows of a pregnancy by the records, or she was helped to reach it, or it was decided not to tell. */
export const isWithMaternity = (p: Picture, news: NewsOfPregnancy): boolean =>
  news.entries.some((entry) => isTold(p, entry)) || p.entries.some((entry) => showsMaternity(p, entry, news));

const isTold = (p: Picture, entry: Entry): boolean =>
  withheldFrom(p, entry.id).length > 0 || tellingsOf(p, entry.id).some((telling) => isMaternity(p, telling.to));

const isMaternity = (p: Picture, agency: AgencyId): boolean => isAgencyOfKind(p, agency, 'midwifery');

function showsMaternity(p: Picture, entry: Entry, { woman, entries: [first] }: NewsOfPregnancy): boolean {
  if (first === undefined || !entry.about.includes(woman) || entry.when.latest < first.when.earliest) return false;
  return (
    isMaternity(p, entry.by) ||
    (entry.kind === 'health' && entry.facts.type === 'pregnancy-booking') ||
    sentTo(entry).some((agency) => isMaternity(p, agency)) ||
    saysHelpedToMaternity(entry)
  );
}

const sentTo = (entry: Entry): readonly AgencyId[] => {
  if (entry.kind === 'referral') return entry.facts.to ?? [];
  if (entry.kind === 'service') return agenciesIn(entry.facts.provider);
  return entry.kind === 'contact' || entry.kind === 'information-request' ? agenciesIn(entry.facts.to) : [];
};
