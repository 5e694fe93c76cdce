import { goneThroughBody } from '../../../core/pathway/gone-through/gone-through-body.ts';
import { goneThroughAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import { casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { identityOf } from '../child/identity.ts';
import { recordStep } from '../work/record-work.ts';
import { parseThrough } from './gone-through-form.ts';
import { findThrough, type ThroughRead } from './gone-through-read.ts';

const address = '/cases/:case/children/:child/gone-through/:person';
const template = 'gone-through/gone-through.njk';

/** Where it is written down that a plan or a meeting was gone through with one member of the family (R102, R116). */
export const throughRoute = casePage({
  address,
  permission: 'write-for-agency',
  audit: 'gone-through-shown',
  parse: findThrough,
  read: (read) => read,
  show: (read, given) => throughView(read, given),
  template,
});

/** Whoever has the plan, or was asked to the meeting, reads that it was gone through. */
export const recordThroughRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'gone-through-recorded',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findThrough(asking, given);
    if (read === undefined) return notFound;
    const parsed = parseThrough(asking.body, read);
    if ('problems' in parsed) return { kind: 'page', template, model: throughView(read, given, parsed), invalid: true };
    const body = goneThroughBody(read.of.id, read.picture.today, parsed);
    const step = { body, on: read.picture.today, to: read.tell, why: 'They have what was gone through' };
    return (await recordStep(step, given)) ? { kind: 'go', to: read.back } : notFound;
  },
};

function throughView(read: ThroughRead, { open }: GivenCase, returned?: Returned): object {
  const { picture, child, person, of, what, back } = read;
  const names = namesIn(open.directory);
  return {
    title: `Going through ${what} with ${names.person(person)}`,
    form: true,
    identity: identityOf(picture),
    who: names.person(person),
    what,
    back: { href: back, text: 'Back' },
    send: goneThroughAddress(open, child, person, of.id, picture.today === open.days.usual ? undefined : picture.today),
    ...formModel(returned),
  };
}
