/** What the access log says was done. Every route names one; none carries a name or an address. */
export const auditEvents = [
  'start-shown',
  'continued-as',
  'today-shown',
  'find-shown',
  'looked-up',
  'checks-shown',
  'check-shown',
  'check-decided',
  'rule-shown',
  'rule-tried',
  'check-adopted',
  'rules-manual-shown',
  'child-shown',
  'chronology-shown',
  'genogram-shown',
  'prompt-shown',
  'prompt-answered',
  'play-shown',
] as const;
export type AuditEvent = (typeof auditEvents)[number];
