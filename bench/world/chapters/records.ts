import type { EntryId } from '../../../src/core/entry/ids.ts';
import { addDays, type Day, daysBetween } from '../../../src/core/time/day.ts';
import { type Tale, workingDay } from '../tale.ts';

/** What is done to records themselves: one man found to be on two records, texts put right, one entry withdrawn, one share recalled. */
export function tellRecords(tale: Tale): void {
  const { family, team, scribe, chance, from, until } = tale;
  const span = daysBetween(from, until);
  const at = (share: number): Day => workingDay(addDays(from, Math.floor(span * share)));
  const elsewhere = scribe.write('observation', {
    by: team.probation,
    on: at(0.2),
    about: [family.fatherElsewhere],
    themes: ['offending'],
    facts: { nature: 'intelligence', sign: 'seen with others known here' },
  });
  scribe.write('identity', {
    by: team.socialCare,
    on: at(0.3),
    about: [family.father, family.fatherElsewhere],
    facts: { records: [family.father, family.fatherElsewhere], status: 'confirmed', why: 'same date of birth given to probation' },
    after: elsewhere,
  });
  const put = (share: number): EntryId =>
    scribe.write('note', {
      by: team.healthVisiting,
      on: at(share),
      about: [family.mother],
      text: 'Rang to say that she will be late.',
      tell: [team.gp],
    });
  for (let n = 0; n < Math.max(1, Math.floor(scribe.count() / 200)); n += 1) {
    const share = 0.2 + 0.7 * (chance.between(0, 100) / 100);
    scribe.correct(put(share), 'Rang to say that she will be an hour late.', addDays(at(share), 2));
  }
  const wrong = put(0.5);
  scribe.withdraw(wrong, addDays(at(0.5), 3));
  const meant = put(0.55);
  scribe.recall(meant, team.gp, addDays(at(0.55), 4));
}
