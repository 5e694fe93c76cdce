/** Words of the vocabulary that read better otherwise on a page. The page's own words never say that somebody refused or failed. */
const better: Readonly<Record<string, string>> = {
  'did-not-attend': 'did not attend',
  'was-not-brought': 'child was not brought',
  'no-access': 'no access',
  'not-reached': 'not reached',
  refused: 'declined',
  'awaiting-reply': 'waiting for a reply',
  'cancelled-by-family': 'cancelled by the family',
  'cancelled-by-service': 'cancelled by the service',
  'section-47': 'section 47',
  'section-7': 'section 7',
  'pre-birth': 'pre-birth',
  'multi-disciplinary': 'multi-disciplinary',
  marac: 'MARAC',
  'conference-initial': 'initial child protection conference',
  'conference-review': 'review child protection conference',
  'team-around-family': 'team around the family',
  'child-in-need': 'child in need',
  'child-protection': 'child protection',
  'gp-': 'GP',
  'suicide-threat': 'threat of suicide',
  'suicide-attempt': 'attempted suicide',
  'police-protection': 'police protection',
  'minutes-out': 'minutes sent out',
  'no-role': 'no role for us',
  'half-sibling': 'half-sibling',
};

/** A word of the vocabulary as plain English: `home-visit` is "home visit". */
export const inPlainWords = (token: string): string => better[token] ?? token.replaceAll('-', ' ');

export const withCapital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
