import type { Returned } from '../../recording/returned.ts';
import { type Act, fieldId } from './act.ts';

/** A form as its template asks for it: folded, but for the one that was sent and is to be put right. */
export function actView(act: Act, returned: Returned | undefined): object {
  const isSent = returned?.sent.act === act.kind;
  const sent = isSent ? returned.sent : {};
  const errors = Object.fromEntries(isSent ? returned.problems.map(({ field, text }) => [field, text]) : []);
  return {
    ...{ kind: act.kind, title: act.title, says: act.says, button: act.button, isOpen: isSent },
    fields: act.fields.map((field) => {
      const id = fieldId(act, field.name);
      const value = sent[id] ?? '';
      return {
        ...{ id, as: field.as, label: field.label, value, error: errors[id] },
        isInline: 'isInline' in field,
        hint: field.hint ?? (field.as === 'day' && field.when === 'has-come' ? 'Left blank: today' : undefined),
        choices:
          'choices' in field
            ? field.choices.map((one) => ({
                ...{ value: one.value, text: one.text, key: `${id}-${one.value}` },
                chosen: value === one.value,
                ticked: sent[`${id}-${one.value}`] === 'yes',
              }))
            : [],
      };
    }),
  };
}
