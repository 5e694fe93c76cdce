import type { Day } from '../../time/day.ts';
import { dayAt } from '../../time/instant.ts';
import type { Action, ActionState } from './action.ts';
import { effectOf } from './effect.ts';
import { type Evidence, effectSorts, isEffectSort, otherSorts } from './evidence.ts';
import { isOwnedAt } from './owner.ts';
import type { ActionTerms, Noted, SaidOfAction, Stage } from './said.ts';

/** What is known of an action while it is being folded: its state is made of it at the end, and in no other way. */
interface Gathered extends Omit<Action, 'state'> {
  readonly stage: Stage;
  readonly on: Day;
  readonly words: string;
  readonly notMeasurable?: string;
}
type Said<K extends SaidOfAction['kind']> = Extract<SaidOfAction, { kind: K }>;

/** Each action as it stands, and what of all that was said counts: an agency speaks of what it owns at that moment, and of nothing else. */
export function foldActions(noted: readonly Noted<SaidOfAction>[]): {
  readonly actions: readonly Action[];
  readonly taken: readonly Noted<SaidOfAction>[];
} {
  const all = new Map<string, Gathered>();
  const taken = noted.filter((one) => {
    const { said, id, agency } = one;
    if (said.kind === 'action') {
      if (agency !== undefined) return false;
      all.set(id, begun(id, said, dayAt(one.at)));
      return true;
    }
    const before = all.get(said.action);
    if (before === undefined || (agency !== undefined && !(isByOwner(said) && isOwnedAt(before.owner, agency)))) return false;
    all.set(said.action, after(before, one, said));
    return true;
  });
  return { actions: [...all.values()].map(standing), taken };
}

const isByOwner = ({ kind }: SaidOfAction): boolean => kind === 'action-moved' || kind === 'action-evidence';

const begun = (id: string, { says, recommendation, terms, checks }: Said<'action'>, on: Day): Gathered => ({
  ...{ id, says, checks, added: on, evidence: [], stage: 'planned', on, words: '' },
  ...(recommendation === undefined ? {} : { recommendation }),
  ...termsOn(terms, on),
});

/** A promise of an audit is of the day on which its date was first said. */
function termsOn({ owner, by, auditBy }: ActionTerms, on: Day, before?: Action['audit']): Pick<Action, 'owner' | 'by' | 'audit'> {
  if (auditBy === undefined) return { owner, by };
  return { owner, by, audit: { by: auditBy, promised: before?.promised ?? on } };
}

function after({ audit, ...before }: Gathered, one: Noted<SaidOfAction>, said: Exclude<SaidOfAction, { kind: 'action' }>): Gathered {
  const kept: Gathered = audit === undefined ? before : { ...before, audit };
  switch (said.kind) {
    case 'action-changed':
      return { ...before, ...termsOn(said.terms, dayAt(one.at), audit) };
    case 'action-moved':
      return { ...kept, stage: said.to, on: said.on, words: said.words };
    case 'action-evidence': {
      const evidence = evidenceOf(one, said);
      return evidence === undefined ? kept : { ...kept, evidence: [...kept.evidence, evidence] };
    }
    case 'action-not-measurable':
      return { ...kept, notMeasurable: said.because };
  }
}

function evidenceOf(
  { id, who, agency }: Noted<SaidOfAction>,
  { sort, on, words, where, shows }: Said<'action-evidence'>,
): Evidence | undefined {
  const attached = { id, on, words, who, ...(where === undefined ? {} : { where }), ...(agency === undefined ? {} : { agency }) };
  if (!isEffectSort(sort)) return { ...attached, sort, kind: otherSorts[sort] };
  return shows === undefined ? undefined : { ...attached, sort, kind: effectSorts[sort], shows };
}

function standing({ stage, on, words, notMeasurable, ...action }: Gathered): Action {
  return { ...action, state: stateOf(stage, on, words, action.evidence, notMeasurable) };
}

function stateOf(stage: Stage, on: Day, words: string, evidence: readonly Evidence[], notMeasurable: string | undefined): ActionState {
  switch (stage) {
    case 'planned':
      return { kind: 'planned' };
    case 'under-way':
      return { kind: 'under-way', on };
    case 'done':
      return { kind: 'done', on, effect: effectOf(on, evidence, notMeasurable) };
    case 'stopped':
      return { kind: 'stopped', on, because: words };
  }
}
