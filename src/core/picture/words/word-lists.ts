/** A small published word list: true where any of the words, or a word that begins with one ending in `*`, stands in a text. */
export const mentions = (words: readonly string[]): ((text: string | undefined) => boolean) => {
  const pattern = new RegExp(`\\b(?:${words.map((word) => (word.endsWith('*') ? word.slice(0, -1) : `${word}\\b`)).join('|')})`, 'i');
  return (text) => text !== undefined && pattern.test(text);
};

/** Medicines for the mind, by class and by the names most often written down (British National Formulary, chapter 4). */
export const isPsychiatricMedicine = mentions([
  'antidepress*',
  'anti-depress*',
  'antipsychotic*',
  'anti-psychotic*',
  'mood stabili*',
  'anxiolytic*',
  'benzodiazepine*',
  'ssri*',
  'snri*',
  'sertraline',
  'citalopram',
  'escitalopram',
  'fluoxetine',
  'paroxetine',
  'mirtazapine',
  'venlafaxine',
  'duloxetine',
  'amitriptyline',
  'trazodone',
  'diazepam',
  'lorazepam',
  'olanzapine',
  'quetiapine',
  'risperidone',
  'aripiprazole',
  'haloperidol',
  'clozapine',
  'lithium',
  'lamotrigine',
]);

/** Somewhere in a hospital or maternity unit. */
export const isOnWard = mentions([
  'ward*',
  'maternity',
  'delivery suite',
  'labour suite',
  'birth centre',
  'special care',
  'neonatal',
  'scbu',
  'nicu',
]);

/** Something made or carried to harm. */
export const isWeapon = mentions([
  'weapon*',
  'firearm*',
  'gun*',
  'shotgun*',
  'knife',
  'knives',
  'machete*',
  'blade*',
  'ammunition',
  'crossbow*',
]);
