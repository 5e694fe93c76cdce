import type { Entry } from '../../entry/entry.ts';
import type { Day } from '../../time/day.ts';
import { happenedBy, isAgencyOfKind, type Picture } from '../picture.ts';
import { saysHospital } from '../words/contact-words.ts';
import { isOnWard } from '../words/word-lists.ts';
import { metIn } from './met.ts';

/** Whether a child is in hospital now, and the day of the first coming home after the birth. */
export interface HomeStay {
  readonly inHospital: boolean;
  readonly firstHome: Day | undefined;
}

/** As the records show: admitted or met on a ward, sent home, or met at home or in a clinic. A birth alone keeps nobody in hospital. */
export function homeStayOf(p: Picture): HomeStay {
  const turns = p.entries
    .flatMap((entry) => {
      const at = whereIn(p, entry);
      return at === undefined ? [] : [{ at, on: happenedBy(entry), order: entry.order }];
    })
    .sort((a, b) => a.on - b.on || a.order - b.order);
  const first = turns.find(({ at }) => at !== 'ward');
  return { inHospital: turns.at(-1)?.at === 'ward', firstHome: first?.at === 'discharged' ? first.on : undefined };
}

function whereIn(p: Picture, entry: Entry): 'ward' | 'discharged' | 'home' | undefined {
  if (entry.kind === 'health' && entry.about.includes(p.child)) {
    if (entry.facts.type === 'admission') return 'ward';
    return entry.facts.type === 'discharge' ? 'discharged' : undefined;
  }
  if (entry.kind !== 'contact' || !metIn(entry).includes(p.child)) return undefined;
  if (entry.facts.mode === 'home-visit' || entry.facts.mode === 'clinic') return 'home';
  const { place } = entry.facts;
  return isAgencyOfKind(p, entry.by, 'hospital', 'midwifery') && (isOnWard(place) || saysHospital(place)) ? 'ward' : undefined;
}
