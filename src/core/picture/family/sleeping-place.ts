import type { Entry } from '../../entry/entry.ts';
import { onceFor } from '../memo.ts';
import { saysKeptFromRoom, saysSleepingPlaceSeen } from '../words/sleep-words.ts';

/**
 * What an entry tells of where a child sleeps: seen, or the worker was kept from it. Undefined: it leaves it open, or says no more than that
 * it was not seen. A recorder who ticked seen or not seen settles it; else the words of a visit or of what was noticed do.
 */
export const sleepingPlaceIn = onceFor((entry: Entry): 'seen' | 'kept from it' | undefined => {
  if (entry.kind === 'assessment') return entry.facts.status === 'completed' && entry.facts.type === 'safe-sleep' ? 'seen' : undefined;
  if (entry.kind !== 'contact' && entry.kind !== 'observation') return undefined;
  const { sleepingPlaceSeen, reason } = entry.facts;
  if (sleepingPlaceSeen === true) return 'seen';
  if (saysKeptFromRoom(entry.text) || saysKeptFromRoom(reason)) return 'kept from it';
  const mayTell = entry.kind === 'observation' || entry.facts.mode === 'home-visit';
  return sleepingPlaceSeen === undefined && mayTell && saysSleepingPlaceSeen(entry.text) ? 'seen' : undefined;
});
