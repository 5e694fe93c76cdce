import type { PersonId } from '../../../core/entry/ids.ts';
import { communicationNeeds } from '../../../core/picture/person/communication.ts';
import { visitNotesFor } from '../../../core/picture/person/visit-notes.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { claimInWords } from '../../words/claim-words.ts';
import { namesIn } from '../../words/names.ts';
import type { Writing } from './write-context.ts';

/** Ways of writing down on which somebody is written to, invited, rung or seen. */
const reaches: ReadonlySet<string> = new Set(['contact', 'meeting', 'information-request', 'advice', 'plan', 'service']);

/** What to know of those concerned: how each is written to, invited or rung (R031); and of a home visit, what a visitor needs to be safe (R058). */
export function notesBefore(
  { way, today, subjects, names: typed }: Writing,
  open: OpenCase,
): { readonly visit: readonly string[]; readonly needs: readonly string[] } {
  if (!reaches.has(way.kind)) return { visit: [], needs: [] };
  const names = namesIn(open.directory);
  const known = open.known(today);
  const home = subjects.flatMap((child) =>
    [...open.picture(child, today).circle.members.values()].filter(({ step }) => step < 2).map(({ person }) => person),
  );
  const named = typed.flatMap(({ means }) => (means === undefined || means === 'new' ? [] : [means]));
  const people: readonly PersonId[] = [...new Set([...named, ...home])];
  return {
    visit: way.id === 'home-visit' ? visitNotesFor(known, people, today).map(({ entry }) => entry.facts.fact ?? entry.text) : [],
    needs: people.flatMap((person) => {
      const needs = communicationNeeds(known, person, today).map(({ claim }) => claimInWords(claim, names));
      return needs.length === 0 ? [] : [needs.join('; ')];
    }),
  };
}
