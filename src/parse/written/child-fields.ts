import type { Whereabouts } from '../../core/entry/fact.ts';
import type { PersonId } from '../../core/entry/ids.ts';
import type { FormTexts } from '../../core/ledger/unfinished.ts';
import { type ChildAsked, type FieldProblem, type FormContext, textOf } from './context.ts';
import { peopleIn } from './fact-fields.ts';

/** The name of a field about one child. */
export const childField = ({ key }: Pick<ChildAsked, 'key'>, part: string): string => `c-${key}-${part}`;

/** What is asked in words of each child, and the fact that keeps it. */
export const childParts = ['heard', 'meaning', 'manner', 'play', 'bond', 'feeding', 'weight', 'milestones'] as const;

interface ChildrenRead {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly problems: readonly FieldProblem[];
  /** Children who were seen, and those named in answer to the one question. */
  readonly about: readonly PersonId[];
}

/**
 * Each child: seen, not seen, or not asked. Nothing is assumed where nothing was chosen (rule 32). Not seen is at home, elsewhere (where and with whom),
 * or not known.
 */
export function readChildren(form: FormTexts, context: FormContext): ChildrenRead {
  if (context.asksOfAnyChild) return readAnyChild(form, context);
  const problems: FieldProblem[] = [];
  const states = new Map<PersonId, Whereabouts>();
  const elsewhere = new Map<PersonId, string>();
  const seenOf = (part: string): readonly PersonId[] =>
    context.children
      .filter((child) => textOf(form, childField(child, 'seen')) === 'seen' && form[childField(child, part)] === 'yes')
      .map(({ id }) => id);
  for (const child of context.children) {
    const state = stateOf(child, form);
    if (state === undefined)
      problems.push({ field: childField(child, 'seen'), text: `Say whether ${child.called} was seen: “not asked” is an answer` });
    else states.set(child.id, state);
    if (state !== 'elsewhere') continue;
    const where = textOf(form, childField(child, 'elsewhere'));
    if (where === '')
      problems.push({
        field: childField(child, 'elsewhere'),
        text: `Say where ${child.called} was, and with whom, or choose that it is not known`,
      });
    else elsewhere.set(child.id, where);
  }
  const seen = context.children.filter(({ id }) => states.get(id) === 'seen').map(({ id }) => id);
  const words = childParts.map((part) => [part, wordsOfEach(part, form, context)] as const);
  const heard = wordsOfEach('heard', form, context);
  const isContact = context.kind === 'contact';
  return {
    problems,
    about: seen,
    facts: given({
      children: states,
      elsewhere,
      ...Object.fromEntries(words),
      ...(isContact ? { seen, seenAlone: seenOf('alone'), awake: seenOf('awake'), voice: voiceOf(heard, context) } : {}),
    }),
  };
}

/** Facts that say something: no empty list, map or text among them. */
const given = (facts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(facts).filter(([, value]) =>
      value instanceof Map ? value.size > 0 : Array.isArray(value) ? value.length > 0 : value !== undefined,
    ),
  );

function stateOf(child: ChildAsked, form: FormTexts): Whereabouts | undefined {
  switch (textOf(form, childField(child, 'seen'))) {
    case 'seen':
      return 'seen';
    case 'not-asked':
      return 'not-asked';
    case 'not-seen': {
      const where = textOf(form, childField(child, 'where'));
      return where === 'here' ? 'present' : where === 'elsewhere' ? 'elsewhere' : 'unknown';
    }
    default:
      return undefined;
  }
}

const wordsOfEach = (part: string, form: FormTexts, { children }: FormContext): ReadonlyMap<PersonId, string> =>
  new Map(
    children.flatMap((child) =>
      textOf(form, childField(child, part)) === '' ? [] : [[child.id, textOf(form, childField(child, part))] as const],
    ),
  );

/** What was heard as one text, which the checks read: of several children each with the name. */
function voiceOf(heard: ReadonlyMap<PersonId, string>, { children }: FormContext): string | undefined {
  const said = children.flatMap(({ id, called }) => (heard.has(id) ? [[called, heard.get(id) ?? ''] as const] : []));
  return said.length === 0 ? undefined : said.length === 1 ? said[0]?.[1] : said.map(([called, words]) => `${called}: ${words}`).join('; ');
}

function readAnyChild(form: FormTexts, context: FormContext): ChildrenRead {
  const answer = textOf(form, 'any-child');
  if (answer !== 'yes' && answer !== 'no' && answer !== 'not-asked')
    return {
      facts: {},
      about: [],
      problems: [{ field: 'any-child', text: 'Say whether there are any children in the home or in contact: “not asked” is an answer' }],
    };
  const which = answer === 'yes' ? peopleIn(form['any-child-which'] ?? '', context) : [];
  return {
    facts: given({ childrenInContact: answer, children: new Map(which.map((id) => [id, 'named'])) }),
    about: which,
    problems: [],
  };
}
