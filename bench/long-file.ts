import exceljs from 'exceljs';

/** Sentences of a chronology in everyday words, of our own invention: rows are put together of three of them, so that next to no text stands twice. */
const sentences = [
  'Home visit. Mother let the health visitor in and the baby was asleep in the cot',
  'Telephone call from the GP to say that the appointment was not kept',
  'Mother said that she has not slept and that her partner moved out last week',
  'Weighed at clinic: the weight is following the ninth centile',
  'No reply at the door; a card was left and a text message sent',
  'Father was present and held the baby throughout',
  'The social worker rang to ask whether the family had been seen since the conference',
  'Grandmother said that she looks after both children on Fridays',
  'The flat was cold and there was no gate on the stairs',
  'Discussed safer sleep, and a leaflet was given',
  'Police were called to the address by a neighbour on account of shouting',
  'The referral to the mental health team was sent by email',
  'Mother told the nurse that she had stopped taking her tablets',
  'A small bruise was seen on the left arm; mother said that he fell against the table',
  'The nursery reported that he has been absent for six days',
  'Strategy discussion held with the police and the hospital',
  'Supervision with the named nurse: to go on visiting each week',
  'Mother was tearful, and denied that there had been any violence since June',
  'Child protection conference: the plan goes on',
  'Missed the two year review; a second letter was sent',
  'Seen at the emergency department with a cough and sent home',
  'The housing officer says that the tenancy may end because of arrears',
  'He was happy and talkative and showed his toys',
  'The midwife booked her at 12 weeks and noted that she smokes',
] as const;
const there = ['Mother', 'Mother, worker', 'Mother and father', 'Grandmother', ''] as const;
const seen = ['Yes', 'No', 'Seen alone', 'N/A', 'Yes. Said he likes the nursery'] as const;
const told = ['None', 'GP, by letter', 'Social care, 3 May 2016, by telephone', '', 'School'] as const;
const written = ['w/c 4th', 'early June 2016', '?22 May 2016', '15-26 July 2017', 'not known', '3/5/16'] as const;

const of = <T>(list: readonly T[], i: number): T | undefined => list[i % list.length];

/** The nth row: a date, a time, system, source, event, who was there, whether seen, what was said, action, who was told, when recorded, reference. */
export function longRow(i: number): readonly (string | number | Date)[] {
  const day = new Date(Date.UTC(2010, 0, 1 + Math.floor(i / 30)));
  const event = [sentences[i % 24], sentences[Math.floor(i / 24) % 24], sentences[(i * 7 + Math.floor(i / 576)) % 24]].join('. ');
  return [
    i % 50 === 7 ? (of(written, Math.floor(i / 50)) ?? '') : day,
    `${String(8 + (i % 10)).padStart(2, '0')}:${String((i * 7) % 60).padStart(2, '0')}`,
    'SystmOne',
    'Health visiting',
    `${event}. Ref ${i}.`,
    of(there, i) ?? '',
    of(seen, i) ?? '',
    i % 3 === 0 ? `He said that he was fine (${i})` : '',
    i % 2 === 0 ? 'To visit again in a week and to ring the social worker' : 'None',
    of(told, Math.floor(i / 5)) ?? '',
    day,
    i,
  ];
}

const headings = [
  'Date',
  'Time',
  'System',
  'Agency',
  'Event',
  'Present',
  'Child seen',
  'What the child said',
  'Action',
  'Known to',
  'Date recorded',
  'Reference',
];

/** A workbook as a system exports it, with headings over so many rows of twelve columns. */
export async function writeLongFile(filename: string, rows: number): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename, useStyles: true, useSharedStrings: true });
  const sheet = workbook.addWorksheet('Chronology');
  sheet.addRow(headings).commit();
  for (let i = 0; i < rows; i += 1) {
    const added = sheet.addRow(longRow(i));
    for (const column of [1, 11]) added.getCell(column).numFmt = 'dd/mm/yyyy';
    added.commit();
  }
  sheet.commit();
  await workbook.commit();
}
