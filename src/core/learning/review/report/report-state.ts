import type { PublishedOn, ReportKept, SectionWritten, Signed, Told, WithdrawnOn } from './report-kept.ts';
import type { ReportSectionId } from './report-section.ts';
import type { TemplateOf } from './template.ts';

/** A section as it was left at one time. */
export type SectionVersion = SectionWritten & Signed;

/** What is written of a report, with every version of each section, the earliest first. */
export interface Draft {
  readonly template: TemplateOf;
  readonly versions: readonly SectionVersion[];
  /** Doubts about citations and sums that somebody let stand, and why; the latest for each. */
  readonly kept: ReadonlyMap<string, Signed & { readonly because: string }>;
  /** Who was told, before it was published. */
  readonly told: readonly (Signed & Told)[];
  /** The second reading of what stands, where there is one. */
  readonly second?: Signed & { readonly words: string };
}

/** A report on its way. Each state holds what it cannot be without. */
export type ReportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'draft'; readonly draft: Draft }
  | Ready
  | Published
  | (Omit<Published, 'kind'> & { readonly kind: 'withdrawn'; readonly withdrawn: Signed & WithdrawnOn });
interface Ready {
  readonly kind: 'ready';
  readonly draft: Draft & { readonly second: Signed & { readonly words: string } };
  readonly ready: Signed;
}
interface Published extends Omit<Ready, 'kind'> {
  readonly kind: 'published';
  readonly published: Signed & PublishedOn;
}

const signed = ({ id, who, at, account }: Signed): Signed => ({ id, who, at, ...(account === undefined ? {} : { account }) });

/** What stands of a section. */
export const standing = ({ versions }: Draft, section: ReportSectionId): SectionVersion | undefined =>
  versions.findLast((one) => one.section === section);

/** The versions that stand, by id: what a reader has read, and what is marked ready. */
export const versionsStanding = ({ versions }: Draft): readonly string[] =>
  [...new Map(versions.map((one) => [one.section, one.id])).values()].toSorted();

/** Two people, as far as can be told: two accounts; in a demonstration, two roles. */
export const areTwo = (a: Pick<Signed, 'who' | 'account'>, b: Pick<Signed, 'who' | 'account'>): boolean =>
  a.account === undefined || b.account === undefined ? a.who.trim().toLowerCase() !== b.who.trim().toLowerCase() : a.account !== b.account;

const isOf = (draft: Draft, versions: readonly string[]): boolean => versionsStanding(draft).join(' ') === versions.toSorted().join(' ');

/** What stands of a report. What cannot be (ready before a second reader, published before ready) changes nothing. */
export const reportState = (kept: readonly ReportKept[]): ReportState => kept.reduce<ReportState>(after, { kind: 'none' });

function after(state: ReportState, one: ReportKept): ReportState {
  switch (one.kind) {
    case 'report-begun':
      return state.kind === 'none' ? { kind: 'draft', draft: { template: one.template, versions: [], kept: new Map(), told: [] } } : state;
    case 'draft-section':
      return state.kind === 'draft' || state.kind === 'ready' ? { kind: 'draft', draft: withSection(state.draft, one) } : state;
    case 'citation-kept':
      return state.kind === 'draft'
        ? { ...state, draft: { ...state.draft, kept: new Map([...state.draft.kept, [one.key, { ...signed(one), because: one.because }]]) } }
        : state;
    case 'report-read':
      return state.kind === 'draft' && isOf(state.draft, one.versions)
        ? { ...state, draft: { ...state.draft, second: { ...signed(one), words: one.words } } }
        : state;
    case 'report-ready': {
      if (state.kind !== 'draft' || !isOf(state.draft, one.versions)) return state;
      const { second } = state.draft;
      return second === undefined || !areTwo(second, one)
        ? state
        : { kind: 'ready', draft: { ...state.draft, second }, ready: signed(one) };
    }
    case 'report-told': {
      const told = { ...signed(one), whom: one.whom, words: one.words, on: one.on };
      switch (state.kind) {
        case 'draft':
          return { ...state, draft: { ...state.draft, told: [...state.draft.told, told] } };
        case 'ready':
          return { ...state, draft: { ...state.draft, told: [...state.draft.told, told] } };
        case 'none':
        case 'published':
        case 'withdrawn':
          return state;
      }
      return state;
    }
    case 'report-published': {
      const { on, where, notBefore, key } = one;
      return state.kind === 'ready' ? { ...state, kind: 'published', published: { ...signed(one), on, where, notBefore, key } } : state;
    }
    case 'report-withdrawn': {
      const { on, why, early } = one;
      return state.kind === 'published'
        ? { ...state, kind: 'withdrawn', withdrawn: { ...signed(one), on, why, ...(early === undefined ? {} : { early }) } }
        : state;
    }
  }
}

/** A second reading is of what was read: what is written later has to be read again. */
function withSection(draft: Draft, one: SectionVersion): Draft {
  const { section, paragraphs, how } = one;
  const { second: _, ...rest } = draft;
  return { ...rest, versions: [...draft.versions, { ...signed(one), section, paragraphs, how }] };
}
