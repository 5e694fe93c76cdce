import type { Draft, ReportState } from './report-state.ts';

/** What a report must be rid of before it is marked ready: what was pointed out and not settled. */
export interface Unsettled {
  /** Doubts about citations and sums that stand, and were not kept with a reason. */
  readonly doubts: number;
  /** Questions of check 73 without an answer that holds. */
  readonly slips: number;
  /** What is wrong with the key of the copies. */
  readonly keyFaults: number;
  /** Sections in which nothing stands. */
  readonly empty: readonly string[];
}

const counted = (n: number, one: string, many: string): string => (n === 1 ? `One ${one}` : `${n} ${many}`);

/** What stands in the way of being ready, in words. A second person reads last, what is to be published. */
export const inTheWay = ({ second }: Draft, { doubts, slips, keyFaults, empty }: Unsettled): readonly string[] => [
  ...(empty.length === 0 ? [] : [`Nothing is written under ${empty.map((called) => `“${called}”`).join(', ')}.`]),
  ...(keyFaults === 0 ? [] : ['Something is wrong with the key of this child’s copies.']),
  ...(slips === 0 ? [] : [`${counted(slips, 'place', 'places')} that may tell who somebody is: settle each.`]),
  ...(doubts === 0 ? [] : [`${counted(doubts, 'citation or sum', 'citations or sums')} in doubt: change each, or say why it stands.`]),
  ...(second === undefined ? ['A second person who may sign has not read it as it stands.'] : []),
];

/** What stands in the way of publishing a report that is ready: the family is offered it first, and practitioners are told (R236, R225). */
export const beforePublishing = (state: Extract<ReportState, { kind: 'ready' }>): readonly string[] => [
  ...(state.draft.told.some(({ whom }) => whom === 'family')
    ? []
    : ['It has not been offered to the family, or it is not noted why it could not be.']),
  ...(state.draft.told.some(({ whom }) => whom === 'practitioners')
    ? []
    : ['The practitioners have not been told its results, or it is not noted why not.']),
];
