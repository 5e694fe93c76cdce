import { readSaidDate } from '../../../core/time/said/said-date.ts';
import type { Route } from '../../routing/route.ts';
import { saidInWords } from './said-words.ts';
import { findWay } from './ways.ts';
import { writingOf } from './write-context.ts';

/** How a date would be read, for a script that says so as it is typed: the reading is the server's, and the same that is recorded. */
export const readDateRoute: Route = {
  method: 'GET',
  address: '/cases/:case/write/:unfinished/date',
  permission: 'write-for-agency',
  audit: 'date-read',
  inside: 'case',
  respond: async ({ query }, given) => {
    const way = findWay(query.way);
    const writing = way === undefined ? undefined : writingOf(given, way, { on: query.on ?? '', child: query.child ?? '' });
    if (writing === undefined) return { kind: 'words', status: 404, text: '' };
    const { today, born } = writing.context;
    const said = readSaidDate(query.said ?? '', { today, born, looking: query.look === 'ahead' ? 'ahead' : 'past' });
    return { kind: 'words', status: 200, text: saidInWords(said) };
  },
};
