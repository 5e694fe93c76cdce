import { childSections, familySections } from '../../../core/form/filled.ts';
import type { Form } from '../../../core/form/form.ts';
import type { Unfinished } from '../../../core/ledger/unfinished.ts';
import type { AssessmentAsks } from '../../../core/pathway/assessment/assessment-asks.ts';
import { waitsForSignature } from '../../../core/pathway/assessment/assessment-work.ts';
import { writtenAlike } from '../../../core/pathway/assessment/written-alike.ts';
import { whoBelongsThere } from '../../../core/pathway/meeting/who-must-come.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { showDay } from '../../../core/time/day.ts';
import { showInstant } from '../../../core/time/instant.ts';
import { askAddress, assessmentAddress, assessmentsAddress, childAddress, chronologyAddress, publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn, partyName } from '../../words/names.ts';
import { identityOf } from '../child/identity.ts';
import type { AssessmentRead } from './assessment-read.ts';
import { assessmentCalled, finishWords, ofWhom, stateWords } from './assessment-words.ts';
import { besideForm } from './beside-form.ts';
import { documentView } from './document-view.ts';
import { offeredFindings, weighedView } from './offered-findings.ts';
import { sectionViews } from './question-view.ts';
import { nextView } from './recommended-next.ts';
import { type FieldProblem, personField, readForm, type Texts, tickField } from './written-form.ts';

/** What is shown beside what is on record: what its writer has begun, and what is to be put right. */
export interface Shown {
  readonly drafts?: readonly Unfinished[];
  readonly held?: Unfinished | undefined;
  /** It was changed from elsewhere: what was sent is a draft of its own. */
  readonly beside?: boolean;
  readonly justKept?: boolean;
  readonly problems?: readonly FieldProblem[];
  readonly sent?: Texts;
}

/** One assessment: its state, whose it is and by when; the form for whoever makes it; each document once it is finished. */
export function assessmentView(read: AssessmentRead, given: GivenCase, shown: Shown): object {
  const { picture, work, form, asks, agency } = read;
  const { open, sources, visitor } = given;
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const id = publicId(open.publicIds.entries, work.first.id);
  const mine = agency === work.owner && visitor.may('write-for-agency');
  const here = (...rest: readonly string[]): string => assessmentAddress(open, picture.child, id, chosen, ...rest);
  const own = work.documents.filter(
    ({ facts: { children = [picture.child] } }) =>
      children.includes(picture.child) || !children.some((child) => open.partnership.children.includes(child)),
  );
  const problems = shown.problems ?? [];
  return {
    title: `${assessmentCalled(work, sources.forms)}${ofWhom(work, names)}: ${allListed(work.children.map(names.person)) || names.person(picture.child)}`,
    form: true,
    identity: identityOf(picture),
    state: stateWords(work),
    owner: names.agency(work.owner),
    since: showDay(work.since),
    why: work.first.text,
    finish: finishWords(work),
    late: work.finish?.late === true,
    purpose: form?.purpose,
    documents: (own.length > 0 ? own : work.documents).map((document) => ({
      ...documentView(document, form, picture, open),
      weighed: weighedView(document.facts.findingsWeighed, given),
    })),
    others:
      work.documents.length < 2
        ? []
        : work.children
            .filter((child) => child !== picture.child && open.partnership.children.includes(child))
            .map((child) => ({ name: names.person(child), href: assessmentAddress(open, child, id, chosen) })),
    signature:
      work.signature === undefined
        ? undefined
        : {
            name: work.signature.facts.signedOffBy,
            when: whenInWords(work.signature),
            words: work.signature.kind === 'decision' ? work.signature.text : '',
          },
    abandoned: work.abandoned && { when: whenInWords(work.abandoned), why: work.abandoned.facts.reason ?? work.abandoned.text },
    writing: mine && asks !== undefined && form !== undefined ? writingView(form, asks, picture, given, shown) : undefined,
    hidden: { draft: shown.held?.id ?? given.newId(), version: shown.held?.version ?? 0 },
    to: { write: here(), keep: here('keep'), begin: here('begin'), giveUp: here('give-up'), sign: here('sign') },
    mayBegin: mine && work.state === 'recommended' && form !== undefined,
    mayGiveUp: mine && (work.state === 'recommended' || work.state === 'started'),
    maySign: agency === work.owner && visitor.may('sign-off') && waitsForSignature(work),
    noForm: mine && work.state === 'started' && form === undefined,
    send: asks === undefined ? [] : sendTo(read, open, shown),
    next: asks === undefined ? undefined : nextView(read, given, shown.held?.form ?? {}),
    beside: shown.beside === true,
    drafts: (shown.drafts ?? [])
      .filter((one) => one.id !== shown.held?.id)
      .map((one) => ({
        href: `${here()}${here().includes('?') ? '&' : '?'}draft=${encodeURIComponent(one.id)}`,
        saved: showInstant(one.saved),
      })),
    saved:
      shown.held === undefined
        ? undefined
        : `Kept for you, last saved ${showInstant(shown.held.saved)}. Nothing is recorded until it is finished.`,
    list: assessmentsAddress(open, picture.child, chosen),
    page: childAddress(open, picture.child, chosen),
    name: names.person(picture.child),
    given: shown.sent ?? shown.held?.form ?? {},
    errors: problems,
    errorOn: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
  };
}

function writingView(form: Form, asks: AssessmentAsks, picture: Picture, given: GivenCase, { held, problems = [] }: Shown): object {
  const {
    open,
    sources: { leaflets },
  } = given;
  const texts = held?.form ?? {};
  const names = namesIn(open.directory);
  const { person } = names;
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const here = (called: string) => ({ open, picture, called });
  const { written } = readForm(texts, form, asks, picture, open);
  const record = (entry: Parameters<typeof entryTitle>[0]): object => ({
    says: `${whenInWords(entry)}, ${names.agency(entry.by)}: ${entryTitle(entry, names)}`,
    href: `${chronologyAddress(open, picture.child, { on: chosen })}#${publicId(open.publicIds.entries, entry.id)}`,
  });
  return {
    family: sectionViews(familySections(form), 'family', texts, problems, here('')),
    children: asks.children.map(({ child, seen, unborn }) => ({
      name: person(child),
      id: `child-${publicId(open.publicIds.people, child)}`,
      sections: sectionViews(childSections(form), child, texts, problems, here(person(child))),
      seen: seen === undefined ? undefined : record(seen),
      asksSeen: form.weighs === 'family' && !unborn && seen === undefined,
      unseen: { key: personField('unseen', child, open), value: texts[personField('unseen', child, open)] ?? '' },
    })),
    ...besideForm(form, picture, open, leaflets),
    offered: offeredFindings(form, picture, texts, given),
    hasChildParts: childSections(form).length > 0,
    several: asks.children.length > 1,
    weighsFamily: form.weighs === 'family',
    adults: asks.adults.map((adult) => {
      const [key, why] = [personField('adult', adult, open), personField('unmet', adult, open)];
      return { name: person(adult), key, value: texts[key] ?? '', why: { key: why, value: texts[why] ?? '' } };
    }),
    marac: asks.marac.map(({ action, entry }, n) => ({
      key: `marac-${n + 1}`,
      what: action.what,
      who: action.who === undefined ? undefined : partyName(action.who, names),
      on: whenInWords(entry),
      value: texts[`marac-${n + 1}`] ?? '',
    })),
    agencies: asks.agencies.map(({ agency, asked }) => ({
      agency: names.agency(agency),
      asked: asked === undefined ? undefined : whenInWords(asked.first),
      answered: asked?.state === 'answered' ? asked.replies.map((reply) => record(reply)) : undefined,
      href: askAddress(open, picture.child, {
        on: chosen,
        of: agency,
        what: `For the ${form.title.toLowerCase()} that we make: what do you know of each child and each adult?`,
      }),
    })),
    history: asks.history.map(record),
    alike: writtenAlike(picture, form, written).map(
      ({ one, other, hundredths }) =>
        `What you wrote of ${person(one)} and of ${person(other)} is ${hundredths === 100 ? 'the same, word for word' : `the same in ${hundredths} words of a hundred`}. What is different about each child, or is the likeness true, and why?`,
    ),
  };
}

const sendTo = ({ picture, work }: AssessmentRead, open: OpenCase, { held }: Shown): readonly object[] =>
  whoBelongsThere(picture, work.owner).map(({ agency }) => {
    const key = tickField('send', publicId(open.publicIds.agencies, agency));
    return { key, text: namesIn(open.directory).agency(agency), checked: held?.form[key] === 'yes' };
  });
