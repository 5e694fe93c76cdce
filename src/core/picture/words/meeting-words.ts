import { saysInWords } from './words-of.ts';

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

const day = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?:st|nd|rd|th)\b|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|tomorrow|next week|the week after|a (?:week|fortnight) (?:later|on))`;
/** A meeting that was called off is made for another day. */
export const saysNewDay = saysInWords(
  new RegExp(
    String.raw`\b(?:re-?(?:made|booked|arranged|scheduled|fixed|set|convened)|made again|moved|put (?:back|off)|postponed|new (?:date|day)|now|instead|(?:booked|set|fixed) (?:again )?)\b[^.;]{0,30}\b${day}`,
    'i',
  ),
  /\b(?:no|not|without|nobody|never|yet|await\w*|waiting|due|was to)\b|n['’]t\b|\?/i,
);

const meeting =
  '(?:(?:core|care|network|family) group|(?:case |child protection |initial |review )*conference|(?:child in need |plan(?:ning)? |review |network |multi-agency |core group )*meeting|(?<!(?:health|medication|month|year|developmental|development|progress|asthma) )review)';
const off =
  '(?:cancelled|canceled|called off|postponed|put off|stood down|did not (?:happen|take place|go ahead)|never (?:happened|took place)|was not held)';
/** A meeting about a family was called off or not held. */
export const saysMeetingOff = saysInWords(
  new RegExp(
    String.raw`\b${meeting}\b[^.;]{0,40}\b${off}\b|\b(?:cancelled|canceled|called off|postponed) (?:[\w'’]+ ){0,4}${meeting}\b`,
    'i',
  ),
  /\b(?:mother|mum|father|dad|parents?|family|she|he|they)\b[^.;]{0,20}\b(?:cancel\w*|called|postponed)\b|\bby (?:mother|mum|father|dad|the family|parents?)\b|\bif\b/i,
);
