import type { EntryOf } from '../../../core/entry/entry.ts';
import { shownAnswer } from '../../../core/form/filled.ts';
import type { Form } from '../../../core/form/form.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { chronologyAddress, publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { allListed } from '../../words/all-listed.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';

/** A document as it was recorded, shown by the version of the form that wrote it. Without that form, its answers stand under their own names. */
export function documentView(document: EntryOf<'assessment'>, form: Form | undefined, picture: Picture, open: OpenCase): object {
  const { facts } = document;
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const shown = form?.sections.map(({ title, of, questions }) => ({
    title,
    shared: of === 'family' && form.sections.some((other) => other.of === 'child'),
    questions: questions.flatMap((question): readonly object[] => {
      const answer = facts.answers?.get(question.id);
      const why = facts.blanks?.get(question.id);
      const records = (facts.evidence?.get(question.id) ?? []).map((id) => recordOf(id));
      if (question.sealed) return [{ asks: question.asks, sealed: true, records: [] }];
      if (answer === undefined && why === undefined && records.length === 0) return [{ asks: question.asks, blank: true, records: [] }];
      return [
        {
          asks: question.asks,
          answer: answer === undefined ? undefined : shownAnswer(question, answer),
          scale: question.scale,
          why,
          records,
        },
      ];
    }),
  }));
  return {
    sections: shown ?? [
      {
        title: 'As it was written',
        shared: false,
        questions: [...(facts.answers ?? [])].map(([asks, answer]) => ({ asks: asks.replaceAll('-', ' '), answer, records: [] })),
      },
    ],
    withoutForm: form === undefined && facts.form !== undefined,
    text: form === undefined || facts.answers === undefined ? document.text : undefined,
    children: allListed((facts.children ?? []).map(names.person)),
    when: whenInWords(document),
    by: names.agency(document.by),
    worker: document.worker,
    outcome: facts.outcome,
    considered: allListed((facts.adultsConsidered ?? []).map(names.person)),
    met: allListed((facts.met ?? []).map(names.person)),
    checkedWith: allListed((facts.checkedWith ?? []).map(names.agency)),
    history: facts.historyConsidered,
    whyNot: [...(facts.whyNot ?? [])].map(([what, why]) => ({ what, why })),
    reason: facts.reason,
    form: facts.form?.replace('@', ', version '),
  };

  function recordOf(id: EntryOf<'assessment'>['id']): object {
    const entry = picture.known.entries.find((one) => one.id === id);
    return entry === undefined
      ? { says: 'A record that cannot be read here' }
      : {
          says: `${whenInWords(entry)}, ${names.agency(entry.by)}: ${entryTitle(entry, names)}`,
          href: `${chronologyAddress(open, picture.child, { on: chosen })}#${publicId(open.publicIds.entries, id)}`,
        };
  }
}
