import { sealedAddress } from '../../addresses.ts';
import { whoPresses } from '../../recording/append-own.ts';
import { type Asking, type GivenCase, notFound, type Reply, type Route } from '../../routing/route.ts';
import type { FormError } from '../sign-in/invitation-form.ts';
import { entryShown, isOwn, mayOpenHere, type SealedRead, type Sent, sealedView } from './sealed-view.ts';

const address = '/cases/:case/sealed/:sealed';
const longest = 2000;

/** A sealed part of which the visitor may know; nothing for any other, and for none. */
async function findSealed({ params }: Asking, { open, desk }: GivenCase): Promise<SealedRead | undefined> {
  const part = open.sealedParts.find(({ id }) => id === params.sealed);
  if (part === undefined) return undefined;
  return { part, requests: (await desk.sealRequests()).filter(({ sealed }) => sealed === part.id) };
}

const shown = (read: SealedRead, given: GivenCase, sent?: Sent): Reply => ({
  kind: 'page',
  template: 'sealed/sealed.njk',
  invalid: sent !== undefined,
  model: sealedView(read, given, sent),
});

/** What is wrong with a reason. */
const faultsOf = (why: string, field: string, ask: string): readonly FormError[] =>
  why.length < 10
    ? [{ href: field, text: ask }]
    : why.length > longest
      ? [{ href: field, text: `What you write must be ${longest} letters or fewer` }]
      : [];

export const sealedRoute: Route = {
  method: 'GET',
  address,
  permission: 'read-case',
  audit: 'sealed-shown',
  inside: 'case',
  respond: async (asking, given) => {
    const read = await findSealed(asking, given);
    return read === undefined ? notFound : shown(read, given);
  },
};

/** Shows the words once, in answer to a reason. The database notes it as it gives them. */
export const openSealedRoute: Route = {
  method: 'POST',
  address: `${address}/open`,
  permission: 'open-sealed',
  audit: 'seal-asked',
  inside: 'case',
  respond: async (asking, given) => {
    const read = await findSealed(asking, given);
    if (read === undefined || !mayOpenHere(read, given)) return notFound;
    const why = (asking.body.why ?? '').trim();
    const errors = faultsOf(why, 'why', 'Enter why you need to open it');
    if (errors.length > 0) return shown(read, given, { given: asking.body, errors });
    const role = given.visitor.looker?.role;
    const words = await given.desk.openSealed(read.part.id, {
      ...{ who: whoPresses(given), why, from: given.from },
      ...(role === undefined ? {} : { role }),
    });
    if (words === undefined) return notFound;
    const back = { href: sealedAddress(given.open.partnership, read.part.id), text: 'Seal it again' };
    const model = { title: 'What is kept sealed', words, why, entry: entryShown(read.part, given.open), back };
    return { kind: 'page', template: 'sealed/opened.njk', model };
  },
};

export const askForSealedRoute: Route = {
  method: 'POST',
  address: `${address}/ask`,
  permission: 'write-for-agency',
  audit: 'sealed-asked-for',
  inside: 'case',
  respond: async (asking, given) => {
    const read = await findSealed(asking, given);
    if (read === undefined || isOwn(read.part, given.open)) return notFound;
    const why = (asking.body['ask-why'] ?? '').trim();
    const errors = faultsOf(why, 'ask-why', 'Enter what you need it for');
    if (errors.length > 0) return shown(read, given, { given: asking.body, errors });
    await given.desk.askForSealed(read.part.id, { who: whoPresses(given), why });
    return { kind: 'go', to: `${sealedAddress(given.open.partnership, read.part.id)}#requests` };
  },
};

/** Gives what is sealed to the agency that asked for it, or says why not. */
export const answerForSealedRoute: Route = {
  method: 'POST',
  address: `${address}/answer`,
  permission: 'open-sealed',
  audit: 'sealed-answered-for',
  inside: 'case',
  respond: async (asking, given) => {
    const read = await findSealed(asking, given);
    const request = read?.requests.find(({ id, answer }) => id === asking.body.request && answer === undefined);
    if (read === undefined || request === undefined || !isOwn(read.part, given.open)) return notFound;
    const [give, why] = [asking.body.give, (asking.body['answer-why'] ?? '').trim()];
    const errors = [
      ...(give === 'yes' || give === 'no' ? [] : [{ href: `give-${request.id}`, text: 'Choose whether you give it' }]),
      ...faultsOf(why, `answer-why-${request.id}`, 'Enter why'),
    ];
    if (errors.length > 0) return shown(read, given, { given: asking.body, errors });
    await given.desk.answerForSealed(request.id, { given: give === 'yes', who: whoPresses(given), why });
    return { kind: 'go', to: `${sealedAddress(given.open.partnership, read.part.id)}#requests` };
  },
};
