import { drawnIn, mayMark, settledOf } from '../../../core/learning/audit/file-marked.ts';
import { auditAnswers } from '../../../core/learning/audit/question-set.ts';
import { auditsAddress } from '../../addresses.ts';
import { type Returned, textIn, tooLong } from '../../recording/returned.ts';
import { type Answered, type Asking, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { childIn, findAudit, keepInAudits } from './audit-room.ts';
import { parseMarks } from './mark-form.ts';
import { type FileRead, markView } from './mark-view.ts';

const address = '/cases/:case/audits/:audit/files/:child';

async function readFile({ params }: Asking, given: GivenCase): Promise<FileRead | undefined> {
  const audit = await findAudit(params.audit, given);
  const person = childIn(given.open, params.child);
  const child = params.child ?? '';
  if (audit === undefined || person === undefined || audit.kind === 'multi-agency' || !drawnIn(audit).includes(child)) return undefined;
  return { audit, child, person };
}

/** One file of an audit: its questions, until all marks are in; then what was answered, and where two marks differ. */
export const fileRoute = casePage({
  address,
  permission: 'see-reviews',
  audit: 'audit-file-shown',
  parse: (asking) => asking,
  read: readFile,
  show: (read, given) => markView(read, given),
  template: 'audit/mark.njk',
});

export const markRoute: Route = {
  method: 'POST',
  address,
  permission: 'work-in-review',
  audit: 'audit-marked',
  inside: 'case',
  respond: async (asking, given) => {
    const read = await readFile(asking, given);
    if (read === undefined) return notFound;
    return asking.body.question === undefined ? mark(read, asking.body, given) : agree(read, asking.body, asking.body.question, given);
  },
};

async function mark(read: FileRead, body: Returned['sent'], given: GivenCase): Promise<Answered> {
  const { audit, child } = read;
  const { looker } = given.visitor;
  const marker = looker === undefined ? textIn(body, 'marker') : looker.who;
  const who = looker === undefined ? { marker } : { marker, account: looker.account };
  const said = new Set(audit.drawn?.said.flatMap((one) => (one.child === child ? [one.question] : [])));
  const { answers, problems: wrong } = parseMarks(body, audit.set.questions, said, given.open);
  const problems = [
    ...wrong,
    ...(marker === '' ? [{ field: 'marker', text: 'Write who marks it, by name and post' }] : []),
    ...(marker !== '' && !mayMark(audit, child, who)
      ? [{ field: 'marker', text: 'This person has marked this file, or all of its marks are in' }]
      : []),
    ...(body.free === undefined
      ? [{ field: 'free-of-links', text: 'Say that you have not worked with this child, or leave the file to somebody else' }]
      : []),
  ];
  if (problems.length > 0) return again(read, given, { sent: body, problems });
  const kept = { audit: audit.id, child, marker, answers: answers.map((one) => ({ ...one, evidence: [...one.evidence] })) };
  await keepInAudits('audit-marked', kept, given);
  return { kind: 'go', to: auditsAddress(given.open.partnership, audit.id, 'files', child) };
}

/** What the two agreed, once they have talked about it. Both marks stay as they were. */
async function agree(read: FileRead, body: Returned['sent'], question: string, given: GivenCase): Promise<Answered> {
  const { audit, child } = read;
  if (settledOf(audit, child, question).kind !== 'differ') return notFound;
  const answer = auditAnswers.find((one) => one === body[`agreed-${question}`]);
  const why = textIn(body, `why-${question}`);
  const problems = [
    ...(answer === undefined ? [{ field: `agreed-${question}`, text: 'Choose what was agreed' }] : []),
    ...(why === '' ? [{ field: `why-${question}`, text: 'Write why, as it was agreed' }] : []),
    ...tooLong(body, 5000),
  ];
  if (answer === undefined || problems.length > 0) return again(read, given, { sent: body, problems });
  await keepInAudits('audit-agreed', { audit: audit.id, child, question, answer, why }, given);
  return { kind: 'go', to: auditsAddress(given.open.partnership, audit.id, 'files', child) };
}

const again = (read: FileRead, given: GivenCase, returned: Returned): Answered => ({
  ...{ kind: 'page', template: 'audit/mark.njk', model: markView(read, given, returned), invalid: true },
});
