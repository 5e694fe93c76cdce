import { worstWaits } from '../../../core/pathway/worst/worst-work.ts';
import type { Day } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { allListed } from '../../words/all-listed.ts';
import { afterHarmFor } from '../after-harm/after-harm-read.ts';
import { isOpenMatter, type Matter, mattersFor } from './matters-read.ts';

const nouns: Readonly<Record<Matter['is'], string>> = {
  threat: 'threat against a child',
  charge: 'charge',
  alert: 'alert',
  view: 'family’s view',
};

/** How many of each stay open, as the page of the work says it. */
export function openMattersWords(open: OpenCase, on: Day): string {
  const matters = mattersFor(open, on).filter(isOpenMatter);
  const worst = afterHarmFor(open, on).filter(({ work }) => worstWaits(work).length > 0).length;
  const each = (is: Matter['is']): readonly string[] => {
    const many = matters.filter((one) => one.is === is).length;
    if (many === 0) return [];
    return [many === 1 ? `1 ${nouns[is]}` : `${many} ${plurals[is]}`];
  };
  const all = [
    ...(worst === 0 ? [] : ['what follows a death or serious harm']),
    ...each('threat'),
    ...each('charge'),
    ...each('alert'),
    ...each('view'),
  ];
  return all.length === 0 ? 'Nothing is open' : `Open: ${allListed(all)}`;
}

const plurals: Readonly<Record<Matter['is'], string>> = {
  threat: 'threats against a child',
  charge: 'charges',
  alert: 'alerts',
  view: 'views of families',
};
