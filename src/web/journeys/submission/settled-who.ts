import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import type { Submission } from '../../../core/ledger/bringing-in.ts';
import { type Role, roles } from '../../../core/submission/who/role.ts';
import { type Day, formatDay, parseDay } from '../../../core/time/day.ts';
import { storedAgency, storedPerson } from '../../../parse/stored/ids.ts';

type Setting = Submission['setting'];

const lines = (text: string | undefined): readonly string[] => (text ?? '').split('\n').filter((line) => line !== '');

/** Whom words of the file mean, by `personKey`; an empty list where somebody said that it is nobody to be recorded. */
export const whoSettled = (setting: Setting): ReadonlyMap<string, readonly PersonId[]> => keyed(setting, 'who:', storedPerson.parse);

export const whoAs = (who: ReadonlyMap<string, readonly PersonId[]>): Setting =>
  Object.fromEntries([...who].map(([key, people]) => [`who:${key}`, people.join(' ')]));

/** Which agency its words mean, by `agencyKey`; none where they stay words. */
export const agenciesSettled = (setting: Setting): ReadonlyMap<string, AgencyId | undefined> =>
  new Map([...keyed(setting, 'agency:', storedAgency.parse)].map(([key, [agency]]) => [key, agency]));

export const agenciesAs = (agencies: ReadonlyMap<string, AgencyId | undefined>): Setting =>
  Object.fromEntries([...agencies].map(([key, agency]) => [`agency:${key}`, agency ?? '']));

const keyed = <Id>(setting: Setting, start: string, parse: (text: string) => Id): ReadonlyMap<string, readonly Id[]> =>
  new Map(
    Object.entries(setting).flatMap(([name, text]) =>
      name.startsWith(start) ? [[name.slice(start.length), text === '' ? [] : text.split(' ').map((one) => parse(one))] as const] : [],
    ),
  );

/** What the file's list of people says that they are to the child, by whom each was said to be. */
export const rolesSettled = (setting: Setting): ReadonlyMap<PersonId, Role> =>
  new Map(
    lines(setting.roles).flatMap((line) => {
      const [person = '', text] = line.split('\t');
      const role = roles.find((one) => one === text);
      return role === undefined ? [] : [[storedPerson.parse(person), role] as const];
    }),
  );

export const rolesAs = (found: ReadonlyMap<PersonId, Role>): Setting => ({
  roles: [...found].map(([person, role]) => `${person}\t${role}`).join('\n'),
});

/** Adults whom its rows name, most often named first. */
export const usualSettled = (setting: Setting): readonly PersonId[] => lines(setting.usual).map((one) => storedPerson.parse(one));

/** The day by which each word for a person had first been written down. */
export const firstDays = (setting: Setting): ReadonlyMap<string, Day> =>
  new Map(
    lines(setting.firsts).flatMap((line) => {
      const [text = '', key = ''] = line.split('\t');
      const day = parseDay(text);
      return day === undefined ? [] : [[key, day] as const];
    }),
  );

export const firstDaysAs = (found: readonly { readonly key: string; readonly first?: Day }[]): string =>
  found.flatMap(({ key, first }) => (first === undefined ? [] : [`${formatDay(first)}\t${key}`])).join('\n');

/** Words by which the file names agencies, and in how many rows. */
export const agenciesNamed = (setting: Setting): readonly { readonly written: string; readonly rows: number }[] =>
  lines(setting.agencies).map((line) => {
    const [rows = '', written = ''] = line.split('\t');
    return { written, rows: Number(rows) };
  });

/** Whether the nth row of its list of people has been recorded as an entry. */
export const isListRecorded = (setting: Setting, n: number): boolean => setting[`listed-${n}`] !== undefined;

/** True once somebody has said who is who. */
export const isWhoSettled = (setting: Setting): boolean => setting.whoSaid === 'yes';
