/** What somebody is to the child whom a chronology is about. */
export const roles = [
  'child',
  'mother',
  'father',
  'mothers-partner',
  'fathers-partner',
  'sibling',
  'maternal-grandmother',
  'maternal-grandfather',
  'paternal-grandmother',
  'paternal-grandfather',
  'grandmother',
  'grandfather',
  'maternal-aunt',
  'maternal-uncle',
  'paternal-aunt',
  'paternal-uncle',
  'aunt',
  'uncle',
  'carer',
] as const;
export type Role = (typeof roles)[number];

/** The words by which chronologies name them, in lower case with single blanks. Published; a page shows it with the lexicon. */
export const roleWords: Readonly<Record<Role, readonly string[]>> = {
  child: [
    'child',
    'the child',
    'subject',
    'subject child',
    'baby',
    'infant',
    'newborn',
    'unborn',
    'unborn baby',
    'ubb',
    'toddler',
    'index child',
  ],
  mother: ['mother', 'mum', 'mom', 'mam', 'mummy', 'birth mother', 'mo', 'mother of child', 'moc', 'bm'],
  father: ['father', 'dad', 'daddy', 'birth father', 'fa', 'foc', 'bf', 'father of child', 'father of baby', 'fob', 'putative father'],
  'mothers-partner': [
    "mother's partner",
    "mum's partner",
    'mothers partner',
    'step-father',
    'stepfather',
    'step father',
    'stepdad',
    'step-dad',
    "mother's boyfriend",
    "mum's boyfriend",
    'mp',
  ],
  'fathers-partner': [
    "father's partner",
    "dad's partner",
    'fathers partner',
    'step-mother',
    'stepmother',
    'step mother',
    'stepmum',
    'step-mum',
    "father's girlfriend",
    "dad's girlfriend",
  ],
  sibling: [
    'sibling',
    'brother',
    'sister',
    'half-sibling',
    'half sibling',
    'half-brother',
    'half-sister',
    'half brother',
    'half sister',
    'step-sibling',
    'twin',
  ],
  'maternal-grandmother': ['maternal grandmother', 'mgm', "mother's mother", 'maternal gran', 'maternal nan', 'm g m'],
  'maternal-grandfather': ['maternal grandfather', 'mgf', "mother's father", 'maternal grandad'],
  'paternal-grandmother': ['paternal grandmother', 'pgm', "father's mother", 'paternal gran', 'paternal nan'],
  'paternal-grandfather': ['paternal grandfather', 'pgf', "father's father", 'paternal grandad'],
  grandmother: ['grandmother', 'gran', 'granny', 'grandma', 'nan', 'nana', 'nanna', 'nan-nan', 'nain', 'mamgu'],
  grandfather: ['grandfather', 'grandad', 'granddad', 'grandpa', 'taid', 'tadcu'],
  'maternal-aunt': ['maternal aunt', "mother's sister", 'maternal auntie'],
  'maternal-uncle': ['maternal uncle', "mother's brother"],
  'paternal-aunt': ['paternal aunt', "father's sister", 'paternal auntie'],
  'paternal-uncle': ['paternal uncle', "father's brother"],
  aunt: ['aunt', 'auntie', 'aunty'],
  uncle: ['uncle'],
  carer: ['carer', 'foster carer', 'guardian', 'special guardian', 'kinship carer', 'childminder'],
};

const roleByWord: ReadonlyMap<string, Role> = new Map(roles.flatMap((role) => roleWords[role].map((word) => [word, role])));

/** One spelling of a word by which somebody is named. */
export const personKey = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[’‘`]/g, "'")
    .replaceAll(/^(?:the|our|his|her|their) /g, '')
    .replaceAll(/[.,:;]+$/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The role that a word or a line of a people's table names: "Mother", "MGM", "Half-brother (older)", "Mother of Child A". */
export function roleNamed(text: string): Role | undefined {
  const key = personKey(text.replace(/\([^)]*\)/g, ' '));
  const whole = roleByWord.get(key) ?? roleByWord.get(key.replaceAll('.', ''));
  if (whole !== undefined) return whole;
  const head = /^(.+?) (?:of|to) (?:the )?(?:child|baby|subject|children|\p{L}+)\b.*$/u.exec(key)?.[1];
  return head === undefined ? undefined : roleByWord.get(head);
}

/** The whole of a child's parents, told in one word. */
export const parentsWords: readonly string[] = ['parents', 'both parents', 'mother and father', 'mum and dad', 'the couple', 'couple'];
