import { childField } from '../../../parse/written/child-fields.ts';
import { mindingFields } from '../../../parse/written/minding-fields.ts';
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
        { ...field('play'), label: `How did ${child.called} play?` },
        { ...field('bond'), label: `How was ${child.called} with each adult?`, hint: 'What was good, and what was not' },
        { ...field('feeding'), label: 'Feeding' },
        { ...field('weight'), label: 'Weight', hint: 'For example: 5.2 kg, 25th centile' },
        { ...field('milestones'), label: 'Milestones', hint: 'What can they do, and what not yet' },
      ],
      isContact: context.kind === 'contact',
    };
  });
}

/** Who minds each child at home while somebody is in hospital. */
export function mindedViews({ form, context }: Writing, errorOn: Readonly<Record<string, string>>): readonly object[] {
  return context.minded.map((child) => {
    const [minds, who, known] = mindingFields(child).map((id) => ({ id, value: form[id] ?? '', error: errorOn[id] }));
    return { called: child.called, minds, who, known };
  });
}
