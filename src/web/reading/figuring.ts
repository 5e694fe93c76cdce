import { setImmediate } from 'node:timers/promises';
import { type Figures, workingOutFigures } from '../../core/learning/impact/figures.ts';
import type { Progress, ToWorkOut } from '../../core/learning/impact/working-out.ts';

/** Figures that are done, or how far they are. */
export type Figured = { readonly kind: 'done'; readonly figures: Figures } | { readonly kind: 'at-it'; readonly progress: Progress };

export interface Figuring {
  /**
   * @param name of whose figures, for which day
   * @param print of what they are worked out from: with another, they are worked out anew. Left out, they stand for a while
   */
  readonly figure: (name: string, print: string | undefined, given: () => ToWorkOut) => Promise<Figured>;
}

interface Job {
  readonly print: string | undefined;
  readonly began: number;
  progress: Progress;
  figures?: Figures;
}

/** How long figures stand that name no print, in milliseconds: in a county something is recorded every few seconds, and a figure of quarters can wait. Ours. */
const longestStanding = 600_000;
/** The most of one request that is spent on them, and of one turn, in milliseconds. */
const [inRequest, inTurn] = [400, 40];
/** Readers whose figures are held at once. */
const mostHeld = 20;

/**
 * Works figures out in turns, so that others are served meanwhile: what one request has no time for goes on after it, and whoever asks again is told how far it is. Nothing of it is stored, and all of it can
 * be lost at any moment.
 * @param elapsed milliseconds since some moment before
 */
export function openingFigures(elapsed: () => number, tell: (fault: unknown) => void): Figuring {
  const jobs = new Map<string, Job>();

  return {
    figure: async (name, print, given) => {
      const held = jobs.get(name);
      const job = held !== undefined && isOfUse(held, print) ? held : begin(name, print, given());
      const until = elapsed() + inRequest;
      while (job.figures === undefined && jobs.get(name) === job && elapsed() < until) await setImmediate();
      return job.figures === undefined ? { kind: 'at-it', progress: job.progress } : { kind: 'done', figures: job.figures };
    },
  };

  function isOfUse(job: Job, print: string | undefined): boolean {
    return print === undefined ? job.figures === undefined || elapsed() - job.began < longestStanding : job.print === print;
  }

  function begin(name: string, print: string | undefined, given: ToWorkOut): Job {
    const job: Job = { print, began: elapsed(), progress: undefined };
    jobs.delete(name);
    jobs.set(name, job);
    const [oldest] = jobs.keys();
    if (jobs.size > mostHeld && oldest !== undefined) jobs.delete(oldest);
    goOn(name, job, given).catch((fault: unknown) => {
      if (jobs.get(name) === job) jobs.delete(name);
      tell(fault);
    });
    return job;
  }

  async function goOn(name: string, job: Job, given: ToWorkOut): Promise<void> {
    const work = workingOutFigures(given);
    for (;;) {
      const turn = elapsed() + inTurn;
      do {
        const next = work.next();
        if (next.done === true) {
          job.figures = next.value;
          return;
        }
        job.progress = next.value ?? job.progress;
      } while (elapsed() < turn);
      await setImmediate();
      // Somebody began it anew, or many others came since.
      if (jobs.get(name) !== job) return;
    }
  }
}
