import { networkUnnamed, type Relative, relativesOf } from '../../../../core/child-now/relatives.ts';
import { strengthsOf } from '../../../../core/child-now/strengths.ts';
import { type Stress, weighingOn } from '../../../../core/child-now/stressors.ts';
import { allListed } from '../../../words/all-listed.ts';
import { whenInWords } from '../../../words/day-words.ts';
import { inPlainWords } from '../../../words/plain-words.ts';
import { beginningOf, entryHref, type Line, lineOf, notedLine, type Shown } from './sourced.ts';

/** Strengths with who saw what, what relatives can do, and what weighs on the adults beside how they are on record as coping. */
export const familyView = (shown: Shown) => ({
  strengths: strengthsOf(shown.p).map(({ entry, answers }) => ({
    ...lineOf(shown, entry, beginningOf(entry)),
    answers: answers.length === 0 ? undefined : allListed(answers.map(inPlainWords)),
  })),
  relatives: relativesOf(shown.p).map((relative) => relativeView(shown, relative)),
  network: networkUnnamed(shown.p).map((entry) => lineOf(shown, entry, beginningOf(entry))),
  weighing: weighingOn(shown.p).map(({ adult, stressed, coping }) => ({
    name: shown.names.person(adult),
    stressed: latestOfEach(stressed.map(({ stress, entry }) => ({ key: stress, line: lineOf(shown, entry, stresses[stress]) }))),
    coping: latestOfEach(
      coping.map(({ claim, entry }) => ({ key: claim.is, line: lineOf(shown, entry, copings[claim.is] ?? inPlainWords(claim.is)) })),
    ),
  })),
});

const stresses: Readonly<Record<Stress, string>> = {
  money: 'Money',
  housing: 'Housing',
  loss: 'A loss',
  'children-elsewhere': 'Children elsewhere',
  'low-mood': 'Low mood',
};

const copings: Readonly<Record<string, string>> = {
  drinks: 'drinking',
  'uses-drugs': 'drug use',
  'self-harms': 'self-harm',
  abstains: 'not drinking',
  'in-treatment': 'being in treatment',
  smokes: 'smoking',
};

/** Of each thing that is told more than once, the last; in the order in which each first came up. */
function latestOfEach(all: readonly { readonly key: string; readonly line: Line }[]): readonly Line[] {
  return [...new Map(all.map(({ key, line }) => [key, line])).values()];
}

function relativeView(shown: Shown, { person, reliedOnIn, has, spokenToAloneOn, availability }: Relative): object {
  return {
    name: shown.names.person(person),
    reliedOn: reliedOnIn.map((entry) => lineOf(shown, entry, '')),
    availability: availability.slice(0, 1).map((one) => notedLine(shown, one)),
    willing: has.has('agreement'),
    checked: has.has('history'),
    assessed: has.has('assessment'),
    alone: spokenToAloneOn && { text: whenInWords(spokenToAloneOn), href: entryHref(shown, spokenToAloneOn) },
  };
}
