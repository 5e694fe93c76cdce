import { type Kind, kinds } from '../../entry/vocabulary.ts';
import { claimsOfHistory } from '../../picture/family/history-told.ts';
import type { AnyCheck } from '../check.ts';
import { anyRecord } from '../reads.ts';
import type { Records } from './records.ts';
import type { Limb } from './rule.ts';

/** What a rule reads, worked out from the rule itself: nobody declares it, so that it cannot be untrue. */
export function readsOf(limbs: readonly Limb[]): AnyCheck['reads'] {
  const found = limbs.map(readsOfLimb);
  const read = new Set(found.flatMap((one) => one.kinds));
  return { kinds: kinds.filter((kind) => read.has(kind)), claims: [...new Set(found.flatMap((one) => one.claims))].sort() };
}

type Reads = AnyCheck['reads'];
const nothing: Reads = { kinds: [], claims: [] };

function readsOfLimb(limb: Limb): Reads {
  const found = selectionsOf(limb).map(readsOfRecords);
  const again = ownSelections(limb).map((records) => ({ kinds: [], claims: readsOfRecords(records).claims }));
  const asked = limb.askedOf.map((word) => (readsWhole.has(word) ? { ...nothing, kinds: anyRecord } : nothing));
  return together([...found, ...again, readsOfForm(limb), ...asked]);
}

/** Whoever is involved, or has written about the child, is read from entries of any kind. */
const readsWhole: ReadonlySet<string> = new Set(['all-involved', 'health-visiting', 'gp']);

/** Selections among the records that the limb has found already. */
const ownSelections = (limb: Limb): readonly Records[] => [
  ...(limb.question.instead?.where ?? []),
  ...(limb.form === 'count' ? limb.enough.flatMap(({ only }) => only ?? []) : []),
];

function selectionsOf(limb: Limb): readonly Records[] {
  switch (limb.form) {
    case 'absence':
      return [...limb.when, ...limb.then, ...limb.expected, ...limb.unless];
    case 'count':
      return [...limb.of, ...limb.until, ...limb.unless];
    case 'thread':
      return [...limb.begins, ...limb.endedBy, ...limb.steps.flatMap(({ metBy }) => metBy)];
    case 'contradiction':
      return [...limb.between.one, ...limb.between.other, ...('settled' in limb.between ? limb.between.settled : [])];
  }
}

function readsOfForm(limb: Limb): Reads {
  const ofDrugs = 'ofPeople' in limb && limb.ofPeople.includes('a-carer-who-uses-drugs');
  const found: Reads[] = [];
  if ('each' in limb && limb.each === 'pregnancy') found.push({ kinds: anyRecord, claims: ['pregnant', 'expecting-on'] });
  if (ofDrugs) found.push({ kinds: anyRecord, claims: ['uses-drugs', 'in-treatment'] });
  if (limb.form === 'count' && limb.counting === 'agencies-apart') found.push({ kinds: anyRecord, claims: [] });
  if (limb.form === 'contradiction' && limb.between.as === 'none-told') found.push({ kinds: anyRecord, claims: claimsOfHistory });
  return together(found);
}

function readsOfRecords(records: Records): Reads {
  const shares = records.toldTo.length > 0 || records.acknowledgedBy.length > 0 || records.withheld;
  return together([
    { kinds: [...kindsOf(records), ...(shares ? (['share'] as const) : [])], claims: records.claims.map(({ is }) => is) },
    ...[...records.any, ...records.except].map((one) => ({ kinds: [], claims: readsOfRecords(one).claims })),
    records.about.includes('a-carer-who-uses-drugs') ? { kinds: anyRecord, claims: ['uses-drugs', 'in-treatment'] } : nothing,
  ]);
}

/** A record of the matter itself is of a kind that is named elsewhere; agencies talk with each other in contacts and meetings. */
function kindsOf({ kinds: named, itself, talkBetween }: Records): readonly Kind[] {
  if (itself !== undefined || named.length > 0) return named;
  return talkBetween === undefined ? anyRecord : ['contact', 'meeting'];
}

const together = (some: readonly Reads[]): Reads => ({
  kinds: some.flatMap((one) => one.kinds),
  claims: some.flatMap((one) => one.claims),
});
