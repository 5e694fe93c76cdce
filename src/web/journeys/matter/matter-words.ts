import { familyViewDue } from '../../../core/pathway/family-view/family-view-work.ts';
import { showSpan } from '../../../core/time/span.ts';
import { allListed } from '../../words/all-listed.ts';
import type { Names } from '../../words/names.ts';
import { dueWords } from '../front-door/referral-words.ts';
import { isOpenMatter, type Matter, type PlacedMatter } from './matters-read.ts';

export const matterHeadings: Readonly<Record<Matter['is'], string>> = {
  threat: 'Threats against a child',
  charge: 'Charges and offences that may touch a child',
  alert: 'Alerts of offender managers',
  view: 'What families think of us',
};

/** What ends each: said on the list, so that everybody knows what it waits for. */
export const matterEnds: Readonly<Record<Matter['is'], string>> = {
  threat: 'Goes to police, social care and the child’s nursery or school, and stands until it is recorded who judged it and how.',
  charge: 'Stands until police, a court or probation have been asked: the word of the family does not settle it, and a closing does not.',
  alert: 'Stands until it is answered in a conversation. A letter to the family is no answer to whoever sent it.',
  view: 'Each has a reply, within a month.',
};

export const askWords = {
  view: 'A view',
  complaint: 'A complaint',
  'put-right': 'Asks for a record to be put right',
  objection: 'Objects to what is held or shared',
} as const;

/** A matter in one line. What is told of somebody is told, and not found (rule 7). */
export function matterName(matter: Matter, names: Names): string {
  switch (matter.is) {
    case 'threat':
      return `Threat against ${allListed(matter.work.children.map(names.person))}`;
    case 'charge':
      return `What is told of ${names.person(matter.work.person)}`;
    case 'alert':
      return `Alert about ${allListed(matter.work.children.map(names.person)) || allListed(matter.work.adults.map(names.person))}`;
    case 'view':
      return `${askWords[matter.work.asks]}${matter.work.from === undefined ? '' : `, ${names.person(matter.work.from)}`}`;
  }
}

/** Who wrote it down, and when it was. */
export function beganWords(matter: Matter, names: Names): string {
  const entry = matter.is === 'alert' ? matter.work.alert : matter.is === 'view' ? matter.work.said : matter.work.told;
  return `${names.agency(entry.by)}, ${showSpan(entry.when)}`;
}

/** Where it stands, in a few words. */
export function standsWords(matter: PlacedMatter): { readonly says: string; readonly late: boolean } {
  const plain = (says: string) => ({ says, late: false });
  switch (matter.is) {
    case 'threat': {
      const { judged, goesTo } = matter.work;
      const toTell = goesTo.filter(({ since }) => since === undefined).length;
      const rest = toTell === 0 ? '' : `; ${toTell === 1 ? '1 agency has' : `${toTell} agencies have`} no word of it on record here`;
      return plain(`${judged === undefined ? 'No record here of who judged it' : 'Judged'}${rest}`);
    }
    case 'charge': {
      const open = matter.work.children.filter(({ state }) => state !== 'decided').length;
      const rest = open === 0 ? '' : `; ${open === 1 ? '1 child waits' : `${open} children wait`} for a decision`;
      return plain(
        `${matter.work.checked === undefined ? 'Not yet checked with police, a court or probation, as far as is on record here' : 'Checked'}${rest}`,
      );
    }
    case 'alert':
      return plain(isOpenMatter(matter) ? 'No conversation with whoever sent it is on record here' : 'Answered in a conversation');
    case 'view': {
      const due = familyViewDue(matter.picture, matter.work);
      if (!isOpenMatter(matter)) return plain('Replied to');
      return { says: `To be replied to${due === undefined ? '' : ` ${dueWords(due)}`}`, late: due?.late === true };
    }
  }
}
