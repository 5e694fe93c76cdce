import type { Speaker } from '../../core/entry/claim.ts';
import type { Directory } from '../../core/entry/directory.ts';
import type { Party } from '../../core/entry/fact.ts';
import type { AgencyId, PersonId } from '../../core/entry/ids.ts';

/** How pages name people and agencies. */
export interface Names {
  readonly person: (id: PersonId) => string;
  readonly agency: (id: AgencyId) => string;
}

export const namesIn = ({ people, agencies }: Directory): Names => ({
  person: (id) => people.get(id)?.called ?? 'a person not named',
  agency: (id) => agencies.get(id)?.name ?? 'an agency not named',
});

export function partyName(party: Party, names: Names): string {
  switch (party.kind) {
    case 'person':
      return names.person(party.person);
    case 'agency':
      return names.agency(party.agency);
    case 'words':
      return party.words;
  }
}

export const speakerName = (speaker: Speaker, names: Names): string =>
  speaker.kind === 'person' ? names.person(speaker.person) : names.agency(speaker.agency);
