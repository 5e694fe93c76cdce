import { eachAgencyOnce, holder } from '../../../src/core/check/asking.ts';
import { type Concern, defineCheck } from '../../../src/core/check/check.ts';
import { dated } from '../../../src/core/check/dated.ts';
import { anyRecord } from '../../../src/core/check/reads.ts';
import { watching } from '../../../src/core/check/watch.ts';
import { type NewsOfPregnancy, newsOfPregnancy } from '../../../src/core/picture/family/news-of-pregnancy.ts';
import { agencyName, happenedBy, isAgencyOfKind, type Picture, personName } from '../../../src/core/picture/picture.ts';
import { saysEndingPregnancy } from '../../../src/core/picture/words/maternity-words.ts';
import { addDays } from '../../../src/core/time/day.ts';
import { isWithMaternity } from './maternity.ts';

export const pregnancyNotPassedOn = defineCheck({
  id: 'pregnancy-not-passed-on',
  number: 21,
  title: 'Someone knows of a pregnancy; maternity does not',
  priority: 3,
  asks: '{Agency} recorded on {date} that {woman} is or may be pregnant. There is no record here of maternity care: has she been helped to reach it?',
  because:
    'A woman told a custody officer that she might be pregnant, and custody had no way of helping her on to care. In another family a refuge, the police and social care knew at three months, and the baby was referred at seven.',
  learntFrom: [
    { review: 4, where: '§6.1' },
    { review: 4, where: '§13.1' },
    { review: 2, where: '§4.1.3-4.1.5' },
  ],
  parameters: {
    limit: {
      value: 14,
      unit: 'days',
      source: 'ours',
      means: 'How long after it was first told of there may be no maternity care on record.',
    },
  },
  reads: { kinds: anyRecord, claims: ['pregnant', 'expecting-on'] },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: [
    'She is booked.',
    'Help was offered and declined.',
    'She is not pregnant.',
    'She wishes it to be kept private, and nothing about the child overrides that: who decided.',
  ],
  notWhen: [
    'Maternity care knows of it already, or she was helped to reach it.',
    'The pregnancy is over.',
    'She says that she means to end the pregnancy: then it is asked only whether she has support, and nothing is shared without her agreement unless there is another ground.',
  ],
  safeToAsk: false,
  evaluate(p, { limit }) {
    const watch = watching(p);
    const untold = newsOfPregnancy(p).filter((news) => {
      const [first] = outside(p, news);
      return first !== undefined && !news.over && !isWithMaternity(p, news) && watch.reached(addDays(happenedBy(first), limit + 1));
    });
    return watch.result(untold.flatMap((news) => concernAbout(p, news)));
  },
});

/** The entries of agencies other than maternity care. */
const outside = (p: Picture, { entries }: NewsOfPregnancy): NewsOfPregnancy['entries'] =>
  entries.filter((entry) => !isAgencyOfKind(p, entry.by, 'midwifery'));

function concernAbout(p: Picture, news: NewsOfPregnancy): readonly Concern[] {
  const entries = outside(p, news);
  const [first] = entries;
  if (first === undefined) return [];
  const told = `${agencyName(p, first.by)} recorded ${dated(first.when)} that ${personName(p, news.woman)} is or may be pregnant.`;
  const asks = entries.some(saysEndingPregnancy)
    ? 'She is recorded as meaning to end the pregnancy: has she been offered support, and by whom?'
    : 'There is no record here of maternity care: has she been helped to reach it, or is there a reason?';
  return [
    {
      anchor: first.id,
      about: [...new Set([news.woman, p.child])],
      evidence: entries.map((entry) => entry.id),
      question: `${told} ${asks}`,
      ask: eachAgencyOnce(entries.map((entry) => holder(entry))),
    },
  ];
}
