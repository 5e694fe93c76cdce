import { worstWaits } from '../../../core/pathway/worst/worst-work.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import type { Day } from '../../../core/time/day.ts';
import { afterHarmAddress, familyViewAddress, matterAddress, mattersAddress, workAddress } from '../../addresses.ts';
import { dayAsked } from '../../reading/case-days.ts';
import { dayControl } from '../../reading/day-control.ts';
import { casePage, type GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { afterHarmFor } from '../after-harm/after-harm-read.ts';
import { headings, waitWords } from '../after-harm/after-harm-view.ts';
import { childrenOnDesk } from '../today/children-view.ts';
import { beganWords, matterEnds, matterHeadings, matterName, standsWords } from './matter-words.ts';
import { entryOf, isOpenMatter, matterKinds, mattersFor, personOf } from './matters-read.ts';

/** What stays open until somebody says what came of it. */
export const mattersRoute = casePage({
  address: '/cases/:case/matters',
  permission: 'read-case',
  audit: 'matters-shown',
  parse: ({ query }, { open }) => dayAsked(open.days, query.on),
  read: (on) => ({ on }),
  show: mattersView,
  template: 'matter/matters.njk',
});

function mattersView({ on }: { readonly on: Day }, { open, visitor }: GivenCase): object {
  const names = namesIn(open.directory);
  const chosen = on === open.days.usual ? undefined : on;
  const all = mattersFor(open, on);
  return {
    title: 'What stays open',
    back: { href: workAddress(open.partnership, chosen), text: 'Back to work' },
    day: dayControl(open, on, (day) => mattersAddress(open.partnership, day)),
    worst: afterHarmFor(open, on).map(({ child, work }) => {
      const waits = worstWaits(work);
      return {
        href: afterHarmAddress(open, child, chosen),
        title: headings[work.event.what](names.person(work.event.child)),
        says: waits.length === 0 ? ['By what can be read here, nothing waits'] : waits.map((one) => waitWords[one].says),
      };
    }),
    groups: matterKinds.map((kind) => {
      const rows = all
        .filter(({ is }) => is === kind)
        .map((matter) => ({
          href: matterAddress(open, kind, entryOf(matter), { on: chosen, of: personOf(matter) }),
          title: matterName(matter, names),
          began: beganWords(matter, names),
          open: isOpenMatter(matter),
          ...standsWords(matter),
        }));
      return {
        kind,
        title: matterHeadings[kind],
        ends: matterEnds[kind],
        open: rows.filter((row) => row.open),
        done: rows.filter((row) => !row.open),
      };
    }),
    children:
      ownAgency(open.vantage) !== undefined && visitor.may('write-for-agency')
        ? childrenOnDesk(open, on).mine.map((child) => ({
            name: names.person(child),
            view: familyViewAddress(open, child, chosen),
            harm: afterHarmAddress(open, child, chosen),
          }))
        : [],
  };
}
