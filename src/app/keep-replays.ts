import { keepReplay } from '../core/learning/library/kept-replay.ts';
import { writeKeptReplay } from '../parse/kept-replay.ts';
import { catalogue } from './catalogue.ts';
import { isReviewed, readExpected, readShipped, shippedFiles } from './shipped-cases.ts';

/** What the replay of each reviewed case shows, by the name of the file in which it is kept. */
export const replaysToKeep = (): ReadonlyMap<string, string> =>
  new Map(
    shippedFiles()
      .filter(isReviewed)
      .map((shipped) => {
        const of = readShipped(shipped);
        return [`${shipped.name}.json`, writeKeptReplay(keepReplay(of, readExpected(shipped, of), catalogue))];
      }),
  );
