import type { PackPart } from '../../../core/pathway/closing/pack.ts';
import type { OpenMatter } from '../../../core/picture/work/open-matters.ts';
import { showDay } from '../../../core/time/day.ts';
import { afterHarmAddress, askAddress, childAddress, chronologyAddress, closingAddress, publicId } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { howLong } from '../../words/how-long.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { viewsToChoose } from '../../words/view-words.ts';
import { headings } from '../after-harm/after-harm-view.ts';
import { identityOf } from '../child/identity.ts';
import { promptLine } from '../today/prompt-line.ts';
import { formFrom, parentsToTell, worriesAsked } from './closing-fields.ts';
import { toTell } from './closing-form.ts';
import type { ClosingRead } from './closing-read.ts';
import { stepsView, viewLine } from './closing-steps-view.ts';
import { strengthsView } from './strengths.ts';

/** What stands on the day on which the work with a child would be closed, before the button; and what a closing says. */
export function closingView(read: ClosingRead, { open }: GivenCase, returned?: Returned): object {
  const { picture, before, waiting, wouldAsk, work, pack } = read;
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const name = names.person(picture.child);
  const chronology = chronologyAddress(open, picture.child, { on: chosen });
  const sent = returned?.sent ?? formFrom(read, open);
  return {
    title: `Closing the work with ${name}`,
    form: true,
    name,
    identity: identityOf(picture),
    back: { href: childAddress(open, picture.child, chosen), text: `Back to ${name}` },
    page: childAddress(open, picture.child, chosen),
    send: closingAddress(open, picture.child, chosen),
    work: before.work.map(({ entry, lead, since }) => ({
      says: `${entryTitle(entry, names)}, ${names.agency(lead)}`,
      since: showDay(since),
      howLong: howLong(since, picture.today),
    })),
    ...stepsView(read, open, chosen),
    views: before.views.map((one) => viewLine(one, read, open, sent, chosen)),
    askOne: askAddress(open, picture.child, {
      on: chosen,
      what: `Do you agree to closing the work with ${names.person(picture.child)}, or to stepping it down?`,
    }),
    tell: toTell(read).map((agency) => {
      const key = `tell-${publicId(open.publicIds.agencies, agency)}`;
      return { key, agency: names.agency(agency), checked: returned === undefined || sent[key] === 'yes' };
    }),
    choices: Object.entries(viewsToChoose).map(([value, text]) => ({ value, text })),
    silent: before.views.filter(({ onRecord }) => !onRecord).length,
    after: before.after.map(({ event }) => ({
      says: headings[event.what](names.person(event.child)),
      href: afterHarmAddress(open, picture.child, chosen),
    })),
    matters: before.matters.map(({ what, entries }) => ({
      says: matterWords[what],
      entries: entries.map((entry) => ({
        says: withCapital(`${whenInWords(entry)}, ${names.agency(entry.by)}: ${entryTitle(entry, names)}`),
        href: `${chronology}#${publicId(open.publicIds.entries, entry.id)}`,
      })),
    })),
    waiting: waiting.map((one) => promptLine(one, picture.today, open)),
    wouldAsk: wouldAsk.map(({ check, concern }) => ({ title: check.title, question: concern.question })),
    disputed: read.stands.isDisputed || sent['against-disagreement'] !== undefined,
    pack: pack.map(({ what, shownBy }) => ({
      what: packWords[what],
      entry: shownBy && {
        says: `${withCapital(whenInWords(shownBy))}, ${names.agency(shownBy.by)}`,
        href: `${chronology}#${publicId(open.publicIds.entries, shownBy.id)}`,
      },
    })),
    packMissing: read.stands.packMissing > 0,
    takenUp: read.takenUp && `${whenInWords(read.takenUp)}, ${names.agency(read.takenUp.by)}`,
    parents: parentsToTell(read, open).map(({ name: parent, field }) => ({ name: parent, field, value: sent[field] })),
    mayPropose: work === undefined,
    strengths: strengthsView(picture, sent, worriesAsked(read), open),
    worries: worriesAsked(read).map(({ worry, field }) => ({ worry, field, value: sent[field] })),
    given: sent,
    errors: returned?.problems ?? [],
    errorOn: Object.fromEntries((returned?.problems ?? []).map(({ field, text }) => [field, text])),
  };
}

const packWords: Readonly<Record<PackPart['what'], string>> = {
  why: 'Why we are involved: the worries',
  'safe-enough': 'What will show that the child is safe enough',
  contingency: 'What is done if it does not hold',
  plan: 'What the family and others do',
  genogram: 'The genogram, gone through',
  minutes: 'The minutes of the last meeting',
};

const matterWords: Readonly<Record<OpenMatter['what'], string>> = {
  assessment: 'An assessment with no end on record',
  request: 'Something asked with no answer on record',
  meeting: 'A meeting asked for and not held',
  incident: 'A recent incident that nothing on record weighs',
  contact: 'A contact that was not clearly within a restriction, and not taken up',
  plan: 'A plan that is not on file',
  minutes: 'Minutes that are not out',
  service: 'A service that has stopped',
};
