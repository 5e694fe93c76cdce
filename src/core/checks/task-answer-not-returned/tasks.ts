import type { Party } from '../../entry/fact.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import { tellingsOf } from '../../picture/told.ts';
import { agenciesInWords } from '../../picture/words/agency-words.ts';
import { sentencesOf } from '../../picture/words/messenger-words.ts';
import { saysFindOut, taskInSentence } from '../../picture/words/task-words.ts';
import { heldMeetings, type Meeting } from '../../picture/work/partnership-meetings.ts';
import type { Day } from '../../time/day.ts';

/** Something that a meeting asked one agency to find out. */
export interface Task {
  readonly meeting: Meeting;
  readonly owner: AgencyId;
  readonly what: string;
  /** The day that it gives. */
  readonly by: Day | undefined;
  /** Everyone else who sat in the meeting, and so waits to hear. Never empty. */
  readonly askers: readonly AgencyId[];
}

/** Every such task on record, from a meeting's actions, or from its words where these name none. */
export const tasksOf = (p: Picture): readonly Task[] =>
  heldMeetings(p).flatMap((meeting) => {
    const listed = actionsOf(p, meeting).filter(({ what }) => saysFindOut(what));
    const found =
      listed.length > 0 ? listed.flatMap((action) => ownersIn(p, action).map((owner) => ({ ...action, owner }))) : inWords(p, meeting);
    return found.flatMap(({ owner, what, by }): readonly Task[] => {
      const askers = askersOf(p, meeting).filter((agency) => agency !== owner);
      return askers.length === 0 ? [] : [{ meeting, owner, what, by, askers }];
    });
  });

interface Listed {
  readonly what: string;
  readonly who: Party | undefined;
  readonly by: Day | undefined;
}

/** As the meeting itself records them, or its minutes. */
function actionsOf(p: Picture, { entries }: Meeting): readonly Listed[] {
  const minutes = entriesOf(p, 'meeting').filter(
    ({ facts }) => facts.status === 'minutes-out' && entries.some((entry) => entry.id === facts.of),
  );
  return [...entries, ...minutes].flatMap(({ facts }) =>
    (facts.actions ?? []).map(({ what, who, by }) => ({
      what,
      who,
      by: by !== undefined && Number.isFinite(by.latest) ? by.latest : undefined,
    })),
  );
}

function ownersIn(p: Picture, { what, who }: Listed): readonly AgencyId[] {
  if (who?.kind === 'agency') return [who.agency];
  if (who?.kind === 'person') return [];
  const named = agenciesInWords(p, who?.words ?? taskInSentence(what)?.who);
  return named.length === 1 ? named : [];
}

const inWords = (p: Picture, { entry }: Meeting): readonly { readonly owner: AgencyId; readonly what: string; readonly by: undefined }[] =>
  sentencesOf(entry.text).flatMap((sentence) => {
    const task = taskInSentence(sentence);
    const [owner, another] = task === undefined ? [] : agenciesInWords(p, task.who);
    return task === undefined || owner === undefined || another !== undefined ? [] : [{ owner, what: task.what, by: undefined }];
  });

/** Whoever sat in it; where that is not on record, whoever was given its record. */
function askersOf(p: Picture, meeting: Meeting): readonly AgencyId[] {
  const own = meeting.entries.filter(({ facts }) => facts.heardFrom === undefined).map(({ by }) => by);
  const given = meeting.entries.flatMap((entry) => tellingsOf(p, entry.id).map(({ to }) => to));
  return [...new Set([...own, ...(meeting.attended ?? given)])];
}
