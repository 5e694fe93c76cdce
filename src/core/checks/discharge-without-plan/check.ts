import { actOnMeeting } from '../../check/acts.ts';
import { agencyAsked, eachOnce, holder, lead, listed, named } from '../../check/asking.ts';
import { type Ask, type Concern, defineCheck } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import { anyRecord } from '../../check/reads.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import { agencyName, entriesOf, isAgencyOfKind, type Picture, personName } from '../../picture/picture.ts';
import { byRecording } from '../../picture/recorded-order.ts';
import { showSpan } from '../../time/span.ts';
import { type Homecoming, homecomingsOf } from './homecomings.ts';
import { decisionsOf, isTakenUpAtHome, settlementsOf, waiversOf } from './settled.ts';
import { reasonToAsk, type Unsettled } from './unsettled.ts';

export const dischargeWithoutPlan = defineCheck({
  id: 'discharge-without-plan',
  number: 25,
  title: 'Baby about to go home without an agreed plan',
  priority: 1,
  asks: '{Baby} is due home. There is no record here of an agreed plan: what is the plan, who agreed it, and does what happened on the ward change it?',
  because:
    'Babies with work already open, or with parents about whom much was on record, went home with no written plan, or on the word that no meeting was needed. What happened on the ward after that word was not taken into it.',
  learntFrom: [
    { review: 2, where: '§4.2.1-4.2.2' },
    { review: 2, where: '§5.1' },
    { review: 2, where: '§5.6' },
    { review: 3, where: '§3.15' },
    { review: 3, where: '§3.18-3.21' },
    { review: 1, where: '§5.13' },
    { review: 0, where: 'Appendix A, Children B and C, Finding 3' },
    { review: 0, where: 'Good practice 8' },
  ],
  parameters: {
    limit: { value: 24, unit: 'clock-hours', source: 'ours', means: 'Time from the birth for a plan, and never past the going home.' },
    history: {
      value: 730,
      unit: 'days',
      source: 'ours',
      means: 'How far back from the pregnancy drink, drugs, violence or illness of a parent is a reason.',
    },
    newsWithin: {
      value: 28,
      unit: 'days',
      source: 'ours',
      means: 'How long after a birth news of it may come and the going home still be asked about.',
    },
  },
  reads: {
    kinds: anyRecord,
    claims: [
      'pregnant',
      'expecting-on',
      'parent-of',
      'partner-of',
      'lives-with',
      'drinks',
      'uses-drugs',
      'self-harms',
      'low-mood',
      'mental-ill-health',
      'harmed-by',
    ],
  },
  answerWithin: { amount: 4, unit: 'hours' },
  closesWith: [
    'A plan is agreed: with which agencies, and with both parents.',
    'A meeting was held, and its minutes are out.',
    'No meeting: the reason, against each risk that is open.',
  ],
  notWhen: [
    'No work is open with the baby or the family, and nothing on record about the parents gives a reason.',
    'A plan for the birth or for going home is on file, and nothing of concern has happened on the ward since.',
    'The baby was born at home and not taken in.',
    'Social care weighed what is on record for this baby, and no work came of it.',
  ],
  safeToAsk: false,
  evaluate(p, settings) {
    const watch = watching(p);
    const concerns = homecomingsOf(p).flatMap((homecoming): readonly Concern[] => {
      if (isTakenUpAtHome(p, homecoming)) return [];
      const unsettled = reasonToAsk(p, homecoming, watch, settings);
      return unsettled === undefined ? [] : [concernFrom(p, homecoming, unsettled, watch)];
    });
    return watch.result(concerns);
  },
});

function concernFrom(p: Picture, homecoming: Homecoming, unsettled: Unsettled, watch: Watch): Concern {
  const { babies, woman, birth, discharge } = homecoming;
  const waivers = waiversOf(p, homecoming);
  const first = [...waivers, ...(birth === undefined ? [] : [birth])].sort(byRecording)[0] ?? unsettled.because[0];
  const decided = [...settlementsOf(p, homecoming, watch), ...decisionsOf(p, homecoming), ...waivers];
  const evidence: readonly Entry[] = [
    ...(birth === undefined ? [] : [birth]),
    ...(discharge === undefined ? [] : [discharge]),
    ...decided,
    ...unsettled.because,
  ];
  return {
    anchor: first?.id ?? '',
    about: [...new Set([...babies, ...(woman === undefined ? [] : [woman])])],
    evidence: [...new Set(evidence.toSorted(byRecording).map(({ id }) => id))],
    question: questionFor(p, homecoming, unsettled),
    ask: asked(p, homecoming, unsettled, waivers),
    ...actOnWaiver(p, waivers),
  };
}

function questionFor(p: Picture, { babies, woman, birth, discharge }: Homecoming, { what, because, words }: Unsettled): string {
  const baby = babies.length > 0 ? named(p, babies) : woman === undefined ? 'The baby' : `The baby of ${personName(p, woman)}`;
  const [decision, ...since] = because;
  const ask = `what is the plan, ${birth === undefined ? 'and who has agreed it?' : 'who has agreed it, and does what happened on the ward change it?'}`;
  if (what === 'ward concern' && decision !== undefined) {
    const ward = since.at(-1) ?? decision;
    return `How ${baby} goes home was settled ${dated(decision.when)}, and ${agencyName(p, ward.by)} recorded a concern afterwards (${showSpan(ward.when)}). There is no record here of the plan being looked at again: does it change, and who agrees?`;
  }
  if (what === 'no meeting' && decision !== undefined)
    return `It was decided ${dated(decision.when)} that ${baby} goes home with no meeting about it, while a plan has risks open. There is no record here of how each was weighed: ${ask}`;
  const state = birth === undefined ? `${baby} is expected` : `${baby} was born ${dated(birth.when)}`;
  const left = discharge === undefined ? '' : ` and went home ${dated(discharge.when)}`;
  return `${state}${left}; ${listed(words)}. There is no record here of an agreed plan for going home: ${ask}`;
}

/** The ward, who have the baby; before the birth, whoever decided. Then the lead where work is open, and the midwives. */
function asked(p: Picture, { birth, pregnancy }: Homecoming, { isOpen }: Unsettled, waivers: readonly Entry[]): readonly Ask[] {
  const isWard = (entry: Entry | undefined): entry is Entry => entry !== undefined && isAgencyOfKind(p, entry.by, 'hospital', 'midwifery');
  const midwives = (pregnancy?.entries ?? []).filter(({ by }) => isAgencyOfKind(p, by, 'midwifery')).map(({ by }) => agencyAsked(by));
  const last = waivers.at(-1);
  return eachOnce([
    ...(isWard(birth) ? [holder(birth, 'worker')] : []),
    ...(birth === undefined && last !== undefined ? [holder(last, 'decision-maker')] : []),
    ...(isOpen || !isWard(birth) ? lead(p) : []),
    ...midwives,
  ]);
}

/** Where a meeting decided that none is needed, going back over that meeting settles it. */
function actOnWaiver(p: Picture, waivers: readonly Entry[]): Pick<Concern, 'act'> {
  const last = waivers.at(-1);
  if (last === undefined) return {};
  const meeting = entriesOf(p, 'meeting').find(
    ({ facts, by, when }) => facts.status === 'held' && by === last.by && when.edtf === last.when.edtf,
  );
  return meeting === undefined ? {} : actOnMeeting(meeting);
}
