import type { Action } from '../../../core/learning/register/action.ts';
import type { Effect } from '../../../core/learning/register/effect.ts';
import type { Evidence, EvidenceKind, EvidenceSort, Shows } from '../../../core/learning/register/evidence.ts';
import type { GoesTo, Holder } from '../../../core/learning/register/holder.ts';
import type { Body, Owner } from '../../../core/learning/register/owner.ts';
import type { RecommendationState } from '../../../core/learning/register/recommendation.ts';
import type { RecommendationKind } from '../../../core/learning/review/finding.ts';
import { showDay } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { namesIn } from '../../words/names.ts';

export const kindsInWords: Readonly<Record<RecommendationKind, string>> = {
  assure: 'Assure: somebody reports that it is so',
  audit: 'Audit: somebody looks',
  train: 'Train: people learn it',
  change: 'Change: something is done in another way',
};

export const sortsInWords: Readonly<Record<EvidenceSort, string>> = {
  training: 'Training was held',
  guidance: 'Guidance or a form was issued',
  message: 'A message went round',
  meeting: 'It was talked through at a meeting',
  'awareness-sample': 'A sample of front-line awareness',
  audit: 'An audit’s result',
  'dip-sample': 'A dip sample',
  'files-read': 'Files that were read',
  'check-figures': 'Figures of a check',
  'child-figures': 'Figures of what became of children',
  'family-account': 'What children and families say',
};

export const evidenceKindsInWords: Readonly<Record<EvidenceKind, string>> = {
  activity: 'Activity: something was done',
  awareness: 'Awareness: people had heard of it',
  practice: 'Practice: somebody looked at the work',
  outcome: 'Outcome: what became of children',
};

export const showsInWords: Readonly<Record<Shows, string>> = {
  changed: 'Practice had changed',
  'not-changed': 'No change was seen',
  'cannot-tell': 'It cannot be told from this',
};

export const bodyInWords = (body: Body, open: Pick<OpenCase, 'directory'>): string => {
  switch (body.kind) {
    case 'agency':
      return namesIn(open.directory).agency(body.agency);
    case 'board':
      return 'The board';
    case 'outside':
      return body.called;
  }
};

export const ownerInWords = ({ post, at }: Owner, open: Pick<OpenCase, 'directory'>): string =>
  `${capital(post)}, ${bodyInWords(at, open)}`;

export const goesToInWords = ({ post, called }: GoesTo): string => (called === undefined ? `the ${post}` : `the ${post}, ${called}`);

/** Who has it today: worked out from the posts, and never moved by hand. */
export function holderInWords(holder: Holder): string {
  switch (holder.kind) {
    case 'held':
      if (holder.isAway === true) return `Held by ${holder.called}, who is away; no cover is named`;
      return holder.instead === undefined ? `Held by ${holder.called}` : `${holder.called} covers for ${holder.instead}`;
    case 'orphaned':
      return `${
        holder.last === undefined
          ? 'The list of posts names no holder'
          : `${holder.last.called} held the post until ${showDay(holder.last.until)}, and it has no holder since`
      }: it goes to ${goesToInWords(holder.goesTo)}`;
    case 'outside':
      return `A body outside: ${goesToInWords(holder.goesTo)} of the board asks after it`;
  }
}

/** What is said of an action that was done is never without what is known of its effect (R219). */
export function stateInWords({ state, evidence }: Pick<Action, 'state' | 'evidence'>): string {
  switch (state.kind) {
    case 'planned':
      return 'Planned';
    case 'under-way':
      return `Under way since ${showDay(state.on)}`;
    case 'done':
      return `Done ${showDay(state.on)}, ${effectInWords(state.effect, evidence)}`;
    case 'stopped':
      return `Stopped ${showDay(state.on)}: ${state.because}`;
  }
}

export function effectInWords(effect: Effect, evidence: readonly Evidence[]): string {
  switch (effect.kind) {
    case 'shown':
      return `effect shown ${showDay(effect.by.at(-1)?.evidence.on ?? effect.by[0].evidence.on)}`;
    case 'looked-for':
      return `effect looked for ${showDay(effect.by.at(-1)?.evidence.on ?? effect.by[0].evidence.on)} and not shown`;
    case 'not-measurable':
      return `effect not measurable: ${effect.because}`;
    case 'unknown':
      return evidence.length > 0 && evidence.every(({ kind }) => kind === 'activity')
        ? 'effect unknown: there is evidence of activity alone'
        : 'effect unknown';
  }
}

export function recommendationStateInWords(state: RecommendationState): string {
  switch (state.kind) {
    case 'proposed':
      return 'Proposed: not accepted yet';
    case 'accepted':
      return `Accepted ${showDay(state.on)}`;
    case 'declined':
      return `Declined ${showDay(state.on)}: ${state.because}`;
    case 'completed':
      return `Completed ${showDay(state.on)}: ${state.words}`;
  }
}

export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
