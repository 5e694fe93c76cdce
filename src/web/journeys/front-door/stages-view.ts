import type { Entry } from '../../../core/entry/entry.ts';
import { agenciesAsked } from '../../../core/pathway/front-door/agencies-asked.ts';
import { needsOfDecision } from '../../../core/pathway/front-door/decision-needs.ts';
import { isToBeTakenUp } from '../../../core/pathway/front-door/referral-work.ts';
import { showDay } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import type { ReferralRead } from './referral-read.ts';
import { decisionWords } from './referral-words.ts';

/** One stage of a referral as its page lists it: done or not, and what shows it. */
interface StageLine {
  readonly what: string;
  readonly done: boolean;
  readonly says: string;
}

/** How far a referral has come, in the order of the work. What is not on record is said to be just that. */
export function stagesOf({ work, picture }: ReferralRead, open: OpenCase): readonly StageLine[] {
  const names = namesIn(open.directory);
  const { received, decision, signature, told, takenUp, receiver } = work;
  const shows = (entry: Entry): string => `${whenInWords(entry)}: ${entryTitle(entry, names)}, ${names.agency(entry.by)}`;
  const line = (what: string, shown: Entry | undefined, otherwise: string): StageLine => ({
    what,
    done: shown !== undefined,
    says: shown === undefined ? otherwise : shows(shown),
  });
  const needs = needsOfDecision(picture, work, { decision: undefined, historyConsidered: false, tested: undefined });
  const spoken = needs.find(({ name }) => name === 'referrer-spoken-with');
  const asked = agenciesAsked(picture, work);
  const answered = asked.filter((one) => one.answered !== undefined).length;
  return [
    {
      what: 'Arrived',
      done: received !== undefined,
      says: received === undefined ? `No word yet from ${names.agency(receiver)}` : showDay(received.on),
    },
    {
      what: 'Whoever raised it spoken with',
      done: spoken?.met === true,
      says: spoken?.met === true ? 'On record' : 'No conversation on record yet',
    },
    {
      what: 'Others asked',
      done: asked.length > 0 && answered === asked.length,
      says: asked.length === 0 ? 'No agency on record as asked yet' : `${answered} of ${asked.length} have answered`,
    },
    {
      what: 'Decided',
      done: decision !== undefined,
      says: decision === undefined ? 'Not yet' : `${decisionWords(decision)}, ${whenInWords(decision)}`,
    },
    ...(decision === undefined
      ? []
      : [
          {
            what: "A manager's name",
            done: signature !== undefined,
            says: signature === undefined ? 'Not yet' : signatureWords(signature),
          },
          line('Whoever raised it told', told, 'Not on record yet'),
          ...(isToBeTakenUp(decision) ? [line('Taken up', takenUp, 'No work on record yet')] : []),
        ]),
  ];
}

const signatureWords = (entry: Entry): string => {
  const name = entry.kind === 'decision' || entry.kind === 'referral-decision' ? entry.facts.signedOffBy : undefined;
  return [name, whenInWords(entry)].filter((part) => part !== undefined).join(', ');
};
