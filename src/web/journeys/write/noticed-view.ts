import type { PersonId } from '../../../core/entry/ids.ts';
import { peopleNamedIn } from '../../../core/entry/people-named.ts';
import { type Noticed, noticeIn } from '../../../parse/written/noticed.ts';
import { readUnknownAdults, unknownRows } from '../../../parse/written/unknown-adult.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Names } from '../../words/names.ts';
import type { Opened } from './held-form.ts';

/** What stands in the words of a form and in none of its other fields. */
export function noticedIn({ writing, written }: Opened): Noticed {
  const { form, context, family, otherNames, today } = writing;
  const { people, dates, adults } = noticeIn([form.text, form.words].filter((text) => text !== undefined).join('\n'), {
    ...{ today, born: context.born, people: family, otherNames },
  });
  const named = new Set<PersonId>(written.body === undefined ? [] : peopleNamedIn(written.body));
  const when = written.body?.when;
  const told = readUnknownAdults(form).adults.length;
  return {
    people: people.filter((one) => !one.people.some((person) => named.has(person))),
    dates: dates.filter(({ said }) => said.when.earliest !== when?.earliest || said.when.latest !== when.latest),
    adults: adults.slice(told, unknownRows.length),
  };
}

/** What was noticed, each with what may be done about it: buttons, of which none need be pressed. */
export function noticedViews(opened: Opened, { publicIds }: OpenCase, names: Names): readonly object[] {
  const { people, dates, adults } = noticedIn(opened);
  return [
    ...people.flatMap(({ words, people: may }) =>
      may.map((person) => ({
        says: may.length > 1 || names.person(person) !== words ? `“${words}”: is it ${names.person(person)}?` : `${words} is named`,
        choices: [
          { value: `who:${publicId(publicIds.people, person)}`, text: `${names.person(person)} was there` },
          { value: `about:${publicId(publicIds.people, person)}`, text: `It is also about ${names.person(person)}` },
        ],
      })),
    ),
    ...adults.map(({ words, is }, i) => ({
      says: `“${words}”`,
      choices: [{ value: `adult:${i}`, text: `Add ${is === 'adult' ? 'an adult' : `a ${is}`} whose name is not known` }],
    })),
    ...dates.map(({ words, said }, i) => ({
      says: `“${words}”: ${said.says}`,
      choices: [{ value: `when:${i}`, text: 'That is when it was' }],
    })),
  ];
}
