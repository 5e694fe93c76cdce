/** What somebody did, as audit pages say it. What stands in no list here is said as it is named. */
const words: Readonly<Record<string, string>> = {
  'today-shown': 'Opened Today',
  'child-shown': 'Opened the child’s page',
  'chronology-shown': 'Opened the chronology',
  'genogram-shown': 'Opened the genogram',
  'prompt-shown': 'Opened a question',
  'prompt-answered': 'Answered a question',
  'play-shown': 'Opened the play of the case',
  'checks-shown': 'Opened the checks',
  'check-shown': 'Opened a check',
  'check-decided': 'Decided about a check',
  'looked-up': 'Looked for people or words',
  'person-shown': 'Opened a person’s page',
  'writing-begun': 'Began to write something down',
  'writing-shown': 'Opened what they had begun to write',
  'writing-kept': 'Kept what they were writing',
  'writing-checked': 'Checked what they had written',
  'writing-discarded': 'Threw away what they had begun to write',
  'entry-written': 'Wrote an entry down',
  'entry-shown': 'Opened an entry of their agency',
  'entry-withdrawn': 'Took an entry back',
  'person-identified': 'Said who somebody was',
  'date-read': 'Had a date read as they wrote',
  'reason-asked': 'Was asked for a reason',
  'reason-given': 'Gave a reason',
  'who-looked-shown': 'Looked at who had opened the record',
  'own-looks-shown': 'Looked at what they themselves had opened',
  'unusual-access-shown': 'Looked at unusual opening',
  'emergency-asked': 'Asked for a record in an emergency',
  'emergency-opened': 'Opened the record in an emergency',
  'emergency-shown': 'Opened the page for emergencies',
  'sealed-shown': 'Opened the page of what is kept sealed',
  'seal-asked': 'Asked to open what is kept sealed',
  'seal-opened': 'Opened what is kept sealed',
  'sealed-asked-for': 'Asked another agency for what it keeps sealed',
  'sealed-answered-for': 'Answered another agency about what is kept sealed',
  'opening-reviewed': 'Said what they made of an opening',
};

export const eventInWords = (event: string): string => {
  const plain = event.replaceAll('-', ' ');
  return words[event] ?? `${plain.slice(0, 1).toUpperCase()}${plain.slice(1)}`;
};
