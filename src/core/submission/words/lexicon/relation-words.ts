/** How somebody is tied to the child or children whose chronology it is. */
export type Relation =
  | 'subject'
  | 'mother'
  | 'father'
  | 'sibling'
  | 'maternal-grandmother'
  | 'maternal-grandfather'
  | 'paternal-grandmother'
  | 'paternal-grandfather'
  | 'grandmother'
  | 'grandfather'
  | 'step-father'
  | 'step-mother'
  | "mother's-partner"
  | "father's-partner"
  | 'aunt'
  | 'uncle';

const grandmother = ['grandmother', 'grandma', 'nan', 'nana', 'gran', 'granny'];
const grandfather = ['grandfather', 'grandad', 'grandpa'];

const words: Readonly<Record<Relation, readonly string[]>> = {
  subject: ['baby', 'the baby', 'child', 'unborn', 'unborn baby', 'unborn child', 'infant', 'newborn', 'toddler', 'new baby', 'subject child', 'index child', 'young person'],
  mother: ['mother', 'mum', 'mam', 'mo', 'mummy', 'birth mother', 'mother to be'],
  father: ['father', 'dad', 'fa', 'daddy', 'birth father', 'expectant father'],
  sibling: ['sibling', 'older sibling', 'older child', 'half sibling', 'younger sibling'],
  'maternal-grandmother': ['maternal grandmother', 'mgm', 'maternal gran', 'maternal nan', 'her mother', 'her mum', "mother's mother", ...grandmother],
  'maternal-grandfather': ['maternal grandfather', 'mgf', 'maternal grandad', ...grandfather],
  'paternal-grandmother': ['paternal grandmother', 'pgm', 'paternal nan', 'his mother', "father's mother", ...grandmother],
  'paternal-grandfather': ['paternal grandfather', 'pgf', 'paternal grandad', ...grandfather],
  grandmother: ['maternal grandmother', 'mgm', ...grandmother],
  grandfather,
  'step-father': ['step-father', 'stepfather', 'step father', 'stepdad', 'step-dad'],
  'step-mother': ['step-mother', 'stepmother', 'step mother', 'stepmum', 'step-mum'],
  "mother's-partner": ["mother's partner", "mother's boyfriend", 'partner', 'boyfriend', 'her partner', 'her boyfriend', "mother's new partner", "mum's partner", 'mp'],
  "father's-partner": ["father's partner", "father's girlfriend", 'girlfriend', 'his partner', 'his girlfriend', "father's new partner", "dad's partner"],
  aunt: ['aunt', 'auntie', 'aunty', 'maternal aunt', 'paternal aunt', 'ma'],
  uncle: ['uncle', 'maternal uncle', 'paternal uncle'],
};

const ofSubject = { f: ['daughter', 'baby girl', 'girl', 'little girl'], m: ['son', 'baby boy', 'boy', 'little boy'] } as const;

export const relationWords = (relation: Relation, sex?: 'f' | 'm'): readonly string[] =>
  relation === 'subject' && sex !== undefined ? [...words.subject, ...ofSubject[sex]] : words[relation];
