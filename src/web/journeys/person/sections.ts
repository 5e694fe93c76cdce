/** The parts of somebody's page, in the order in which they stand, each with whether anything is on record for it. */
interface Shown {
  readonly children: readonly object[];
  readonly harm: object & { readonly any: boolean };
  readonly restrictions: readonly object[];
  readonly matters: Readonly<Record<string, readonly object[]>>;
  readonly couples: readonly object[];
  readonly homes: object & { readonly addresses: readonly object[]; readonly others: readonly object[] };
  readonly conditions: readonly object[];
  readonly working: readonly object[];
  readonly phones: readonly object[];
  readonly childhood: readonly object[];
  readonly background: readonly object[];
  readonly circumstances: readonly object[];
  readonly strain: readonly object[];
  readonly support: readonly object[];
  readonly supportBlank: readonly string[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly any: boolean;
}

export function sectionsOf(shown: Shown): readonly Section[] {
  const { mind = [], substances = [], offending = [], intelligence = [] } = shown.matters;
  const section = (id: string, title: string, ...lists: readonly (readonly unknown[])[]): Section => ({
    id,
    title,
    any: lists.some((list) => list.length > 0),
  });
  return [
    section('children', 'Children, and where each lives', shown.children),
    { id: 'harm', title: 'Harm between adults', any: shown.harm.any },
    section('restrictions', 'What restricts contact', shown.restrictions),
    section('mind', 'Mental health', mind),
    section('substances', 'Drink and drugs', substances),
    section('offending', 'Offending and custody', offending),
    section('intelligence', 'Intelligence', intelligence),
    section('conditions', 'Conditions, and what they change', shown.conditions),
    section('relationships', 'Relationships', shown.couples),
    section('homes', 'Homes', shown.homes.addresses, shown.homes.others),
    section('numbers', 'Telephone numbers', shown.phones),
    section('childhood', 'Their own childhood', shown.childhood),
    section('background', 'Heritage, faith and language', shown.background),
    section('circumstances', 'Money, benefits and housing', shown.circumstances),
    section('strain', 'Strain, and ways of coping', shown.strain),
    section('support', 'As somebody to rely on', shown.support, shown.supportBlank),
  ];
}
