import { drawnIn } from '../../../core/learning/audit/file-marked.ts';
import { auditsAddress } from '../../addresses.ts';
import { noteShown } from '../../routing/note-shown.ts';
import { type Answered, caseFile, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { childIn, findAudit } from './audit-room.ts';
import { type AuditRead, auditView } from './audit-view.ts';
import { drawIt, whoWouldBeIn } from './draw-it.ts';

const address = '/cases/:case/audits/:audit';

async function readAudit(id: string | undefined, given: GivenCase): Promise<AuditRead | undefined> {
  const audit = await findAudit(id, given);
  if (audit === undefined) return undefined;
  const would = audit.drawn === undefined && audit.kind !== 'section-11' ? whoWouldBeIn(audit, given) : undefined;
  const named = [...drawnIn(audit), ...[...(would?.leftOut ?? []), ...(audit.drawn?.leftOut ?? [])].map(({ child }) => child)];
  await noteShown(
    given,
    'audit-shown',
    named.flatMap((child) => childIn(given.open, child) ?? []),
  );
  return { audit, would };
}

/** One audit: what it is for, who is in it, the draw with its seed, and how far each file is. */
export const auditRoute = casePage({
  address,
  permission: 'see-reviews',
  audit: 'audit-shown',
  notesShown: true,
  parse: ({ params }) => params.audit,
  read: readAudit,
  show: (read, given) => auditView(read, given),
  template: 'audit/audit.njk',
});

/** Draws, once and for good: whoever presses chooses nothing, and cannot draw again until it suits. */
export const drawAuditRoute: Route = {
  method: 'POST',
  address,
  permission: 'keep-learning',
  audit: 'audit-drawn',
  inside: 'case',
  respond: async ({ params }, given): Promise<Answered> => {
    const read = await readAudit(params.audit, given);
    if (read === undefined || read.would === undefined) return notFound;
    const { audit, would } = read;
    if (would.strata.length === 0) {
      const problems = [{ field: 'draw', text: 'There is no file to draw from by this rule' }];
      return { kind: 'page', template: 'audit/audit.njk', model: auditView(read, given, { sent: {}, problems }), invalid: true };
    }
    await drawIt(audit, given);
    return { kind: 'go', to: `${auditsAddress(given.open.partnership, audit.id)}#draw` };
  },
};

/** The lists of a draw by random ids, with what was drawn: what `heed draw` and any other program draws from. */
export const auditListsRoute = caseFile({
  address: `${address}/lists.csv`,
  permission: 'see-reviews',
  audit: 'audit-lists-taken-out',
  parse: ({ params }) => params.audit,
  read: async (id, given) => (await findAudit(id, given))?.drawn,
  write: ({ strata }, { tools }) => ({
    ...{ kind: 'file', name: 'lists-of-a-draw.csv', type: 'text/csv; charset=utf-8' },
    write: async () => tools.table([['part', 'child'], ...strata.flatMap(({ name, children }) => children.map((child) => [name, child]))]),
  }),
});

export const howToCheckRoute = casePage({
  address: '/cases/:case/audits/how-to-check',
  permission: 'read-case',
  audit: 'audits-shown',
  parse: () => ({}),
  read: (asked) => asked,
  show: (_, { open: { partnership } }) => ({
    title: 'How a draw is made, and how to check one',
    back: { href: auditsAddress(partnership), text: 'Audits' },
  }),
  template: 'audit/how-to-check.njk',
});
