import type { ToldOf } from '../../../core/pathway/worst/who-was-told.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { showDay } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Returned } from '../../recording/returned.ts';
import { namesIn } from '../../words/names.ts';
import { bases } from '../share/bases.ts';
import { type TellingChoices, tellField } from './telling.ts';

/** Who has word of it and who has none, as far as the reader may know. */
export const toldLines = (told: readonly ToldOf[], open: OpenCase, asWhat: (one: ToldOf) => string | undefined = () => undefined) => {
  const names = namesIn(open.directory);
  return told.map((one) => ({
    agency: names.agency(one.agency),
    as: asWhat(one),
    has: one.since !== undefined,
    says: one.agency === ownAgency(open.vantage) && one.recorded ? 'Your own agency wrote it down' : toldWords(one),
  }));
};

function toldWords({ since, recorded, received, left }: ToldOf): string {
  if (since === undefined)
    return left ? 'A message was left; there is no record here that it was heard' : 'No record here of having been told';
  if (recorded) return `Wrote it down, ${showDay(since)}`;
  return received === undefined
    ? `Told, ${showDay(since)}; has not yet said that it has been read`
    : `Told, ${showDay(since)}; said to have been read, ${showDay(received)}`;
}

/** The form of one press. `usual` are the words that stand in it beforehand. */
export function tellingView(
  choices: TellingChoices,
  usual: { readonly words: string; readonly reason: string },
  open: OpenCase,
  returned?: Returned,
): object {
  const names = namesIn(open.directory);
  const sent = returned?.sent;
  const box = (agency: (typeof choices.toTell)[number], chosen: boolean) => {
    const field = tellField(open, agency);
    return { name: field, value: 'yes', text: names.agency(agency), checked: sent === undefined ? chosen : sent[field] === 'yes' };
  };
  return {
    sent: sent?.act === 'tell',
    boxes: choices.toTell.map((agency) => box(agency, true)),
    others: choices.others.map((agency) => box(agency, false)),
    hub: choices.hub === undefined ? undefined : { name: names.agency(choices.hub), chosen: sent?.['tell-hub'] === 'yes' },
    words: sent?.tellWords ?? usual.words,
    reason: sent?.tellReason ?? usual.reason,
    bases: bases.filter(({ value }) => value !== 'consent').map(({ value, text }) => ({ value, text })),
    basis: sent?.basis ?? 'public-task',
  };
}
