import type { UsedAlias } from '../../../core/anonymise/key.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import type { FormTexts } from '../../../core/ledger/unfinished.ts';
import type { GivenCase } from '../../routing/route.ts';

/** The fields that are kept of the form; whatever else is sent is dropped. */
const kept = /^(?:scheme|places|grain|conceal|used|others|extra|decisions|(?:alias|pro|also|place)-[\w-]{1,80})$/;
/** The most that one field may be, in letters. */
const longest = 20_000;

export const keptOf = (fields: Readonly<Record<string, string>>): FormTexts =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name, value]) => kept.test(name) && value.length <= longest)
      .map(([name, value]) => [name, value.trim()]),
  );

/** How the copy is made, without the aliases: those are proposed afresh. */
export const withoutAliases = (form: FormTexts): FormTexts =>
  Object.fromEntries(Object.entries(form).filter(([name]) => !/^(?:alias|pro|place)-/.test(name)));

export interface KeptForm {
  readonly form: FormTexts;
  readonly version: number;
  /** Aliases that copies about other children have. */
  readonly elsewhere: readonly UsedAlias[];
}

/** What is kept about a child, and which aliases are taken by copies about others. */
export async function keptForm(child: PersonId, { desk }: Pick<GivenCase, 'desk'>): Promise<KeptForm> {
  const all = await desk.anonymisings();
  const own = all.find((one) => one.child === child);
  const elsewhere = all
    .filter((one) => one.child !== child)
    .flatMap(({ form }) =>
      Object.entries(form).flatMap(([name, alias]) =>
        name.startsWith('alias-') && /[A-Z0-9]$/.test(alias) ? [{ alias, of: 'a copy about another child' }] : [],
      ),
    );
  return { form: own?.form ?? {}, version: own?.version ?? 0, elsewhere };
}
