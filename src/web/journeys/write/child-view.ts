import { childField } from '../../../parse/written/child-fields.ts';
import type { Writing } from './write-context.ts';

/** What is asked of each child, with what was filled in: nothing is chosen before somebody chooses it (rule 32). */
export function childViews({ form, context }: Writing, errorOn: Readonly<Record<string, string>>): readonly object[] {
  return context.children.map((child) => {
    const field = (part: string) => {
      const id = childField(child, part);
      return { id, value: form[id] ?? '', error: errorOn[id] };
    };
    return {
      called: child.called,
      seen: field('seen'),
      where: field('where'),
      elsewhere: field('elsewhere'),
      alone: field('alone'),
      awake: field('awake'),
      heard: field('heard'),
      meaning: field('meaning'),
      more: [
        { ...field('manner'), label: `How was ${child.called}?`, hint: 'Manner, mood, how they looked' },
        { ...field('play'), label: `Play, and how ${child.called} was with each adult` },
        { ...field('feeding'), label: 'Feeding, weight and milestones' },
      ],
      isContact: context.kind === 'contact',
    };
  });
}
