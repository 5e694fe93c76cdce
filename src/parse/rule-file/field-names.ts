import { absenceFields } from './absence.ts';
import { contradictionFields } from './contradiction.ts';
import { countFields, enoughFields } from './count.ts';
import { ruleFields } from './header.ts';
import { recordFields } from './records.ts';
import { stepFields, threadFields } from './thread.ts';

/** Every field that a rule may have, in any place. */
export const ruleFieldNames: readonly string[] = [
  ...new Set(
    [
      ruleFields,
      absenceFields,
      countFields,
      enoughFields,
      threadFields,
      stepFields,
      ...Object.values(contradictionFields),
      recordFields,
    ].flatMap(({ required, optional }) => [...required, ...optional]),
  ),
];
