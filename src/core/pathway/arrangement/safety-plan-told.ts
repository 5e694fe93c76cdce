import type { EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { isChildInCircle, parentsOf } from '../../picture/family/family.ts';
import type { Picture } from '../../picture/picture.ts';
import { isPlanOfChild, type PlanEpisode, plansOf, ranOn } from '../../picture/work/plans.ts';
import { type GoneThrough, goneThrough } from '../gone-through/gone-through.ts';
import { type PersonTold, toldOf } from '../restriction/told-person.ts';

/** A safety plan that runs, with everybody it names and the parents: what each was told of it, and what they made of it (R116). */
export interface SafetyPlanTold {
  readonly plan: PlanEpisode;
  readonly latest: EntryOf<'plan'>;
  readonly named: readonly PersonTold[];
}

export const safetyPlansTold = (p: Picture): readonly SafetyPlanTold[] =>
  plansOf(p)
    .filter((plan) => plan.type === 'safety' && ranOn(plan, p.today) && isPlanOfChild(p, plan))
    .flatMap((plan) => {
      const { entries } = plan;
      // That it was looked at and nothing was new changes nothing that people were told.
      const latest = entries.findLast(({ facts }) => facts.confirmed !== 'no-change') ?? entries.at(-1);
      return latest === undefined ? [] : [{ plan, latest, named: namedIn(p, entries, latest) }];
    });

function namedIn(p: Picture, entries: PlanEpisode['entries'], latest: EntryOf<'plan'>): readonly PersonTold[] {
  const people = entries.flatMap(({ facts }): readonly PersonId[] => [
    ...(facts.reliesOn ?? []),
    ...(facts.goneThroughWith ?? []),
    ...(facts.actions ?? []).flatMap(({ who }) => (who?.kind === 'person' ? [who.person] : [])),
  ]);
  const all = new Set(entries.map(({ id }) => id));
  const through = goneThrough(p, all);
  return toldOf(
    p,
    [...parentsOf(p, p.child), ...people].filter((person) => !isChildInCircle(p, person)),
    {
      ...{ now: latest.id, nowOrder: latest.order, all },
      there: entries.flatMap((entry) => [...entry.present, ...(entry.facts.goneThroughWith ?? [])].map((person) => ({ person, entry }))),
    },
  ).map((one) =>
    laterOf(
      one,
      through.findLast(({ person }) => person === one.person),
      latest,
    ),
  );
}

/** That it was gone through with them, where that came last: what they said they understood, and whether they agree. */
const laterOf = (one: PersonTold, gone: GoneThrough | undefined, latest: EntryOf<'plan'>): PersonTold =>
  gone === undefined || (one.told !== undefined && one.told.on > gone.on)
    ? one
    : {
        person: one.person,
        told: {
          ...{ on: gone.on, by: gone.entry.by, worker: gone.entry.worker },
          ...{ understood: gone.understood === undefined ? undefined : true, agreed: gone.agreed, copy: false },
        },
        ofEarlier: gone.entry.order < latest.order,
      };
