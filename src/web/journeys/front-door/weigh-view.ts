import { neighboursOf, triageOf } from '../../../core/pathway/front-door/gone-through.ts';
import { healthApart } from '../../../core/pathway/front-door/health-apart.ts';
import { levelLimitOf } from '../../../core/pathway/front-door/level-limit.ts';
import { referralAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { withCapital } from '../../words/plain-words.ts';
import type { ReferralRead } from './referral-read.ts';
import { levelWords } from './referral-words.ts';

const standsWords = {
  told: 'made this referral',
  answered: 'has answered',
  asked: 'asked, no answer yet',
  'not-asked': 'not on record as asked',
};

/** What a referral's page shows of how the front door weighed it: its queue and level, each health service for itself, and neighbours. */
export function weighedView({ work, picture, on, terms }: ReferralRead, { open, visitor }: GivenCase): object {
  const chosen = on === open.days.usual ? undefined : on;
  const { vantage } = open;
  const triage = triageOf(picture, work.referral);
  const limit = levelLimitOf(picture, work, terms.levels);
  const isReceiver = vantage.kind === 'agency' && vantage.agency === work.receiver && visitor.may('write-for-agency');
  const item = (value: string) => ({ value, text: value });
  return {
    health:
      isReceiver || vantage.kind === 'whole'
        ? healthApart(picture, work).map(({ service, stands }) => withCapital(`${service}: ${standsWords[stands]}`))
        : [],
    queue: triage && {
      says: [triage.facts.area, triage.facts.level].filter((one) => one !== undefined).join(', '),
      when: whenInWords(triage),
      limit: limit && { ...levelWords(limit), late: limit.late },
    },
    areas: terms.areas.map(item),
    levels: terms.levels.map(({ name, hours }) => ({ value: name, text: `${name}: decided within ${hours} hours` })),
    to_queue:
      isReceiver && work.received !== undefined && work.decision === undefined && terms.areas.length + terms.levels.length > 0
        ? referralAddress(open, work.referral.id, chosen, 'queue')
        : undefined,
    neighbours: neighboursOf(picture, work.referral).map((note) => ({
      when: whenInWords(note),
      says: note.facts.approach === true ? 'Neighbours are spoken with' : 'Neighbours are not spoken with',
      why: note.text,
      ...{ purpose: note.facts.purpose, mayBeSaid: note.facts.mayBeSaid, agreedBy: note.facts.agreedBy },
    })),
    to_neighbours: isReceiver && work.received !== undefined ? referralAddress(open, work.referral.id, chosen, 'neighbours') : undefined,
  };
}
