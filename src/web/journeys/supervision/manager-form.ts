import { standsInTheWay } from '../../../core/pathway/need.ts';
import { type ManagerHandoverWritten, managersThings, needsOfManagerHandover } from '../../../core/pathway/supervision/manager-handover.ts';
import { readSaidDate } from '../../../core/time/said/said-date.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import type { SupervisionRead } from './supervision-read.ts';

/** Reads the form of a manager's handover: who answers for the work now, when the two spoke, and each thing in words. */
export function parseManagerHandover(form: Returned['sent'], { picture }: SupervisionRead): ManagerHandoverWritten | Returned {
  const text = (name: string): string => (form[name] ?? '').trim();
  const said = text('m-spoken') === '' ? undefined : readSaidDate(text('m-spoken'), { today: picture.today, looking: 'past' });
  const spoken = said === undefined || said.kind === 'not-read' || said.when.earliest > picture.today ? undefined : said.when;
  const written: ManagerHandoverWritten = {
    ...{ to: text('m-to'), spoken, whyNotSpoken: text('m-why') },
    things: new Map(managersThings.flatMap((thing, n) => (text(`m-thing-${n}`) === '' ? [] : [[thing, text(`m-thing-${n}`)] as const]))),
  };
  const problems = [
    ...standsInTheWay(needsOfManagerHandover(written), { spoken: written.whyNotSpoken }).flatMap(({ name }): Returned['problems'] => {
      if (name === 'to') return [{ field: 'm-to', text: 'Write who manages the work from now on' }];
      if (name === 'spoken')
        return [{ field: 'm-spoken', text: 'Write when the two managers spoke, or why they have not and when they will' }];
      return managersThings.flatMap((thing, n) =>
        written.things.has(thing) ? [] : [{ field: `m-thing-${n}`, text: `Write it, or that there is none: ${thing.toLowerCase()}` }],
      );
    }),
    ...tooLong(form, 5000),
  ];
  return problems.length > 0 ? { sent: form, problems } : written;
}
