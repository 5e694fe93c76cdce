import type { AgencyAsked, AskedOfAgency, Audit, Mark } from './audit.ts';
import type { AuditKept, AuditSaid } from './kept.ts';

type Of<K extends AuditSaid['kind']> = AuditKept & { readonly says: Extract<AuditSaid, { readonly kind: K }> };

const ofKind = <K extends AuditSaid['kind']>(all: readonly AuditKept[], kind: K): readonly Of<K>[] =>
  all.filter((one): one is Of<K> => one.says.kind === kind);

/** The audits of a room as they stand, in the order in which they were planned. A draw stands as it first fell: no later one takes its place. */
export const auditsOf = (all: readonly AuditKept[]): readonly Audit[] =>
  ofKind(all, 'audit-planned').map(({ id, who, landed, says: { planned } }): Audit => {
    const drawn = ofKind(all, 'audit-drawn').find(({ says }) => says.audit === id)?.says.drawn;
    const asked = ofKind(all, 'audit-asked').filter(({ says }) => says.audit === id);
    return {
      ...planned,
      ...{ id, who, at: landed },
      ...(drawn === undefined ? {} : { drawn }),
      asked: asked.map((one) => agencyAsked(one, all)),
      marks: ofKind(all, 'audit-marked')
        .filter((one) => one.says.audit === id && (one.agency === undefined || asked.some((to) => isAnswerTo(one, to))))
        .map(markOf),
      agreed: ofKind(all, 'audit-agreed')
        .filter(({ says }) => says.audit === id)
        .map((one) => ({
          ...{ child: one.says.child, question: one.says.question, answer: one.says.answer, why: one.says.why },
          ...{ who: one.who, at: one.landed },
        })),
    };
  });

/** What an agency was asked, of all that it may read of the room: its own part of each audit. */
export const askedOfAgency = (all: readonly AuditKept[]): readonly AskedOfAgency[] =>
  ofKind(all, 'audit-asked').map(
    (one): AskedOfAgency => ({
      ...agencyAsked(one, all),
      ...{ audit: one.says.audit, title: one.says.title, purpose: one.says.purpose, kind: one.says.of, set: one.says.set, on: one.says.on },
      marks: ofKind(all, 'audit-marked')
        .filter((mark) => isAnswerTo(mark, one))
        .map(markOf),
    }),
  );

/** Only what the agency that was asked wrote in answer counts as its answer. */
const isAnswerTo = (one: AuditKept, { id, says }: Of<'audit-asked'>): boolean => one.answers === id && one.agency === says.agency;

function agencyAsked(one: Of<'audit-asked'>, all: readonly AuditKept[]): AgencyAsked {
  const last = ofKind(all, 'section-11-returned').findLast((back) => isAnswerTo(back, one));
  const { agency, children, due, set } = one.says;
  return {
    ...{ id: one.id, agency, children, at: one.landed, questions: set.questions.map(({ id }) => id) },
    ...(due === undefined ? {} : { due }),
    ...(last === undefined ? {} : { returned: { who: last.who, at: last.landed, standards: last.says.standards } }),
  };
}

const markOf = ({ says, account, agency, landed }: Of<'audit-marked'>): Mark => ({
  ...{ child: says.child, marker: says.marker, answers: says.answers, at: landed },
  ...(account === undefined ? {} : { account }),
  ...(agency === undefined ? {} : { agency }),
});
