import type { Entry } from '../../../core/entry/entry.ts';
import { familyViewDue } from '../../../core/pathway/family-view/family-view-work.ts';
import type { ThreatGoesTo } from '../../../core/pathway/threat/threat-work.ts';
import { showSpan } from '../../../core/time/span.ts';
import { childAddress, chronologyAddress, matterAddress, mattersAddress, publicId } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { reportedLines } from '../../words/reported.ts';
import { childrenView } from '../after-harm/decided-form.ts';
import { tellingView, toldLines } from '../after-harm/telling-view.ts';
import { identityOf } from '../child/identity.ts';
import { dueWords } from '../front-door/referral-words.ts';
import { type MatterRead, otherSide } from './matter-read.ts';
import { matterEnds, matterName, standsWords } from './matter-words.ts';
import { entryOf, personOf } from './matters-read.ts';

/** The page of one matter: what was told, what was done since, what it waits for, and the form that records it. */
export function matterView(read: MatterRead, given: GivenCase, returned?: Returned): object {
  const { matter, on, may } = read;
  const { open } = given;
  const { picture } = matter;
  const names = namesIn(open.directory);
  const chosen = on === open.days.usual ? undefined : on;
  const chronology = chronologyAddress(open, picture.child, { on: chosen });
  const line = (entry: Entry): object => ({
    says: withCapital(`${entryTitle(entry, names)}, ${whenInWords(entry)} (${names.agency(entry.by)})`),
    text: entry.text,
    reported: reportedLines(entry, names),
    href: picture.byId.has(entry.id) ? `${chronology}#${publicId(open.publicIds.entries, entry.id)}` : undefined,
  });
  return {
    title: matterName(matter, names),
    form: true,
    is: matter.is,
    identity: identityOf(picture),
    back: { href: mattersAddress(open.partnership, chosen), text: 'What stays open' },
    child: { name: names.person(picture.child), href: childAddress(open, picture.child, chosen) },
    stands: standsWords(matter),
    ends: matterEnds[matter.is],
    send: matterAddress(open, matter.is, entryOf(matter), { on: chosen, of: personOf(matter) }),
    may: Object.fromEntries(may.map((act) => [act, true])),
    ...partsOf(read, given, { line, ...(returned === undefined ? {} : { returned }) }),
    given: returned?.sent ?? {},
    errors: returned?.problems ?? [],
    errorOn: Object.fromEntries((returned?.problems ?? []).map(({ field, text }) => [field, text])),
  };
}

const goesAs: Readonly<Record<ThreatGoesTo['as'], string>> = {
  police: 'police',
  'social-care': 'social care',
  setting: 'nursery or school',
};

function partsOf(
  read: MatterRead,
  { open }: GivenCase,
  { line, returned }: { readonly line: (entry: Entry) => object; readonly returned?: Returned },
): object {
  const { matter, telling, knowers, agency } = read;
  const names = namesIn(open.directory);
  switch (matter.is) {
    case 'threat': {
      const { entries, since, judged, goesTo, notKnown, children, told } = matter.work;
      const as = new Map(goesTo.map((one) => [one.agency, goesAs[one.as]]));
      const who = allListed(children.map(names.person));
      return {
        entries: entries.map(line),
        since: since.filter(({ id }) => id !== judged?.id).map(line),
        judged: judged && { ...line(judged), by: judged.facts.signedOffBy },
        told: toldLines(goesTo, open, (one) => as.get(one.agency)),
        notKnown: notKnown.map((one) => goesAs[one]),
        who,
        tell: tellingView(
          telling,
          {
            words: `A threat against ${who} is on record (${showSpan(told.when)}).`,
            reason: 'So that they can keep the child safe while they are with them',
          },
          open,
          returned,
        ),
      };
    }
    case 'charge': {
      const { entries, since, checked, before, children, person } = matter.work;
      return {
        entries: entries.map(line),
        since: since.map(line),
        checked: checked && line(checked),
        before: before.map(line),
        who: names.person(person),
        children: childrenView(children, open, returned?.sent),
        knowers: knowers.map((id) => ({ value: publicId(open.publicIds.agencies, id), text: names.agency(id) })),
      };
    }
    case 'alert': {
      const { alert, since, answer, children, adults, from } = matter.work;
      const other = agency === undefined ? undefined : otherSide(matter, agency);
      return {
        entries: [line(alert)],
        since: since.filter(({ id }) => id !== answer?.id).map(line),
        answer: answer && line(answer),
        who: names.agency(from),
        other: other && names.agency(other),
        children: children.map(names.person),
        adults: allListed(adults.map(names.person)),
      };
    }
    case 'view': {
      const { said, of, words, from } = matter.work;
      const due = familyViewDue(matter.picture, matter.work);
      return {
        entries: [line(said)],
        of: of && line(of),
        who: from === undefined ? 'the family' : names.person(from),
        words: words.map((one) => ({
          who: one.facts.reply === true ? names.agency(one.by) : one.facts.from === undefined ? 'The family' : names.person(one.facts.from),
          when: whenInWords(one),
          text: one.text,
        })),
        due: due === undefined ? undefined : { by: dueWords(due), source: due.clock.source },
      };
    }
  }
}
