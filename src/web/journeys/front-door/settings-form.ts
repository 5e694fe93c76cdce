import type { DoorStatement, DoorTerms, TriageLevel } from '../../../core/access/front-door.ts';
import type { Agency } from '../../../core/entry/directory.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import type { Returned } from '../../recording/returned.ts';

/** An agency as a form names it. */
export interface Keyed extends Agency {
  readonly key: string;
}

const longest = 2000;
const most = 30;

const linesOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A level as it is written, such as "Urgent: 4". */
function levelIn(line: string): TriageLevel | undefined {
  const [, name, hours] = /^(.{1,60}?)\s*:\s*(\d{1,3})(?:\s*hours?)?$/.exec(line) ?? [];
  return name === undefined || hours === undefined || Number(hours) === 0 ? undefined : { name, hours: Number(hours) };
}

export const showLevel = ({ name, hours }: TriageLevel): string => `${name}: ${hours}`;

/** Reads how the front door is to be run. */
export function parseSettings(form: Returned['sent'], agencies: readonly Keyed[]): Omit<DoorStatement, 'landed'> | Returned {
  const text = (name: string): string => (form[name] ?? '').trim();
  const levels = linesOf(form.levels).map(levelIn);
  const areas = [...new Set(linesOf(form.areas))];
  const problems = [
    ...(form.publicPage === 'yes' || form.publicPage === 'no'
      ? []
      : [{ field: 'publicPage', text: 'Choose whether the public can write to you' }]),
    ...(levels.includes(undefined) || levels.length > most
      ? [{ field: 'levels', text: 'Write each level on a line of its own with its hours, such as Urgent: 4' }]
      : []),
    ...(areas.length > most || areas.some((one) => one.length > 60)
      ? [{ field: 'areas', text: 'Write at most 30 areas, each in 60 letters or fewer' }]
      : []),
    ...(text('ring').length > 200 ? [{ field: 'ring', text: 'Write it in 200 letters or fewer' }] : []),
    ...(text('decidedBy') === '' ? [{ field: 'decidedBy', text: 'Enter who decided it' }] : []),
    ...(text('reason') === '' ? [{ field: 'reason', text: 'Enter the reason' }] : []),
    ...['decidedBy', 'reason', 'areas', 'levels'].flatMap((field) =>
      text(field).length > longest ? [{ field, text: `What you write must be ${longest} letters or fewer` }] : [],
    ),
  ];
  if (problems.length > 0) return { sent: form, problems };
  const frontDoor: AgencyId | undefined = agencies.find(({ key }) => key === form.frontDoor)?.id;
  const terms: DoorTerms = {
    ...(frontDoor === undefined ? {} : { frontDoor }),
    ...{ publicPage: form.publicPage === 'yes', ring: text('ring'), areas, levels: levels.filter((one) => one !== undefined) },
    alwaysAsk: agencies.filter(({ key }) => form[`always-${key}`] === 'yes').map(({ id }) => id),
  };
  return { terms, decidedBy: text('decidedBy'), reason: text('reason') };
}
