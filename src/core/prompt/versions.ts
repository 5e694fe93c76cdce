import type { Instant } from '../time/instant.ts';

/** One way in which something was, is or will be shown: `[appears, goes)`. Without `goes` it is shown until it is replaced. */
export interface Version<C> {
  readonly key: string;
  readonly content: C;
  readonly appears: Instant;
  readonly goes?: Instant;
}

/** What is found now. */
export interface Wanted<C> {
  readonly key: string;
  readonly content: C;
}

/**
 * The versions of things once something else is found of them. What is shown now stays as it is until a tick; what was to appear and is no
 * longer so never does; what has gone is let go. Finding the same again changes nothing.
 * @param soonest a tick that is surely still to come: nothing appears or goes before it
 */
export function versionsWith<C>(
  held: readonly Version<C>[],
  wanted: readonly Wanted<C>[],
  { now, soonest }: { readonly now: Instant; readonly soonest: Instant },
  isSame: (one: C, other: C) => boolean,
): readonly Version<C>[] {
  const before = Map.groupBy(held, ({ key }) => key);
  const found = new Map(wanted.map((one) => [one.key, one]));
  return [...new Set([...before.keys(), ...found.keys()])].flatMap((key) => versionsOf(before.get(key) ?? [], found.get(key)));

  function versionsOf(held: readonly Version<C>[], wanted: Wanted<C> | undefined): readonly Version<C>[] {
    const shown = held.find(({ appears, goes }) => appears <= now && (goes === undefined || now < goes));
    const coming = held.find(({ appears }) => now < appears);
    const others = shown === undefined ? [] : [shown];
    if (wanted === undefined) return others.map((one) => (one.goes === undefined ? { ...one, goes: soonest } : one));
    if (coming !== undefined && isSame(coming.content, wanted.content)) return [...others, coming];
    if (shown !== undefined && isSame(shown.content, wanted.content)) return [unending(shown)];
    return [...others.map((one) => ({ ...one, goes: soonest })), { ...wanted, appears: soonest }];
  }
}

const unending = <C>({ key, content, appears }: Version<C>): Version<C> => ({ key, content, appears });
