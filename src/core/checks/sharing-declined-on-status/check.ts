import { agencyAsked, anchorOf, eachAgencyOnce, holder, lead } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { agencyName, entriesOf, type Picture, threadOf } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { tellingsOf } from '../../picture/told.ts';
import { answererOf, type Refusal, refusalsOf } from './refusals.ts';

export const sharingDeclinedOnStatus = defineCheck({
  id: 'sharing-declined-on-status',
  number: 68,
  title: 'Not shared because it is "only" a child in need',
  priority: 3,
  asks: 'What {agency} holds was not shared, and the reason on record is that the case is not one of child protection. Is there another ground on which it can be?',
  because:
    'A social worker asked police what they held on the adults around three children. They answered that the children were only in need, and gave nothing.',
  learntFrom: [{ review: 1, where: '§12.10; §12.13-12.15' }],
  parameters: {},
  reads: {
    kinds: ['information-request', 'information-reply', 'contact', 'note', 'decision', 'meeting', 'challenge', 'share'],
    claims: [],
  },
  answerWithin: { amount: 1, unit: 'working-days' },
  closesWith: ['Shared.', 'Not shared, on a ground of its own and on advice.'],
  notWhen: [
    "The ground is a court, somebody's safety, an enquiry under way, or that the person themselves said no.",
    'It has been shared since.',
  ],
  safeToAsk: false,
  evaluate(p) {
    const all = refusalsOf(p);
    const standing = all.filter((refusal) => refusal.ground === 'standing' && !isSettled(p, refusal, all));
    const matters = new Map<string, Refusal[]>();
    for (const refusal of standing) {
      const key = `${anchorOf(refusal.entry)} ${refusal.refuser ?? refusal.entry.by}`;
      matters.set(key, [...(matters.get(key) ?? []), refusal]);
    }
    return { concerns: [...matters].flatMap(([anchor, refusals]) => concernFrom(p, anchor, refusals)) };
  },
});

/** Shared since, declined since on another ground, heard together since where the ground is another, or settled as a challenge. */
function isSettled(p: Picture, refusal: Refusal, all: readonly Refusal[]): boolean {
  const { entry, record, refuser } = refusal;
  const since = (other: Entry): boolean => isRecordedBefore(record, other);
  const isRefused = (other: Entry): boolean => all.some((one) => one.record.id === other.id);
  const onAnother = all.some(
    (other) => other.ground === 'other' && other.refuser === refuser && since(other.record) && isAboutSame(entry, other.entry),
  );
  return (
    onAnother ||
    [...p.entries, ...threadOf(p, entry.thread)].some((other) => {
      if (other.kind === 'challenge')
        return since(other) && other.facts.status === 'resolved' && (other.facts.of === entry.id || sameThread(entry, other));
      return isAboutSame(entry, other) && ((since(other) && gives(other, refuser)) || (wasGiven(p, refusal, other) && !isRefused(other)));
    })
  );
}

const sameThread = (a: Entry, b: Entry): boolean => a.thread !== undefined && a.thread === b.thread;
const isAboutSame = (a: Entry, b: Entry): boolean => sameThread(a, b) || a.about.some((person) => b.about.includes(person));
const heardTogether: ReadonlySet<string> = new Set(['strategy', 'conference-initial', 'conference-review', 'marac']);

function gives(entry: Entry, refuser: AgencyId | undefined): boolean {
  if (refuser === undefined) return false;
  if (entry.kind === 'information-reply')
    return (entry.facts.outcome === 'given' || entry.facts.outcome === 'nothing-held') && answererOf(entry) === refuser;
  return (
    entry.kind === 'meeting' &&
    entry.facts.status === 'held' &&
    heardTogether.has(entry.facts.type ?? '') &&
    [entry.by, ...(entry.facts.attended ?? [])].includes(refuser)
  );
}

/** Something of the refuser's own on the matter, or the very thing that it kept back, that reached another agency afterwards. */
const wasGiven = (p: Picture, { entry, record, refuser }: Refusal, other: Entry): boolean =>
  other.by === refuser &&
  (other.id === entry.id ? record.id !== entry.id : sameThread(entry, other)) &&
  tellingsOf(p, other.id).some(({ share }) => isRecordedBefore(record, share));

function concernFrom(p: Picture, anchor: string, refusals: readonly Refusal[]): readonly Concern[] {
  const [first] = refusals;
  if (first === undefined) return [];
  const { entry, record, refuser } = first;
  const requests = entriesOf(p, 'information-request').filter(
    (request) => sameThread(request, entry) && request.order < entry.order && (refuser === undefined || request.by !== refuser),
  );
  const holds = refuser === undefined ? 'What another agency holds' : `What ${agencyName(p, refuser)} holds`;
  return [
    {
      anchor,
      about: [...new Set(refusals.flatMap(({ entry: { about } }) => about))],
      evidence: [...requests, ...refusals.map((refusal) => refusal.entry)].map(({ id }) => id),
      question: `${holds} was not shared ${dated(record.when)}, and the only reason on record is that the case is not one of child protection. Is there another ground on which it can be shared, or is there a ground of its own for keeping it back, and who has advised?`,
      ask: eachAgencyOnce([
        ...(refuser === undefined ? [] : [agencyAsked(refuser, 'safeguarding-lead', refuser === entry.by ? 'holder' : 'lead')]),
        holder(entry),
        ...lead(p),
      ]),
    },
  ];
}
