import { mayDo } from '../../core/access/permission.ts';
import type { Session } from '../../core/ledger/port.ts';
import { whole } from '../../core/picture/view.ts';
import { keptForm } from '../door/kept-form.ts';
import type { Who } from '../door/who.ts';
import type { OpenCases } from '../reading/open-case.ts';
import type { Visitor } from '../visitor.ts';
import { lookFirst } from './look-first.ts';
import { onceOnly } from './once-only.ts';
import { type Asking, type Given, notFound, type Reply, type Route } from './route.ts';

/** Who sends a request, and from where. */
export interface Sender extends Who {
  readonly from: string;
  readonly device: string | undefined;
  readonly held: string | undefined;
  /** What the browser holds once a code of a one-time link was right. */
  readonly link: string | undefined;
}

/** Answers a request. What somebody may not do, and what is not there, are the same. */
export async function respond(
  table: { readonly open: OpenCases; readonly given: Given },
  route: Route,
  asking: Asking,
  sender: Sender,
): Promise<Reply> {
  const { given } = table;
  if (route.inside === 'nothing') return route.respond(asking, given);
  if (route.inside === 'link')
    return given.byLink === undefined
      ? notFound
      : route.respond(asking, { ...given.byLink, demonstration: given.demonstration, from: sender.from, held: sender.link });
  if (route.inside === 'public' || route.inside === 'system') {
    const { frontDoors, demonstration, newId } = given;
    return frontDoors === undefined ? notFound : route.respond(asking, { frontDoors, demonstration, newId, from: sender.from });
  }
  if (route.inside === 'case') return respondInCase(table, route, asking, sender);
  const { parts } = given;
  if (parts === undefined) return notFound;
  const { person, from, device } = sender;
  const atDoor = { ...given, ...parts, from, device, held: sender.held };
  if (route.inside === 'door') return route.respond(asking, person === undefined ? atDoor : { ...atDoor, person });
  if (person === undefined) return signInFirst(given, route, asking, sender);
  if (route.inside === 'account') return route.respond(asking, { ...atDoor, person });
  const { acting } = person;
  if (acting === undefined || !mayDo(acting.role, route.permission)) return notFound;
  return parts.inOffice({ partnership: acting.partnership, account: person.account.id }, async (office) => {
    const { held } = asking.body;
    const line = { who: person.account.called, event: route.audit, wrote: route.method === 'POST', from };
    await office.note({ ...line, subjects: held === undefined ? [] : [held.slice(0, 40)] });
    return route.respond(asking, { ...atDoor, person, office });
  });
}

async function respondInCase(
  { open, given }: { readonly open: OpenCases; readonly given: Given },
  route: Extract<Route, { readonly inside: 'case' }>,
  asking: Asking,
  sender: Sender,
): Promise<Reply> {
  const { visitor, person } = sender;
  if (visitor === undefined) return person === undefined ? signInFirst(given, route, asking, sender) : notFound;
  const { partnership, vantage, worker } = visitor;
  if (asking.params.case !== partnership.id || !visitor.may(route.permission)) return notFound;
  const session = {
    partnership: partnership.id,
    vantage,
    ...(worker === undefined ? {} : { worker }),
    ...(visitor.looker === undefined ? {} : { account: visitor.looker.account, acting: visitor.looker.role }),
  };
  const { child } = asking.params;
  if (
    visitor.looker !== undefined &&
    vantage.kind === 'agency' &&
    child !== undefined &&
    route.method === 'GET' &&
    route.permission === 'read-case'
  ) {
    const only = await given.records.asVantage(session, (records) => records.openInEmergency(child));
    if (only !== undefined) return openFor({ ...visitor, vantage: whole }, { ...session, vantage: whole, only });
  }
  return openFor(visitor, session);

  function openFor(reading: Visitor, inSession: Session): Promise<Reply> {
    return given.records.asVantage(inSession, (records) =>
      onceOnly(route, asking, records, async () =>
        lookFirst(
          route,
          asking,
          {
            ...given,
            visitor: reading,
            from: sender.from,
            open: await open(reading, records),
            reopen: (again) => open(reading, again),
            desk: records,
          },
          sender.from,
        ),
      ),
    );
  }
}

/** Whose session has lapsed signs in and goes on: a form that they were sending is kept in the page meanwhile, and nowhere else. */
function signInFirst({ parts }: Given, { method }: Route, asking: Asking, { lapsed }: Sender): Reply {
  if (parts === undefined) return { kind: 'go', to: '/' };
  if (method === 'GET') return { kind: 'go', to: `/sign-in?onward=${encodeURIComponent(asking.address)}` };
  return {
    kind: 'page',
    template: 'sign-in/sign-in.njk',
    model: { title: 'Sign in', form: true, kept: lapsed === undefined ? undefined : keptForm(asking, lapsed.id, parts), lapsed: true },
  };
}
