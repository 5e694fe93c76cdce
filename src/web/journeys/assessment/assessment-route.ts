import type { Unfinished } from '../../../core/ledger/unfinished.ts';
import { abandonedBody, beginningBody } from '../../../core/pathway/assessment/assessment-body.ts';
import { waitsForSignature } from '../../../core/pathway/assessment/assessment-work.ts';
import { assessmentAddress, publicId, todayAddress } from '../../addresses.ts';
import { type Answered, type Asking, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { withOwnLibrary } from '../report/own-library.ts';
import { chosenDay, recordAll, recordStep } from '../work/record-work.ts';
import { parseSignOff, signOffBody } from '../work/sign-off.ts';
import { type AssessmentRead, findAssessment } from './assessment-read.ts';
import { assessmentView, type Shown } from './assessment-view.ts';
import { draftAsked, draftsOf, keepDraft } from './drafts.ts';
import { problemsOfFinishing } from './finish-form.ts';
import { readNext } from './recommended-next.ts';
import { recordDocuments } from './record-documents.ts';
import { readForm } from './written-form.ts';

const address = '/cases/:case/children/:child/assessments/:assessment';

const page = (read: AssessmentRead, given: GivenCase, shown: Shown = {}): Answered => ({
  kind: 'page',
  template: 'assessment/assessment.njk',
  model: assessmentView(read, given, shown),
  ...((shown.problems ?? []).length > 0 ? { invalid: true } : {}),
});

/** One assessment: the form while it is written, the document once it is finished. */
export const assessmentRoute: Route = withOwnLibrary({
  method: 'GET',
  address,
  permission: 'read-case',
  audit: 'assessment-shown',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findAssessment(asking, given);
    if (read === undefined) return notFound;
    const drafts = read.asks === undefined ? [] : await draftsOf(asking, given);
    return page(read, given, { drafts, held: draftAsked(asking, drafts) });
  },
});

const hereOf = ({ picture, work }: AssessmentRead, { query }: Asking, { open }: GivenCase): string =>
  assessmentAddress(open, picture.child, publicId(open.publicIds.entries, work.first.id), chosenDay(query, picture.today));

/** Keeps what was written, whatever is wrong with it; and finishes it, where that was pressed and nothing stands in the way. */
export const writeAssessmentRoute: Route = withOwnLibrary({
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'assessment-written',
  inside: 'case',
  isLong: true,
  perMinute: 60,
  respond: async (asking, given) => {
    const read = findAssessment(asking, given);
    if (read === undefined || read.agency !== read.work.owner) return notFound;
    const here = hereOf(read, asking, given);
    // Sent again, it is found finished.
    if (read.work.documents.length > 0) return { kind: 'go', to: `${here}#assessment` };
    if (read.asks === undefined || read.form === undefined) return notFound;
    const kept = await keepDraft(asking, given);
    if (kept.kind === 'recorded') return { kind: 'go', to: `${here}#assessment` };
    const drafts = await draftsOf(asking, given);
    const shown = { drafts, held: kept.held, beside: kept.kind === 'beside' };
    if (kept.kind === 'beside') return page(read, given, shown);
    const { partnership, days } = given.open;
    const { today } = read.picture;
    if (asking.body.go === 'later') return { kind: 'go', to: todayAddress(partnership, today === days.usual ? undefined : today) };
    const readIn = readForm(kept.held.form, read.form, read.asks, read.picture, given.open);
    if (asking.body.go !== 'finish') return page(read, given, { ...shown, problems: readIn.problems, justKept: true });
    const recommended = readNext(kept.held.form, read, given);
    const problems = [
      ...readIn.problems,
      ...problemsOfFinishing(read.form, read.asks, readIn.written, read.picture, given.open),
      ...recommended.problems,
    ];
    if (problems.length > 0) return page(read, given, { ...shown, problems });
    const entry = await recordDocuments(read, readIn, kept.held.form, recommended.next, given);
    if (entry === undefined) return notFound;
    await given.desk.finish(kept.held.id, entry);
    return { kind: 'go', to: `${here}#assessment` };
  },
});

/** The same for a script that saves as one types: it is answered in words. */
export const keepAssessmentRoute: Route = withOwnLibrary({
  method: 'POST',
  address: `${address}/keep`,
  permission: 'write-for-agency',
  audit: 'writing-kept',
  inside: 'case',
  isLong: true,
  keepsFirst: true,
  perMinute: 60,
  respond: async (asking, given) => {
    const read = findAssessment(asking, given);
    if (read?.asks === undefined) return { kind: 'words', status: 404, text: 'Not kept' };
    const kept = await keepDraft(asking, given);
    return kept.kind === 'kept'
      ? { kind: 'words', status: 200, text: String(kept.held.version) }
      : { kind: 'words', status: 409, text: 'Changed elsewhere' };
  },
});

/** Begins what was recommended to this agency. */
export const beginAssessmentRoute: Route = {
  method: 'POST',
  address: `${address}/begin`,
  permission: 'write-for-agency',
  audit: 'assessment-begun',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findAssessment(asking, given);
    if (read?.form === undefined || read.agency !== read.work.owner || read.work.state !== 'recommended') return notFound;
    const body = beginningBody(read.picture, read.work, read.form);
    if (!(await recordStep({ body, on: read.picture.today }, given))) return notFound;
    return { kind: 'go', to: `${hereOf(read, asking, given)}#assessment` };
  },
};

/** Gives one up, with the reason. */
export const abandonAssessmentRoute: Route = {
  method: 'POST',
  address: `${address}/give-up`,
  permission: 'write-for-agency',
  audit: 'assessment-abandoned',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findAssessment(asking, given);
    const isOpen = read?.work.state === 'recommended' || read?.work.state === 'started';
    if (read === undefined || read.agency !== read.work.owner || !isOpen) return notFound;
    const reason = (asking.body.reason ?? '').trim();
    if (reason === '' || reason.length > 2000) {
      const drafts: readonly Unfinished[] = await draftsOf(asking, given);
      const problems = [{ field: 'reason', text: 'Write why it is given up, in 2000 letters or fewer' }];
      return page(read, given, { drafts, held: drafts[0], problems });
    }
    const to = read.work.first.by === read.agency ? [] : [read.work.first.by];
    const step = { id: given.newId(), body: abandonedBody(read.picture, read.work, reason), on: read.picture.today, to };
    if (!(await recordStep({ ...step, why: 'They recommended it' }, given))) return notFound;
    return { kind: 'go', to: `${hereOf(read, asking, given)}#assessment` };
  },
};

/** Puts somebody else's name under each of its documents. */
export const signAssessmentRoute: Route = {
  method: 'POST',
  address: `${address}/sign`,
  permission: 'sign-off',
  audit: 'assessment-signed',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findAssessment(asking, given);
    if (read === undefined || read.agency !== read.work.owner || !waitsForSignature(read.work)) return notFound;
    const { worker } = given.visitor;
    const wrote = worker !== undefined && read.work.documents.some((document) => document.worker === worker);
    const signed = parseSignOff(asking.body, wrote, 'Somebody other than who wrote it puts their name to it');
    if ('problems' in signed) return page(read, given, signed);
    const on = read.picture.today;
    const steps = read.work.documents.map((document) => ({ body: signOffBody(document, on, signed, document.facts.children ?? []), on }));
    if ((await recordAll(steps, given)) === undefined) return notFound;
    return { kind: 'go', to: `${hereOf(read, asking, given)}#assessment` };
  },
};
