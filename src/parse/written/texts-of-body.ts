import { attachmentsIn } from '../../core/entry/attachments-named.ts';
import type { Person } from '../../core/entry/directory.ts';
import type { Body } from '../../core/entry/entry.ts';
import type { Action, Alleged, Exception, FactShape, Party, Whereabouts } from '../../core/entry/fact.ts';
import type { AgencyId, PersonId } from '../../core/entry/ids.ts';
import { vocabulary } from '../../core/entry/vocabulary.ts';
import type { FormTexts } from '../../core/ledger/unfinished.ts';
import { showDay } from '../../core/time/day.ts';
import { clockTime, dayAt, type Instant, minutesIntoDayAt } from '../../core/time/instant.ts';
import { readSaidDate } from '../../core/time/said/said-date.ts';
import { type Span, showSpan } from '../../core/time/span.ts';
import { toldField } from './attachment-fields.ts';
import { childField, childParts } from './child-fields.ts';
import type { ChildAsked, Choosable } from './context.ts';
import { factField, notAskedField } from './fact-fields.ts';
import { mindingTexts } from './minding-fields.ts';

interface Known {
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly agencies: ReadonlyMap<AgencyId, { readonly key: string; readonly name: string }>;
  readonly children: readonly ChildAsked[];
  readonly minded: readonly ChildAsked[];
  readonly choices: ReadonlyMap<string, readonly Choosable[]>;
}

/** The form that would write what was recorded: what a correction begins from. */
export function textsOfBody(body: Body, known: Known): FormTexts {
  const { when, at, about, present, themes, text } = body;
  const facts: Readonly<Record<string, unknown>> = body.facts;
  const shapes: Readonly<Record<string, FactShape>> = vocabulary[body.kind].facts;
  const names = (people: readonly PersonId[]): string => people.flatMap((id) => known.people.get(id)?.called ?? []).join(', ');
  return {
    when: at === undefined ? dateText(when) : `${dateText(when)} ${clockTime(at)}`,
    text,
    about: names(about),
    who: names(present),
    ...Object.fromEntries(themes.map((theme) => [`theme-${theme}`, 'yes'])),
    words: String(facts.words ?? ''),
    wordsBy: facts.wordsBy === undefined ? '' : partyText(facts.wordsBy as Party, known),
    opinion: String(facts.opinion ?? ''),
    ...(facts.childrenInContact === undefined ? {} : { 'any-child': String(facts.childrenInContact) }),
    ...Object.assign({}, ...Object.entries(facts).map(([fact, value]) => factTexts(body, fact, shapes[fact], value, known))),
    ...Object.assign({}, ...known.children.map((child) => childTexts(child, facts))),
    ...Object.assign({}, ...known.minded.map((child) => mindingTexts(child, wordsIn(facts.minding, child)))),
    ...Object.fromEntries(attachmentsIn(body).map((file) => [toldField(file), file.told])),
  };
}

/** A date in words, where the words are read as that very date; else as it is kept, which always is. */
function dateText(when: Span): string {
  const words = showSpan(when);
  const read = readSaidDate(words, { today: Number.isFinite(when.latest) ? when.latest : when.earliest });
  return read.kind === 'read' && read.when.edtf === when.edtf ? words : when.edtf;
}

function factTexts(body: Body, fact: string, shape: FactShape | undefined, value: unknown, known: Known): FormTexts {
  const field = factField(fact);
  if (shape?.shape === 'agencies')
    return Object.fromEntries((value as readonly AgencyId[]).map((id) => [`${field}-${known.agencies.get(id)?.key ?? ''}`, 'yes']));
  if (shape?.shape === 'choice' && shape.open && !shape.values.includes(String(value)))
    return { [field]: 'other', [`${field}-other`]: String(value) };
  if (body.kind === 'incident' && fact === 'place' && value === 'not-asked') return { [notAskedField(fact)]: 'yes' };
  const text = factText(fact, shape, value, known);
  return text === undefined ? {} : { [field]: text };
}

function factText(fact: string, shape: FactShape | undefined, value: unknown, known: Known): string | undefined {
  const names = (people: readonly PersonId[]): string => people.flatMap((id) => known.people.get(id)?.called ?? []).join(', ');
  switch (shape?.shape) {
    case 'text':
    case 'amount':
    case 'number':
    case 'choice':
      return String(value);
    case 'texts':
      return (value as readonly string[]).join('\n');
    case 'flag':
      return value === true ? 'yes' : 'no';
    case 'date':
      return dateText(value as Span);
    case 'dateOrFlag':
      return typeof value === 'boolean' ? (value ? 'yes' : 'no') : dateText(value as Span);
    case 'moment':
      return `${showDay(dayAt(value as Instant))} ${clockTime(minutesIntoDayAt(value as Instant))}`;
    case 'person':
      return names([value as PersonId]);
    case 'people':
      return names(value as readonly PersonId[]);
    case 'agency':
      return known.agencies.get(value as AgencyId)?.key;
    case 'party':
      return partyText(value as Party, known);
    case 'parties':
      return (value as readonly Party[]).map((party) => partyText(party, known)).join(', ');
    case 'answers':
      return [...(value as ReadonlyMap<string, string>)].map(([topic, answer]) => `${topic}: ${answer}`).join('\n');
    case 'actions':
      return (value as readonly Action[]).map(({ what }) => what).join('\n');
    case 'exceptions':
      return (value as readonly Exception[]).flatMap(({ words }) => words ?? []).join('\n');
    case 'alleged':
      return (value as Alleged).act;
    case 'entry':
    case 'thread':
      return known.choices.get(fact)?.find(({ id }) => id === value)?.key;
    case 'children':
      return names([...(value as ReadonlyMap<PersonId, Whereabouts>).keys()]);
    default:
      return undefined;
  }
}

const partyText = (party: Party, { people, agencies }: Known): string => {
  if (party.kind === 'words') return party.words;
  return (party.kind === 'person' ? people.get(party.person)?.called : agencies.get(party.agency)?.name) ?? '';
};

function childTexts(child: ChildAsked, facts: Readonly<Record<string, unknown>>): FormTexts {
  const holds = (fact: string): boolean => ((facts[fact] as readonly PersonId[] | undefined) ?? []).includes(child.id);
  const words = (fact: string): string | undefined => wordsIn(facts[fact], child);
  const state = (facts.children as ReadonlyMap<PersonId, Whereabouts> | undefined)?.get(child.id) ?? (holds('seen') ? 'seen' : undefined);
  const seen = state === 'seen' ? 'seen' : state === 'not-asked' ? 'not-asked' : state === undefined || state === 'named' ? '' : 'not-seen';
  const where = state === 'present' ? 'here' : state === 'elsewhere' ? 'elsewhere' : state === 'unknown' ? 'unknown' : '';
  const entries = {
    seen,
    where,
    alone: holds('seenAlone') ? 'yes' : '',
    awake: holds('awake') ? 'yes' : '',
    heard: words('heard') ?? (holds('seen') ? String(facts.voice ?? '') : ''),
    ...Object.fromEntries(['elsewhere', ...childParts.filter((part) => part !== 'heard')].map((fact) => [fact, words(fact) ?? ''])),
  };
  return Object.fromEntries(Object.entries(entries).map(([part, text]) => [childField(child, part), text]));
}

const wordsIn = (fact: unknown, { id }: ChildAsked): string | undefined => (fact as ReadonlyMap<PersonId, string> | undefined)?.get(id);
