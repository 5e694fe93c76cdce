import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { adultsIn, adultsMeant, sentencesOf } from '../../picture/family/adults-meant.ts';
import { isAgencyOfKind, type Picture } from '../../picture/picture.ts';
import { saysGoodReason, saysTest, saysTestDeclined, saysTestDoubted, saysTestMissed } from '../../picture/words/test-words.ts';

/** A test of an adult that tells less than it seems to: declined, missed or doubted. */
export interface Doubt {
  readonly adult: PersonId;
  readonly entry: Entry;
  readonly what: 'declined' | 'missed' | 'doubted';
  readonly count: number;
  /** Missed for a reason that anybody might have. */
  readonly excused: boolean;
}

/** Every test on record that was declined, missed or doubted, in the order in which it was recorded. */
export const doubtsOf = (p: Picture): readonly Doubt[] =>
  p.entries.flatMap((entry): readonly Doubt[] => {
    if (entry.kind === 'test') return ofTest(p, entry);
    if (entry.kind === 'contact') return [...ofAppointment(p, entry), ...ofWords(p, entry)];
    return hasWords.has(entry.kind) ? ofWords(p, entry) : [];
  });

const hasWords: ReadonlySet<string> = new Set(['observation', 'note', 'information-reply', 'service', 'meeting', 'assessment', 'referral']);

const byResult: Readonly<Partial<Record<string, Doubt['what']>>> = { refused: 'declined', missed: 'missed', doubtful: 'doubted' };

function ofTest(p: Picture, entry: EntryOf<'test'>): readonly Doubt[] {
  const what = byResult[entry.facts.result ?? ''] ?? (saysTestDoubted(entry.text) ? 'doubted' : undefined);
  if (what === undefined || isRoutine(p, entry)) return [];
  return entry.about
    .filter((person) => adultsIn(p, entry).includes(person))
    .map((adult) => ({ adult, entry, what, count: Math.max(1, entry.facts.count ?? 1), excused: isExcused(what, entry) }));
}

const isExcused = (what: Doubt['what'], entry: Entry): boolean =>
  what === 'missed' && (saysGoodReason(entry.facts.reason) || saysGoodReason(entry.text));

/** A sample of maternity care does not test for drugs (review 1, §6.200). */
const isRoutine = (p: Picture, entry: Entry): boolean =>
  isAgencyOfKind(p, entry.by, 'midwifery', 'gp', 'hospital', 'health-visiting') &&
  !/\b(drugs?|alcohol)\b/i.test(`${entry.kind === 'test' ? (entry.facts.of ?? '') : ''} ${entry.themes.join(' ')}`);

/** An appointment that was for a test. */
function ofAppointment(p: Picture, entry: EntryOf<'contact'>): readonly Doubt[] {
  const { outcome, purpose, count } = entry.facts;
  const what = outcome === 'refused' ? 'declined' : outcome === 'did-not-attend' ? 'missed' : undefined;
  if (what === undefined || isRoutine(p, entry) || !(saysTest(purpose) || saysTest(entry.text))) return [];
  return adultsIn(p, entry).map((adult) => ({ adult, entry, what, count: Math.max(1, count ?? 1), excused: isExcused(what, entry) }));
}

function ofWords(p: Picture, entry: Entry): readonly Doubt[] {
  if (!entry.themes.some((theme) => theme === 'drugs' || theme === 'alcohol') || !saysTest(entry.text)) return [];
  return sentencesOf(entry.text).flatMap((sentence): readonly Doubt[] => {
    const what = saysTestDoubted(sentence)
      ? 'doubted'
      : saysTestDeclined(sentence)
        ? 'declined'
        : saysTestMissed(sentence)
          ? 'missed'
          : undefined;
    if (what === undefined || isDenied.test(sentence)) return [];
    return adultsMeant(p, entry, sentence).map((adult) => ({ adult, entry, what, count: 1, excused: isExcused(what, entry) }));
  });
}

const isDenied =
  /\b(none|no tests?|nothing|never|not|n[o’']t) (been )?(was |were )?(missed|refused|doubt\w*)\b|\bno (reason to )?doubt|\bmissed none\b/i;
