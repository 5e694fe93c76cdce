import {
  type HandoverNeed,
  type HandoverWritten,
  handedOverThings,
  needsOfHandover,
  standings,
} from '../../../core/pathway/allocation/handover-body.ts';
import { standsInTheWay } from '../../../core/pathway/need.ts';
import { readSaidDate } from '../../../core/time/said/said-date.ts';
import type { Span } from '../../../core/time/span.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import type { WorkerRead } from './worker-read.ts';

type Form = Readonly<Record<string, string>>;
const longest = 5000;

/** Reads the form of a handover: who has the work now or is offered it, what was said, and how each thing stands. */
export function parseHandover(form: Form, { picture, others }: WorkerRead, open: OpenCase): HandoverWritten | Returned {
  const text = (name: string): string => (form[name] ?? '').trim();
  const to = others.find((agency) => text('to') !== '' && publicId(open.publicIds.agencies, agency) === text('to'));
  const spoken = text('spoken') === '' ? undefined : past(text('spoken'), picture.today);
  const written: HandoverWritten = {
    ...{ worker: text('worker'), to, spoken, text: text('said'), whyNotSpoken: text('whyNotSpoken') },
    things: new Map(
      handedOverThings.flatMap((thing, n) => {
        const standing = standings.find((one) => one === form[`thing-${n}`]);
        return standing === undefined ? [] : [[thing, { standing, how: text(`how-${n}`) }] as const];
      }),
    ),
  };
  const problems = [
    ...standsInTheWay(needsOfHandover(written), { spoken: written.whyNotSpoken }).flatMap(({ name }) => problemsOf(name, written)),
    ...(text('spoken') !== '' && spoken === undefined
      ? [{ field: 'spoken', text: 'Write the day on which the two spoke, such as today or 4 May' }]
      : []),
    ...tooLong(form, longest),
  ];
  return problems.length > 0 ? { sent: form, problems } : written;
}

/** The name of whoever takes up what was offered. */
export function parseTaken(form: Form): { readonly worker: string } | Returned {
  const worker = (form.taker ?? '').trim();
  if (worker === '') return { sent: form, problems: [{ field: 'taker', text: 'Write who takes it up' }] };
  return worker.length > longest ? { sent: form, problems: [{ field: 'taker', text: 'Write a name' }] } : { worker };
}

function past(words: string, today: WorkerRead['picture']['today']): Span | undefined {
  const said = readSaidDate(words, { today, looking: 'past' });
  return said.kind === 'not-read' || said.when.earliest > today ? undefined : said.when;
}

function problemsOf(name: HandoverNeed, { things }: HandoverWritten): Returned['problems'] {
  switch (name) {
    case 'worker':
      return [{ field: 'worker', text: 'Write who has the work now, or choose the agency or team that it is offered to' }];
    case 'spoken':
      return [{ field: 'spoken', text: 'Write when the two spoke, or why they have not yet and when they will' }];
    case 'written':
      return [{ field: 'said', text: 'Write what whoever takes over needs to know' }];
    case 'things':
      return handedOverThings.flatMap((thing, n) =>
        things.has(thing) ? [] : [{ field: `thing-${n}`, text: `Say how it stands: ${thing.toLowerCase()}` }],
      );
    case 'how-known':
      return handedOverThings.flatMap((thing, n) => {
        const one = things.get(thing);
        return one?.standing === 'Done' && one.how === ''
          ? [{ field: `how-${n}`, text: 'Write who did it and when, or say that it is assumed' }]
          : [];
      });
  }
}
