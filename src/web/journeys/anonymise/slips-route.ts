import { checkForSlips } from '../../../core/anonymise/check-for-slips.ts';
import type { Checked, Passage } from '../../../core/anonymise/slip.ts';
import { anonymisedAddress, slipsAddress } from '../../addresses.ts';
import { type Asking, type GivenCase, notFound, type Reply, type Route } from '../../routing/route.ts';
import { identityOf } from '../child/identity.ts';
import { type AnonymisedRead, readAnonymised } from './read.ts';
import { sortNames } from './words.ts';

const address = '/cases/:case/children/:child/slips';

export const slipsRoute: Route = {
  method: 'GET',
  address,
  permission: 'anonymise',
  audit: 'slips-shown',
  inside: 'case',
  respond: async (asking, given) => {
    const read = await readAnonymised(asking, given);
    return read === undefined ? notFound : { kind: 'page', template: 'anonymise/slips.njk', model: slipsView(read, given) };
  },
};

/** A text that was pasted, or a document that was sent, against the key of the child's copies. Nothing of it is kept. */
export const checkSlipsRoute: Route = {
  method: 'POST',
  address,
  permission: 'anonymise',
  audit: 'slips-checked',
  inside: 'case',
  isLong: true,
  takesFile: 'attached',
  respond: async (asking, given): Promise<Reply> => {
    const read = await readAnonymised(asking, given);
    if (read === undefined) return notFound;
    const passages = await passagesOf(asking, given);
    if ('problem' in passages) {
      const model = slipsView(read, given, undefined, passages.problem);
      return { kind: 'page', template: 'anonymise/slips.njk', model, invalid: true };
    }
    return {
      kind: 'page',
      template: 'anonymise/slips.njk',
      model: slipsView(read, given, checkForSlips(passages, read.key, given.tools.words)),
    };
  },
};

async function passagesOf({ body, file }: Asking, { tools }: GivenCase): Promise<readonly Passage[] | { readonly problem: string }> {
  const text = (body.text ?? '').trim();
  if (file !== undefined) {
    if (typeof file.bytes === 'string')
      return {
        problem:
          file.bytes === 'too-large' ? 'The file is too large to be checked here' : 'Too many files are being read: try again in a minute',
      };
    return tools.passages(file.bytes);
  }
  if (text === '') return { problem: 'Paste a text, or choose a file' };
  return text
    .split(/\n\s*\n|\r\n\s*\r\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph, i) => ({ at: `paragraph ${i + 1}`, text: paragraph }));
}

/** The most that are listed; the rest is counted. */
const most = 200;

function slipsView(
  { child, picture, key, given: typed }: AnonymisedRead,
  { open }: GivenCase,
  checked?: Checked,
  problem?: string,
): object {
  return {
    title: 'Check a text for slips',
    form: true,
    identity: identityOf(picture),
    back: { href: anonymisedAddress(open, child), text: 'Back to the anonymised copy' },
    send: slipsAddress(open, child),
    errors: problem === undefined ? [] : [{ field: 'text', text: problem }],
    problem,
    text: typed.text ?? '',
    people: key.people.length,
    checked: checked && {
      count: checked.slips.length,
      slips: checked.slips.slice(0, most).map(({ at, text, sort, why, instead }) => ({ at, text, sort: sortNames[sort], why, instead })),
      more: Math.max(0, checked.slips.length - most),
      details: checked.details.slice(0, most).map(({ at, text, why }) => ({ at, text, why })),
    },
  };
}
