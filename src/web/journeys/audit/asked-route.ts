import { askedOfAgency } from '../../../core/learning/audit/fold-audits.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { auditsAddress } from '../../addresses.ts';
import { whoWrites } from '../../reading/opened-review.ts';
import type { Returned } from '../../recording/returned.ts';
import { noteShown } from '../../routing/note-shown.ts';
import { type Answered, type Asking, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { type AskedFile, type AskedRead, askedFileView, askedView } from './asked-view.ts';
import { childIn, keepInAudits, readKept } from './audit-room.ts';
import { parseMarks } from './mark-form.ts';
import { parseReturn } from './return-form.ts';

const address = '/cases/:case/audits/asked/:asked';

async function readAsked(id: string | undefined, given: GivenCase): Promise<AskedRead | undefined> {
  const { open } = given;
  const agency = ownAgency(open.vantage);
  const asked = askedOfAgency(await readKept(given)).find((one) => one.id === id && one.agency === agency);
  if (asked === undefined) return undefined;
  const children = asked.children.flatMap((child) => {
    const person = childIn(open, child);
    return person === undefined || open.picture(person, asked.on).entries.length === 0 ? [] : [{ child, person }];
  });
  return { asked, children };
}

/** What an audit asks of the visitor's agency: the standards of a return, or the children about whom it answers. */
export const askedInAuditRoute = casePage({
  address,
  permission: 'answer-for-agency',
  audit: 'audit-asked-shown',
  notesShown: true,
  parse: ({ params }) => params.asked,
  read: async (id, given) => {
    const read = await readAsked(id, given);
    if (read !== undefined)
      await noteShown(
        given,
        'audit-asked-shown',
        read.children.map(({ person }) => person),
      );
    return read;
  },
  show: (read, given) => askedView(read, given),
  template: 'audit/asked.njk',
});

/** An agency's return against the standards. Sent again, the last stands, and the earlier ones stay on record. */
export const returnForAuditRoute: Route = {
  method: 'POST',
  address,
  permission: 'answer-for-agency',
  audit: 'audit-returned',
  inside: 'case',
  respond: async ({ params, body }, given): Promise<Answered> => {
    const read = await readAsked(params.asked, given);
    if (read === undefined || read.asked.kind !== 'section-11') return notFound;
    const { standards, problems } = parseReturn(body, read.asked.set.questions);
    if (problems.length > 0)
      return { kind: 'page', template: 'audit/asked.njk', model: askedView(read, given, { sent: body, problems }), invalid: true };
    await keepInAudits('section-11-returned', { standards: [...standards] }, given, { answers: read.asked.id });
    return { kind: 'go', to: auditsAddress(given.open.partnership, 'asked', read.asked.id) };
  },
};

async function readAskedFile({ params }: Asking, given: GivenCase): Promise<AskedFile | undefined> {
  const read = await readAsked(params.asked, given);
  const found = read?.children.find(({ child }) => child === params.child);
  if (read === undefined || found === undefined) return undefined;
  return { ...read, ...found, questions: read.asked.set.questions };
}

const fileAddress = `${address}/files/:child`;

export const askedFileRoute = casePage({
  address: fileAddress,
  permission: 'answer-for-agency',
  audit: 'audit-file-shown',
  parse: (asking) => asking,
  read: readAskedFile,
  show: (read, given) => askedFileView(read, given),
  template: 'audit/asked-file.njk',
});

export const answerInAuditRoute: Route = {
  method: 'POST',
  address: fileAddress,
  permission: 'answer-for-agency',
  audit: 'audit-marked',
  inside: 'case',
  respond: async (asking, given): Promise<Answered> => {
    const read = await readAskedFile(asking, given);
    if (read === undefined) return notFound;
    const { answers, problems } = parseMarks(asking.body, read.questions, new Set(), given.open);
    if (problems.length > 0) return again(read, given, { sent: asking.body, problems });
    const kept = {
      audit: read.asked.audit,
      child: read.child,
      marker: whoWrites(given),
      answers: answers.map((one) => ({ ...one, evidence: [...one.evidence] })),
    };
    await keepInAudits('audit-marked', kept, given, { answers: read.asked.id });
    return { kind: 'go', to: auditsAddress(given.open.partnership, 'asked', read.asked.id) };
  },
};

const again = (read: AskedFile, given: GivenCase, returned: Returned): Answered => ({
  ...{ kind: 'page', template: 'audit/asked-file.njk', model: askedFileView(read, given, returned), invalid: true },
});
