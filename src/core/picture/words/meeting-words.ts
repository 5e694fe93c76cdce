/** What a sort of meeting is called in a question. A sort that has no words here is "meeting". */
const words: Readonly<Record<string, string>> = {
  'child-in-need': 'child in need meeting',
  strategy: 'strategy discussion',
  'conference-initial': 'initial child protection conference',
  'conference-review': 'child protection review conference',
  'core-group': 'core group',
  'pre-birth': 'pre-birth meeting',
  discharge: 'discharge planning meeting',
  professionals: 'meeting of professionals',
  marac: 'MARAC',
  'daily-risk': 'daily risk meeting',
  'multi-disciplinary': 'multi-disciplinary meeting',
  legal: 'legal meeting',
  panel: 'panel',
  'team-around-family': 'team around the family meeting',
};

export const meetingInWords = (meeting: { readonly type?: string | undefined }, article: 'The' | 'the' | 'A' | 'a'): string =>
  `${article} ${words[meeting.type ?? ''] ?? 'meeting'}`;
