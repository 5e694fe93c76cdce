import { catalogue } from '../../../src/app/catalogue.ts';
import { closedPeople, type Reader, readableBy } from '../../../src/core/access/may-read.ts';
import { evaluate } from '../../../src/core/check/evaluate.ts';
import type { Claim } from '../../../src/core/entry/claim.ts';
import type { EntryId, PersonId } from '../../../src/core/entry/ids.ts';
import { type Ledger, openLedger } from '../../../src/core/ledger/ledger.ts';
import { chronologyOf, type Line } from '../../../src/core/picture/chronology.ts';
import { type Picture, picture } from '../../../src/core/picture/picture.ts';
import { formatDay } from '../../../src/core/time/day.ts';
import { dayAt, type Instant } from '../../../src/core/time/instant.ts';

/** Everything that a reader may see of a child at an instant, a line each: entries as they stand, who was told, the circle, and what is asked of them. */
export function sightOf(ledger: Ledger, reader: Reader, child: PersonId, at: Instant): readonly string[] {
  if (closedPeople(ledger, reader, at).includes(child)) return [];
  const readable = openLedger(readableBy(ledger, reader, at), ledger);
  const p = picture(readable, { child, vantage: reader.vantage, instant: at });
  if (p.entries.length === 0 && p.known.amended.size === 0) return [];
  return [...chronologyOf(p).flatMap((line) => linesFor(p, line)), ...withdrawn(p, readable), ...circle(p), ...asked(p, reader)];
}

function linesFor(p: Picture, { entry, knownTo, amended, accounts }: Line): readonly string[] {
  const people = entry.about.join(', ');
  const put = amended === undefined ? '' : ` (put right by ${amended.by})`;
  const told = knownTo
    .slice(1)
    .map(
      ({ agency, telling }) =>
        `${agency} ${telling === undefined ? '' : formatDay(telling.on)}${telling?.recalled === undefined ? '' : `, recalled ${formatDay(telling.recalled)}`}`,
    );
  return [
    `${entry.id} ${entry.when.edtf} ${entry.kind} by ${entry.by} about ${people}${put}: ${entry.text}`,
    ...entry.claims.map((claim) => `  ${entry.id} says ${claimed(claim)}`),
    ...(told.length === 0 ? [] : [`  ${entry.id} given to ${told.join('; ')}`]),
    ...p.known.accounts.filter(({ id }) => accounts.includes(id)).map((account) => `  ${entry.id} account ${account.id}: ${account.text}`),
  ];
}

/** A sealed claim says that something is held, and not what. */
const claimed = ({ who, is, whom, what, basis, sealed }: Claim): string =>
  `${who} ${is} ${sealed ? '(sealed)' : (whom ?? what ?? '')} [${basis}]`.replace('  ', ' ');

const withdrawn = (p: Picture, readable: Ledger): readonly string[] =>
  [...p.known.amended]
    .filter(([id, amendment]) => amendment.withdrawn && wasIn(p, readable, id))
    .map(([id, { by }]) => `${id} withdrawn by ${by}`);

const wasIn = (p: Picture, readable: Ledger, id: EntryId): boolean =>
  (readable.byId.get(id)?.about ?? []).some((person) => p.circle.members.has(person));

const circle = (p: Picture): readonly string[] =>
  [...p.circle.members.values()].filter(({ step }) => step > 0).map(({ person, step }) => `circle: ${person}, step ${step}`);

const asked = (p: Picture, reader: Reader): readonly string[] =>
  catalogue.flatMap((check) =>
    evaluate(check, p)
      .concerns.filter(
        ({ ask }) =>
          reader.vantage.kind === 'whole' || ask.some(({ agency }) => reader.vantage.kind === 'agency' && agency === reader.vantage.agency),
      )
      .map(({ anchor, question }) => `asked: ${check.id}/${anchor}: ${question}`),
  );

/** What changes in a reader's sight from step to step: a day, then each line that comes (+) or goes (-). */
export function sightThroughTime(ledger: Ledger, reader: Reader, child: PersonId, instants: readonly Instant[]): string {
  let before: readonly string[] = [];
  const steps: string[] = [];
  for (const at of instants) {
    const now = sightOf(ledger, reader, child, at);
    const gone = before.filter((line) => !now.includes(line)).map((line) => `- ${line}`);
    const come = now.filter((line) => !before.includes(line)).map((line) => `+ ${line}`);
    if (gone.length + come.length > 0) steps.push([formatDay(dayAt(at)), ...gone, ...come].join('\n'));
    before = now;
  }
  return `${steps.join('\n\n')}\n`;
}
