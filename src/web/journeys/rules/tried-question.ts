import { eachOnce } from '../../../core/check/asking.ts';
import type { Ask } from '../../../core/check/check.ts';
import type { EntryId } from '../../../core/entry/ids.ts';
import type { Replayed, Standing } from '../../../core/replay/replay.ts';
import type { Tried } from '../../../core/replay/trial.ts';
import { daysBetween, showDay } from '../../../core/time/day.ts';
import { allListed } from '../../words/all-listed.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { type Names, namesIn } from '../../words/names.ts';
import { counted } from '../../words/times-words.ts';

/** One prompt that a rule would have made. */
export interface TriedQuestion {
  readonly day: string;
  /** How long that was before the harm, where there was one. */
  readonly before: string | undefined;
  readonly questions: readonly string[];
  readonly about: string;
  readonly asked: string;
  readonly mayLook: string | undefined;
  readonly stands: string;
  readonly rests: readonly {
    readonly when: string;
    readonly agency: string;
    readonly title: string;
    readonly text: string;
    /** Where it stands in a chronology, for a record of the partnership's own. */
    readonly href: string | undefined;
  }[];
}

export function triedQuestion(
  { raised, questions }: Tried['prompts'][number],
  { of, ledger }: Tried,
  hrefOf: (entry: EntryId) => string | undefined,
): TriedQuestion {
  const names = namesIn(ledger.directory);
  const concerns = questions.map(({ question }) => question);
  const [first, ...others] = eachOnce(concerns.flatMap(({ ask }) => ask)).map((ask) => deskName(ask, names));
  const left = of.harm === undefined ? undefined : daysBetween(raised, of.harm.when.earliest);
  return {
    day: showDay(raised),
    before: left === undefined || left < 0 ? undefined : `${counted(left, 'day')} before the harm`,
    questions: [...new Set(concerns.map(({ question }) => question))],
    about: allListed([...new Set(concerns.flatMap(({ about }) => about))].map(names.person)),
    asked: first ?? '',
    mayLook: others.length === 0 ? undefined : allListed([...new Set(others)].filter((name) => name !== first)) || undefined,
    stands: standsInWords(concerns.flatMap(({ standing }) => standing)),
    rests: [...new Set(concerns.flatMap(restsOn))].flatMap((id) => {
      const entry = ledger.byId.get(id);
      if (entry === undefined) return [];
      const [agency, title] = [names.agency(entry.by), entryTitle(entry, names)];
      return [{ when: whenInWords(entry), agency, title, text: shortened(entry.text), href: hrefOf(id) }];
    }),
  };
}

const deskName = ({ agency, role }: Ask, names: Names): string =>
  role === 'recorder' || role === 'worker' ? names.agency(agency) : `${names.agency(agency)} (${role.replaceAll('-', ' ')})`;

/** What it rested on when it was first asked, and what joined it. */
const restsOn = ({ evidence }: Replayed) => evidence.map(({ entry }) => entry);

function standsInWords(standing: readonly Standing[]): string {
  const spans = standing.map(({ from, until }) =>
    until === undefined ? `from ${showDay(from)} on` : `from ${showDay(from)} until ${showDay(until)}`,
  );
  return allListed([...new Set(spans)]);
}

function shortened(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > 200 ? `${line.slice(0, 199).trimEnd()}…` : line;
}
