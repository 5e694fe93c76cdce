import type { Entry } from '../../../core/entry/entry.ts';
import type { FormTexts } from '../../../core/ledger/unfinished.ts';
import type { WritableKind } from './kind-words.ts';

/** One of the things that somebody may say they are writing down. */
export interface Way {
  readonly id: string;
  readonly says: string;
  readonly title: string;
  readonly kind: WritableKind;
  /** What saying so already answers. */
  readonly given: FormTexts;
  /** True where a child could have been part of it: then it is asked (rule 32). */
  readonly couldInvolveChild: boolean;
  /** True where somebody may be away from home: who minds the children there? */
  readonly asksWhoMinds?: true;
  /** For the writer's own agency to decide on, where it is one that does. */
  readonly toOwn?: true;
  /** Facts that are asked in this way alone, before the others. */
  readonly own?: readonly string[];
  /** Those of them without which it is not recorded, with what is said where one is missing. */
  readonly must?: Readonly<Record<string, string>>;
}

const way = (id: string, says: string, kind: WritableKind, more: Partial<Way> = {}): Way => ({
  ...{ id, says, kind, title: `Write down ${says.charAt(0).toLowerCase()}${says.slice(1)}` },
  ...{ given: {}, couldInvolveChild: kind === 'observation' || kind === 'incident' },
  ...more,
});
const met = (mode: string): Partial<Way> => ({ given: { 'f-mode': mode }, couldInvolveChild: true });
const apart = (mode: string): Partial<Way> => ({ given: { 'f-mode': mode } });

/** In the order in which they are offered. */
export const wayGroups: readonly { readonly heading: string; readonly ways: readonly Way[] }[] = [
  {
    heading: 'A contact',
    ways: [
      way('home-visit', 'A home visit', 'contact', met('home-visit')),
      way('appointment', 'An appointment', 'contact', met('appointment')),
      way('clinic', 'A clinic', 'contact', met('clinic')),
      way('video', 'A video call', 'contact', met('video')),
      way('call', 'A phone call', 'contact', apart('call')),
      way('message', 'A letter or message', 'contact', { title: 'Write down a letter or message' }),
    ],
  },
  {
    heading: 'Something that happened',
    ways: [
      way('observation', 'Something seen or noticed', 'observation'),
      way('intelligence', 'Intelligence', 'observation', { given: { 'f-nature': 'intelligence' }, couldInvolveChild: false }),
      way('incident', 'An incident', 'incident'),
      way('health', 'A health event', 'health', { asksWhoMinds: true }),
      way('test', 'A drug or alcohol test', 'test'),
      way('attendance', 'Attendance at nursery or school', 'attendance'),
      way('legal', 'A charge, order or proceedings', 'legal'),
      way('note', 'Anything else', 'note'),
    ],
  },
  {
    heading: 'The work',
    ways: [
      way('referral', 'A referral', 'referral'),
      way('caller', 'What a caller told us', 'referral', { toOwn: true }),
      way('ambulance-concern', 'An ambulance crew’s concern', 'referral', {
        given: { 'f-sort': 'ambulance-concern', 'f-from': 'professional' },
        own: ['conditions', 'howLived', 'handedTo', 'sort'],
      }),
      way('gp-referral', 'A GP’s referral', 'referral', {
        given: { 'f-sort': 'gp', 'f-from': 'professional' },
        own: ['flags', 'lastSeen', 'sort'],
      }),
      way('centre-referral', 'A referral to a children’s centre', 'referral', {
        given: { 'f-sort': 'childrens-centre', 'f-from': 'professional' },
        own: ['concerns', 'planCarried', 'tellBack', 'sort'],
        must: {
          concerns: 'Write the concerns that it carries',
          planCarried: 'Write what the plan asks of the centre, or that there is no plan',
        },
      }),
      way('referral-decision', 'A decision on a referral', 'referral-decision'),
      way('information-request', 'Information asked for', 'information-request'),
      way('information-reply', 'A reply to a request', 'information-reply'),
      way('assessment', 'An assessment', 'assessment'),
      way('plan', 'A plan', 'plan'),
      way('meeting', 'A meeting', 'meeting'),
      way('decision', 'A decision', 'decision'),
      way('restriction', 'What restricts contact', 'restriction'),
      way('advice', 'Advice given', 'advice'),
      way('service', 'A service for somebody', 'service'),
      way('allocation', 'Who holds the work', 'allocation'),
      way('supervision', 'Supervision of the work', 'supervision'),
      way('challenge', 'Disagreement with another agency', 'challenge'),
      way('visit-safety', 'What a visitor must know to be safe', 'visit-safety'),
    ],
  },
];

export const findWay = (id: string | undefined): Way | undefined => wayGroups.flatMap(({ ways }) => ways).find((one) => one.id === id);

/** The way in which an entry would have been written: what puts it right begins there. */
export function wayOf({ kind, facts }: Entry): Way | undefined {
  const ways = wayGroups.flatMap((group) => group.ways).filter((one) => one.kind === kind);
  const stated: Readonly<Record<string, unknown>> = facts;
  const begins = ({ given }: Way): boolean => Object.entries(given).every(([field, value]) => stated[field.slice('f-'.length)] === value);
  return ways.find((one) => Object.keys(one.given).length > 0 && begins(one)) ?? ways.find(({ given }) => Object.keys(given).length === 0);
}

/** The first thing to offer on a desk. */
export const firstWays = (): readonly Way[] => ['home-visit', 'call', 'observation', 'incident'].flatMap((id) => findWay(id) ?? []);
