import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jpeg } from '../builders/attached-files.ts';
import { visitsCsv } from '../builders/sent-texts.ts';
import { continueAs, type Served, serve } from './served.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const people = {
  reviewer: ['Child E (Steven)', 'Independent reviewer'],
  worker: ['Child E (Steven)', 'Social worker at Children'],
  paramedic: ['Child E (Steven)', 'Paramedic'],
  doorkeeper: ['Child P', 'Social worker at Children'],
  alerted: ['Child T', 'Probation officer'],
} as const;
type Who = keyof typeof people;

let served: Served;
const signedIn = new Map<Who, Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>>();
beforeAll(async () => {
  served = await serve();
  for (const who of ['reviewer', 'worker', 'paramedic', 'doorkeeper', 'alerted'] as const) {
    const page = await served.page();
    const [title, called] = people[who];
    await continueAs(page, served.base, title, called);
    signedIn.set(who, await page.context().storageState());
    await page.context().close();
  }
});
afterAll(async () => {
  await served.close();
});

/** Finds what axe and GOV.UK do not differ about, as one line each. */
const findings = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`;

// GOV.UK's own radios say which part they reveal by aria-expanded, which the standard does not list for a radio: theirs to change, and they say why.
const differedAbout = (finding: string): boolean => finding.startsWith('aria-allowed-attr') && finding.includes('govuk-radios__input');

interface Shown {
  readonly name: string;
  readonly who?: Who;
  readonly at: string;
  readonly onward?: (page: Page) => Promise<void>;
}

const openQuestion = async (page: Page): Promise<void> => {
  await page.locator('a.heed-prompts__question').last().click();
  await page.getByText('Why this is asked').waitFor();
};

const drawnAudit = async (page: Page): Promise<void> => {
  await page.getByLabel('What is it called?').fill('Is the child seen?');
  await page.getByLabel('What is it to find out?').fill('Whether children are seen as often as their plan asks');
  await page.getByLabel('Which finding, action or recommendation does it test?').fill('Finding 2');
  await page.getByLabel('Which questions?').selectOption({ label: 'Is the record current, and is the child in it?' });
  await page.getByLabel('How many files are drawn?').fill('1');
  await page.getByLabel('On which day is their work open?').fill('12 6 2018');
  await page.getByRole('button', { name: 'Keep the plan' }).click();
  await page.getByRole('button', { name: 'Draw the files' }).click();
  await page.getByText('The draw', { exact: true }).waitFor();
};

const openAll = async (page: Page): Promise<void> => {
  await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
};

const takeOutUnfilled = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Take it out' }).click();
  await page.getByText('There is a problem').waitFor();
};

const openDoor = async (page: Page): Promise<void> => {
  await page.locator('main a[href^="/worried/"]').first().click();
  await page.getByText('What worries you?').waitFor();
};

const openEntry = async (page: Page): Promise<void> => {
  await page.locator('.heed-chronology a[href*="/written/"]').last().click();
  await page.waitForURL('**/written/**');
  await page.goto(page.url().replace('/written/', '/entries/'));
};

const openWhom = async (page: Page): Promise<void> => {
  await openEntry(page);
  await page.getByRole('button', { name: 'Whom should know?' }).click();
  await page.waitForURL('**/whom**');
};

const lookUp =
  (fields: Readonly<Record<string, string>>, says: string) =>
  async (page: Page): Promise<void> => {
    for (const [label, text] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByText(says).first().waitFor();
    await openAll(page);
  };

const home = readFileSync('rules/examples/home-from-hospital-unseen.yaml', 'utf8');
const tryRule =
  (rule: string, says: string) =>
  async (page: Page): Promise<void> => {
    await page.getByLabel('Your rule').fill(rule);
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText(says).first().waitFor();
    await openAll(page);
  };
const tried = tryRule(home, 'Nothing has been saved');
const adopted = async (page: Page): Promise<void> => {
  await tried(page);
  await page.getByLabel('Who decided it?').fill('The board, 3 May');
  await page.getByLabel('For what reason?').fill('Audit of discharges');
  await page.getByRole('button', { name: 'Adopt it' }).click();
  await page.getByText('What has been decided about it').waitFor();
  await openAll(page);
};

const checkVisit = async (page: Page, isRefused = false): Promise<void> => {
  await page.getByLabel('When was it?').fill('yesterday');
  await page.getByLabel('What happened?').fill('Saw him.');
  await page.getByLabel('Who was there?').fill(isRefused ? 'Jo-Ann Somebody' : 'Mark');
  await page.getByLabel('Not seen', { exact: true }).check();
  await page.getByText('An adult you do not know').click();
  await page.getByLabel('What did they look like').first().fill('tall');
  await page.getByLabel('I did', { exact: true }).first().check();
  await page.getByRole('button', { name: 'Check what will be recorded' }).click();
  await page.getByRole('heading', { name: 'Check what will be recorded' }).waitFor();
  if (!isRefused) return;
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByText('There is a problem').waitFor();
};
const attachPhoto = async (page: Page, bytes: Buffer = Buffer.from(jpeg())): Promise<void> => {
  await page.getByText('A photo, a letter or another file').click();
  await page.getByLabel('Choose a file').setInputFiles({ name: 'bruise.jpg', mimeType: 'image/jpeg', buffer: bytes });
  await page.getByRole('button', { name: 'Check what will be recorded' }).click();
  await page.getByText('There is a problem').waitFor();
};
const noticeUnknown = async (page: Page): Promise<void> => {
  await page.getByLabel('When was it?').fill('yesterday');
  await page.getByLabel('What happened?').fill('An unknown man opened the door. It began last week.');
  await page.getByLabel('Not asked', { exact: true }).check();
  await page.getByRole('button', { name: 'Check what will be recorded' }).click();
  await page.getByText('Also in what you wrote').waitFor();
};
const recordVisit = async (page: Page): Promise<void> => {
  await checkVisit(page);
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByText('It is recorded.').waitFor();
};

const seal =
  (presses: readonly string[] = []) =>
  async (page: Page): Promise<void> => {
    await openAll(page);
    await page.getByLabel('When was it?').fill('yesterday');
    await page.getByLabel('What happened?').fill('A neighbour rang.');
    await page.getByLabel('Who told you, if they asked not to be named').fill('Mrs Ivy Dunmore, 12 Rose Lane');
    await page.getByRole('button', { name: 'Check what will be recorded' }).click();
    await page.getByText('What will be kept sealed').waitFor();
    for (const name of presses) {
      if (name === 'What is kept sealed') await page.getByRole('link', { name }).first().click();
      else await page.getByRole('button', { name }).click();
      await page.waitForLoadState();
    }
  };
const sealedPage = ['Record it', 'What is kept sealed'];

/** Opens the form of a page, fills it, and presses its button: with too little, or with enough. */
const pressed =
  (button: string, says: string, fields: Readonly<Record<string, string>> = {}) =>
  async (page: Page): Promise<void> => {
    await openAll(page);
    for (const [label, text] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByRole('button', { name: button }).click();
    await page.getByText(says).first().waitFor();
    await openAll(page);
  };

const openFirst = async (page: Page): Promise<void> => {
  await page.locator('main a.heed-prompts__question').first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await openAll(page);
};

const openRestriction = async (page: Page): Promise<void> => {
  await page.locator('main h3 a[href*="/restrictions/"]').first().click();
  await page.getByRole('heading', { name: 'The terms' }).waitFor();
  await openAll(page);
};

const callMeeting = async (page: Page): Promise<void> => {
  await page.getByText('Call a meeting').click();
  await page.getByLabel('What sort of meeting?').selectOption({ index: 1 });
  await pressed('Call it and tell them', 'Care. To come', {
    'On which day?': 'tomorrow',
    'Who chairs?': 'A manager',
    'If no other agency is asked, why?': 'None is at work',
  })(page);
  await openFirst(page);
};

/** Opens an assessment by its form, and stands on it. */
const openAssessment =
  (title: string, adult?: string) =>
  async (page: Page): Promise<void> => {
    await openAll(page);
    await page.getByLabel(title, { exact: true }).check();
    if (adult !== undefined) await page.getByLabel('Of which adult, if it is of one adult?').selectOption({ label: adult });
    await page.getByLabel('Why is it opened?').fill('The plan counts on it.');
    await page.getByRole('button', { name: 'Open it' }).click();
    await page.getByText('Nothing is recorded until it is finished.').first().waitFor();
    await openAll(page);
  };
/** Fills in all of a plan, so that there is one of this desk's own; once, since one server shows every page. */
const writePlan = async (page: Page): Promise<void> => {
  await openAll(page);
  if ((await page.getByLabel('What sort of plan?').count()) === 0) return;
  await page.getByLabel('What sort of plan?').selectOption('child-in-need');
  for (const field of await page.locator('main form textarea, main form input.govuk-input').all())
    await field.fill(/^(?:by|review|engageBy|asksBy)\b/.test((await field.getAttribute('id')) ?? '') ? '14 July 2018' : 'The aunt has him');
  await pressed('Record the plan', 'Who has it')(page);
};

const toCopy = async (page: Page): Promise<void> => {
  await writePlan(page);
  await page.locator('a[href*="/plan/copy/"]').first().click();
  await page.getByText('Write it in plain words').waitFor();
  await openAll(page);
};

const raiseChallenge = async (page: Page): Promise<void> => {
  await page.getByLabel('To whom do you put it?').selectOption({ index: 1 });
  const fields = { 'What do you see differently?': 'He was not seen awake.', 'What would settle it?': 'A visit.' };
  await pressed('Raise it and tell them', 'What was said', fields)(page);
};

const matterWithTooLittle =
  (link: string, button: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: link }).first().click();
    await pressed(button, 'There is a problem')(page);
  };

/** Recorded once: pages after the first find it there. */
const seriousHarm = async (page: Page): Promise<void> => {
  const record = page.getByRole('button', { name: 'Record it and keep the picture' });
  if ((await record.count()) === 0) return;
  await page.getByLabel('has been seriously hurt').check();
  await pressed('Record it and keep the picture', 'Who has been told', {
    'When?': '22 August 2018',
    'What is known, and from whom?': 'A fall.',
  })(page);
};

/** Brings a small file in, or finds it there, and goes on as far as a place in it. */
const bringIn =
  (place: 'columns' | 'who' | 'rows' | 'row' | 'left-out') =>
  async (page: Page): Promise<void> => {
    await page.getByLabel('Steven', { exact: true }).check();
    await page
      .getByLabel('Which file?')
      .setInputFiles({ name: `${place}.csv`, mimeType: 'text/csv', buffer: Buffer.from(visitsCsv([`,,For ${place},,,,,`])) });
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await page.getByRole('heading', { name: 'What does the file hold?' }).waitFor();
    if (place === 'columns') return openAll(page);
    await openAll(page);
    if ((await page.getByLabel('No, it is another file').count()) > 0) await page.getByLabel('No, it is another file').check();
    await page.getByRole('button', { name: 'Go on to who is who' }).last().click();
    await page.getByRole('heading', { name: 'Who is who?' }).waitFor();
    await openAll(page);
    if (place === 'who') return;
    await page.getByRole('button', { name: 'Go on to the rows' }).last().click();
    await page
      .getByText(/^To look at/)
      .first()
      .waitFor();
    await openAll(page);
    if (place === 'row') {
      await page
        .getByRole('link', { name: /^Change the row of/ })
        .first()
        .click();
      await page.getByRole('heading', { name: 'Change the row' }).waitFor();
      await page.getByLabel('When was it?').fill('xx');
      await page.getByRole('button', { name: 'Record it' }).click();
      await page.getByText('There is a problem').waitFor();
      await openAll(page);
    }
    if (place !== 'left-out') return;
    await page.getByRole('button', { name: 'Leave it out', exact: true }).first().click();
    await page.getByText('There is a problem').waitFor();
    await openAll(page);
  };

const pages: readonly Shown[] = [
  { name: 'files brought in', who: 'worker', at: 'submissions' },
  {
    name: 'a file to be brought in that was not chosen',
    who: 'worker',
    at: 'submissions',
    onward: pressed('Bring it in', 'There is a problem'),
  },
  { name: 'what the columns of a file hold', who: 'worker', at: 'submissions', onward: bringIn('columns') },
  { name: 'who is who in a file', who: 'worker', at: 'submissions', onward: bringIn('who') },
  { name: 'the rows of a file', who: 'worker', at: 'submissions', onward: bringIn('rows') },
  { name: 'a row of a file, changed to what is no date', who: 'worker', at: 'submissions', onward: bringIn('row') },
  { name: 'a row left out without a reason', who: 'worker', at: 'submissions', onward: bringIn('left-out') },
  { name: 'an anonymised copy, with its key and slips', who: 'reviewer', at: 'children/steven/anonymised', onward: openAll },
  {
    name: 'an anonymised copy, taken out too early',
    who: 'reviewer',
    at: 'children/steven/anonymised',
    onward: pressed('Take the copy out', 'Settle the slips first'),
  },
  { name: 'a text to be checked for slips', who: 'reviewer', at: 'children/steven/slips' },
  {
    name: 'a text that was checked for slips',
    who: 'reviewer',
    at: 'children/steven/slips',
    onward: pressed('Check', 'slips found', { Text: 'Joanne rang on 4 May 2018. The mother said that he was tired.' }),
  },
  { name: 'a referral to be written down, with what may be sealed', who: 'worker', at: 'write/new/referral', onward: openAll },
  { name: 'intelligence to be written down', who: 'worker', at: 'write/new/intelligence', onward: openAll },
  { name: 'what will be sealed', who: 'worker', at: 'write/new/referral', onward: seal() },
  { name: 'an entry with a part that is sealed', who: 'worker', at: 'write/new/referral', onward: seal(['Record it']) },
  { name: 'what is sealed', who: 'worker', at: 'write/new/referral', onward: seal(sealedPage) },
  {
    name: 'what is sealed, asked for without a reason',
    who: 'worker',
    at: 'write/new/referral',
    onward: seal([...sealedPage, 'Open what is sealed']),
  },
  {
    name: 'what was sealed, opened',
    who: 'worker',
    at: 'write/new/referral',
    onward: async (page) => {
      await seal(sealedPage)(page);
      await page.getByLabel('Why do you need to open it?').fill('The court asks who it was');
      await page.getByRole('button', { name: 'Open what is sealed' }).click();
      await page.getByText('shown this once').waitFor();
    },
  },
  {
    name: 'who is away, with what falls in it',
    who: 'worker',
    at: 'absence?on=2018-07-05',
    onward: async (page) => {
      await page.getByLabel('Who is away?').fill('Cy Cole');
      await page.getByLabel('From which day?').fill('5 7 2018');
      await page.getByRole('button', { name: 'Show what falls in that time' }).click();
      await page.getByRole('button', { name: 'Record it for all of them' }).click();
      await page.getByText('There is a problem').waitFor();
    },
  },
  { name: 'who is away, everywhere', who: 'reviewer', at: 'absence' },
  { name: 'who has the work', who: 'worker', at: 'children/steven/worker?on=2018-07-05', onward: openAll },
  {
    name: 'a supervision with too little',
    who: 'worker',
    at: 'children/steven/supervision?on=2018-07-05',
    onward: async (page) => {
      await page.getByRole('button', { name: 'Record the supervision' }).click();
      await page.getByText('There is a problem').waitFor();
    },
  },
  { name: 'who answers', who: 'worker', at: 'agency', onward: openAll },
  { name: 'whom to ring', who: 'reviewer', at: 'agency' },
  { name: 'the start', at: '/' },
  { name: 'the start with the people of a case shown', at: '/', onward: (page) => page.locator('.heed-case summary').first().click() },
  { name: 'a desk', who: 'worker', at: 'today' },
  { name: 'an empty desk', who: 'paramedic', at: 'today' },
  { name: 'a search', who: 'worker', at: 'find' },
  {
    name: 'people found',
    who: 'reviewer',
    at: 'find',
    onward: lookUp({ Name: 'Marc', 'Words in records': 'contact' }, 'spelt in two ways'),
  },
  {
    name: 'a person',
    who: 'reviewer',
    at: 'find',
    onward: async (page) => {
      await lookUp({ Name: 'Joanne' }, 'The same name')(page);
      await page.getByRole('link', { name: 'Joanne', exact: true }).click();
      await page.getByText('Whom to ask').waitFor();
    },
  },
  { name: 'a search that finds nothing', who: 'worker', at: 'find', onward: lookUp({ Name: 'Xavierina Q' }, 'No person found') },
  {
    name: 'a search for somebody whom one may not read',
    who: 'paramedic',
    at: 'find',
    onward: lookUp({ Name: 'Steven', 'Date of birth': '7 4 2018' }, 'is known elsewhere'),
  },
  {
    name: 'a search with problems',
    who: 'worker',
    at: 'find',
    onward: lookUp({ 'Date of birth': '31 2 1991', 'NHS number': '943 476 5918' }, 'There is a problem'),
  },
  { name: 'a person with all that is on record', who: 'reviewer', at: 'people/mark', onward: openAll },
  { name: 'a note about a person to be written', who: 'worker', at: 'people/joanne/note', onward: openAll },
  {
    name: 'a note about a person with too little',
    who: 'worker',
    at: 'people/joanne/note',
    onward: async (page) => {
      await page.getByRole('button', { name: 'Record it' }).click();
      await page.getByText('There is a problem').waitFor();
    },
  },
  {
    name: 'a person with what to know before writing to them',
    who: 'worker',
    at: 'people/joanne/note',
    onward: async (page) => {
      await page.getByLabel('What is it about?').selectOption('best-reached-by');
      await page.getByLabel('What is known?').fill('text, after four');
      await page.getByLabel('I saw it, or tried it').check();
      await page.getByRole('button', { name: 'Record it' }).click();
      await page.getByText('When you write, invite or call').waitFor();
    },
  },
  { name: 'whether two records are of one person', who: 'reviewer', at: 'people/joanne/same' },
  {
    name: 'records of one person said with too little',
    who: 'worker',
    at: 'people/joanne/same',
    onward: async (page) => {
      await page.getByRole('button', { name: 'Record it as of' }).click();
      await page.getByText('There is a problem').waitFor();
    },
  },
  { name: 'who may be the same', who: 'worker', at: 'who-may-be-the-same' },
  { name: 'two records side by side', who: 'worker', at: 'people/joanne/same-as/liz' },
  { name: 'two records side by side, for whoever reads the whole', who: 'reviewer', at: 'people/joanne/same-as/liz' },
  {
    name: 'two records said to be two people with too little, and left for later',
    who: 'worker',
    at: 'people/joanne/same-as/liz',
    onward: async (page) => {
      await page.getByLabel('Leave it for later').check();
      await page.getByRole('button', { name: 'Record it as of' }).click();
      await page.getByText('There is a problem').waitFor();
    },
  },
  {
    name: 'two records that were read as one and are parted, and whom that was said to',
    who: 'worker',
    at: 'people/joanne/same-as/liz',
    onward: async (page) => {
      for (const say of ['They are one person', 'They are two people: part them']) {
        await page.getByLabel(say).check();
        await page.getByLabel('How is that known').fill('Her papers');
        if (say === 'They are one person') await page.getByLabel('Police').check();
        await page.getByRole('button', { name: 'Record it as of' }).click();
        await page.getByText(say === 'They are one person' ? 'Read as one person.' : 'are two again').waitFor();
      }
    },
  },
  { name: 'people and homes', who: 'reviewer', at: 'children/steven/household', onward: openAll },
  { name: 'who is involved', who: 'reviewer', at: 'children/steven/involved' },
  { name: 'what is new in a chronology', who: 'worker', at: 'children/steven/chronology?since=2018-07-01T00:00:00Z' },
  { name: 'the checks', who: 'worker', at: 'checks' },
  { name: 'a child', who: 'reviewer', at: 'children/steven' },
  { name: 'a child, with all that is folded', who: 'reviewer', at: 'children/steven?on=2018-08-10', onward: openAll },
  { name: 'a child, as one agency has it', who: 'worker', at: 'children/steven', onward: openAll },
  { name: 'a child before birth', who: 'reviewer', at: 'children/steven?on=2018-02-20' },
  { name: 'a chronology as a table', who: 'reviewer', at: 'children/steven/chronology' },
  { name: 'what can be taken out', who: 'reviewer', at: 'children/steven/take-out' },
  { name: 'what can be taken out, with what is to be put right', who: 'worker', at: 'children/steven/take-out', onward: takeOutUnfilled },
  { name: 'a chronology as lanes', who: 'reviewer', at: 'children/steven/chronology?view=lanes&on=2018-07-27&as=csc' },
  { name: 'the register of restrictions', who: 'reviewer', at: 'restrictions' },
  { name: 'contact and living arrangements, with all their forms', who: 'worker', at: 'children/steven/arrangements', onward: openAll },
  { name: 'contact and living arrangements of everybody', who: 'reviewer', at: 'children/steven/arrangements' },
  {
    name: 'where a child lives, recorded with too little',
    who: 'worker',
    at: 'children/steven/arrangements',
    onward: async (page) => {
      await pressed('Record where Steven lives', 'There is a problem')(page);
    },
  },
  { name: 'terms of a restriction to be recorded', who: 'worker', at: 'children/steven/arrangements/new' },
  {
    name: 'terms of a restriction with too little',
    who: 'worker',
    at: 'children/steven/arrangements/new',
    onward: pressed('Record the terms', 'There is a problem'),
  },
  { name: 'a restriction, with all its forms', who: 'worker', at: 'restrictions', onward: openRestriction },
  {
    name: 'the terms of a restriction to be changed',
    who: 'worker',
    at: 'restrictions',
    onward: async (page) => {
      await openRestriction(page);
      await page.getByRole('link', { name: /change the terms/i }).click();
    },
  },
  {
    name: 'a suspected breach reported with too little',
    who: 'worker',
    at: 'restrictions',
    onward: async (page) => {
      await openRestriction(page);
      await pressed('Report it', 'There is a problem')(page);
    },
  },
  { name: 'requests', who: 'worker', at: 'requests?on=2018-06-20' },
  { name: 'requests and letters of everybody', who: 'reviewer', at: 'requests?on=2018-07-26', onward: openAll },
  { name: 'a form for asking another agency', who: 'worker', at: 'children/steven/ask?on=2018-06-20' },
  {
    name: 'another agency asked with too little',
    who: 'worker',
    at: 'children/steven/ask?on=2018-06-20',
    onward: async (page) => {
      await page.getByRole('button', { name: 'Ask', exact: true }).click();
      await page.getByText('There is a problem').waitFor();
    },
  },
  {
    name: 'a request that was sent',
    who: 'worker',
    at: 'requests?on=2018-06-20',
    onward: async (page) => {
      await page.locator('a.heed-prompts__question').first().click();
      await page.getByText('What has passed').waitFor();
    },
  },
  { name: 'a genogram', who: 'reviewer', at: 'children/steven/genogram' },
  { name: 'a genogram through an agency’s eyes', who: 'reviewer', at: 'children/steven/genogram?on=2018-07-26&as=gp' },
  {
    name: 'a chronology as lanes of one evening',
    who: 'reviewer',
    at: 'children/steven/chronology?view=lanes&from=2018-07-26&to=2018-07-26',
  },
  { name: 'a chronology as lanes, in words', who: 'reviewer', at: 'children/steven/chronology?view=lanes', onward: openAll },
  { name: 'a question', who: 'worker', at: 'today', onward: openQuestion },
  {
    name: 'a question answered with too little',
    who: 'worker',
    at: 'today',
    onward: async (page) => {
      await openQuestion(page);
      await page.getByRole('button', { name: 'Save this answer' }).click();
      await page.getByText('There is a problem').waitFor();
    },
  },
  { name: 'what may be written down', who: 'worker', at: 'write' },
  { name: 'a home visit to be written down', who: 'worker', at: 'write/new/home-visit', onward: openAll },
  {
    name: 'a home visit written down with too little',
    who: 'worker',
    at: 'write/new/home-visit',
    onward: async (page) => {
      await page.getByLabel('When was it?').fill('half term');
      await page.getByRole('button', { name: 'Check what will be recorded' }).click();
      await page.getByText('There is a problem').waitFor();
      await openAll(page);
    },
  },
  {
    name: 'what is checked, with a name that is not settled',
    who: 'worker',
    at: 'write/new/home-visit',
    onward: (page) => checkVisit(page, true),
  },
  { name: 'an incident to be written down', who: 'worker', at: 'write/new/incident', onward: openAll },
  {
    name: 'a health event with what it lacks',
    who: 'worker',
    at: 'write/new/health',
    onward: async (page) => {
      await openAll(page);
      await page.getByLabel('Against advice', { exact: true }).check();
      await page.getByRole('button', { name: 'Check what will be recorded' }).click();
      await page.getByText('There is a problem').waitFor();
      await openAll(page);
    },
  },
  { name: 'a visit with a photo of which nothing is said yet', who: 'worker', at: 'write/new/home-visit', onward: attachPhoto },
  {
    name: 'a file that cannot be kept',
    who: 'worker',
    at: 'write/new/home-visit',
    onward: (page) => attachPhoto(page, Buffer.from('<html>')),
  },
  { name: 'what is checked, with something in the words alone', who: 'worker', at: 'write/new/home-visit', onward: noticeUnknown },
  { name: 'a plan to be written down', who: 'worker', at: 'write/new/plan', onward: openAll },
  { name: 'an entry that was written down', who: 'worker', at: 'write/new/home-visit', onward: recordVisit },
  {
    name: 'an entry withdrawn with too little',
    who: 'worker',
    at: 'write/new/home-visit',
    onward: async (page) => {
      await recordVisit(page);
      await page.getByRole('button', { name: 'Withdraw this entry' }).click();
      await page.getByText('There is a problem').waitFor();
    },
  },
  { name: 'a desk with something begun', who: 'worker', at: 'today' },
  { name: 'a play', who: 'reviewer', at: 'play?on=2018-07-26' },
  { name: 'a check with its rule', who: 'worker', at: 'checks/message-not-acknowledged', onward: openAll },
  { name: 'a check with its worked examples', who: 'reviewer', at: 'checks/request-unanswered', onward: openAll },
  {
    name: 'a check decided about with too little',
    who: 'reviewer',
    at: 'checks/request-unanswered',
    onward: async (page) => {
      await page.getByText('Switch it off').first().click();
      await page.getByRole('button', { name: 'Switch it off' }).click();
      await page.getByText('There is a problem').waitFor();
    },
  },
  { name: 'where a check of one’s own begins', who: 'reviewer', at: 'write-check' },
  { name: 'a rule to be written', who: 'reviewer', at: 'write-check?begin=missed-by-one-parent' },
  {
    name: 'a rule with problems',
    who: 'reviewer',
    at: 'write-check?begin=nothing',
    onward: tryRule(home.replaceAll('health', 'helth'), 'There is a problem'),
  },
  { name: 'no rule', who: 'reviewer', at: 'write-check?begin=nothing', onward: tryRule('', 'There is a problem') },
  { name: 'a rule that was tried', who: 'reviewer', at: 'write-check?begin=nothing', onward: tried },
  {
    name: 'a rule adopted with too little',
    who: 'reviewer',
    at: 'write-check?begin=nothing',
    onward: async (page) => {
      await tried(page);
      await page.getByLabel('Day').fill('');
      await page.getByRole('button', { name: 'Adopt it' }).click();
      await page.getByText('There is a problem').waitFor();
    },
  },
  { name: 'how a rule is written', who: 'worker', at: 'how-rules-are-written', onward: openAll },
  { name: 'a check of one’s own', who: 'reviewer', at: 'write-check?begin=nothing', onward: adopted },
  { name: 'the checks, with one of one’s own', who: 'reviewer', at: 'checks' },
  { name: 'a new wording that was tried', who: 'reviewer', at: 'write-check?check=home-from-hospital-unseen', onward: tried },
  { name: 'what was never given to social care', who: 'reviewer', at: 'children/steven/never-shared' },
  { name: 'an entry, and who was told of it', who: 'worker', at: 'children/steven/chronology', onward: openEntry },
  { name: 'whom should know', who: 'worker', at: 'children/steven/chronology', onward: openWhom },
  {
    name: 'whom should know, with too little',
    who: 'worker',
    at: 'children/steven/chronology',
    onward: async (page) => {
      await openWhom(page);
      await page.getByRole('button', { name: 'Give it to them' }).click();
      await page.getByText('There is a problem').waitFor();
      await openAll(page);
    },
  },
  {
    name: 'a decision not to tell that rests on the standing of the case alone',
    who: 'worker',
    at: 'children/steven/chronology',
    onward: async (page) => {
      await openWhom(page);
      await openAll(page);
      await page.getByLabel('Why not?').fill('It is not child protection');
      await page.getByRole('button', { name: 'Record the decision' }).click();
      await page.getByText('is no reason by itself').first().waitFor();
    },
  },
  { name: 'the children of a practice', who: 'worker', at: 'practice?on=2018-06-08' },
  {
    name: 'a day of a practice that nobody is named for',
    who: 'worker',
    at: 'practice?on=2018-06-08',
    onward: async (page) => {
      await page.getByRole('button', { name: 'I have gone through this day' }).click();
      await page.getByText('There is a problem').waitFor();
    },
  },
  { name: 'messages of a day', who: 'worker', at: 'messages?on=2018-06-08' },
  {
    name: 'messages with too little',
    who: 'worker',
    at: 'messages?on=2018-06-08',
    onward: async (page) => {
      for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) await page.getByLabel(day).uncheck();
      await page.getByRole('button', { name: 'Keep this' }).click();
      await page.getByText('There is a problem').waitFor();
    },
  },
  { name: 'what is agreed to be shared', who: 'worker', at: 'sharing-agreements' },
  { name: 'a sharing agreement', who: 'reviewer', at: 'sharing-agreements/adults-service', onward: openAll },
  {
    name: 'a sharing agreement with too little',
    who: 'reviewer',
    at: 'sharing-agreements/new',
    onward: async (page) => {
      await page.getByRole('button', { name: 'Write it down' }).click();
      await page.getByText('There is a problem').waitFor();
    },
  },
  { name: 'work', who: 'worker', at: 'work?on=2018-06-20' },
  { name: 'work of everybody', who: 'reviewer', at: 'work' },
  { name: 'a front door', who: 'doorkeeper', at: '/cases/child-p/front-door' },
  { name: 'a front door with nothing at it', who: 'paramedic', at: 'front-door' },
  { name: 'a referral to be decided', who: 'doorkeeper', at: '/cases/child-p/front-door', onward: openFirst },
  {
    name: 'a referral decided with too little',
    who: 'doorkeeper',
    at: '/cases/child-p/front-door',
    onward: async (page) => {
      await openFirst(page);
      await pressed('Record this decision', 'There is a problem')(page);
    },
  },
  {
    name: 'a referral to which nobody puts their name',
    who: 'doorkeeper',
    at: '/cases/child-p/front-door',
    onward: async (page) => {
      await page.locator('main section', { hasText: 'waiting for a manager' }).locator('a.heed-prompts__question').first().click();
      await pressed('Put my name to it', 'There is a problem')(page);
    },
  },
  { name: 'assessments of a child', who: 'reviewer', at: 'children/steven/assessments?on=2018-06-20', onward: openAll },
  { name: 'assessments, and the form that opens one', who: 'worker', at: 'children/steven/assessments?on=2018-06-20', onward: openAll },
  {
    name: 'an assessment opened with too little',
    who: 'worker',
    at: 'children/steven/assessments?on=2018-06-20',
    onward: pressed('Open it', 'There is a problem'),
  },
  {
    name: 'an assessment that is written, of the family and each child',
    who: 'worker',
    at: 'children/steven/assessments?on=2018-06-20',
    onward: openAssessment('Child and family assessment'),
  },
  {
    name: 'an assessment that is finished with too little',
    who: 'worker',
    at: 'children/steven/assessments?on=2018-06-21',
    onward: async (page) => {
      await openAssessment('Ability to protect', 'Joanne')(page);
      await pressed('Finish it', 'There is a problem')(page);
    },
  },
  {
    name: 'an assessment given up without a reason',
    who: 'worker',
    at: 'children/steven/assessments?on=2018-06-22',
    onward: async (page) => {
      await openAssessment('Safe sleep')(page);
      await pressed('Give it up', 'There is a problem')(page);
    },
  },
  {
    name: 'an assessment that is finished, and signed by nobody',
    who: 'worker',
    at: 'children/steven/assessments?on=2018-06-23',
    onward: async (page) => {
      await openAssessment('Home conditions')(page);
      for (const one of await page.locator('input[name$="-why"]').all()) await one.fill('Not known yet.');
      await pressed('Finish it', 'Put your name to it', { 'What was found, and what is done next?': 'A visit.' })(page);
      await pressed('Sign it', 'There is a problem')(page);
    },
  },
  { name: 'all early help', who: 'reviewer', at: 'early-help' },
  {
    name: 'what is still to be explored, said with too little',
    who: 'worker',
    at: 'children/steven/assessments?on=2018-06-20',
    onward: async (page) => {
      const here = page.url();
      await openAssessment('Family health needs')(page);
      for (const one of await page.locator('input[name$="-why"]').all()) await one.fill('Not known yet.');
      const left = {
        'What was said that is to be explored further, by whom and when?': 'His own school years',
        'What was found, and what is done next?': 'A talk.',
      };
      await pressed('Finish it', 'Put your name to it', left)(page);
      await page.goto(here.replace(/children.*/, 'explore?on=2018-06-20'));
      await pressed('Write it down', 'There is a problem')(page);
    },
  },
  { name: 'answers counted', who: 'reviewer', at: 'answers-counted' },
  { name: 'whether every check holds', who: 'reviewer', at: 'holds', onward: openAll },
  {
    name: 'whether the findings of a review hold',
    who: 'worker',
    at: 'holds?review=kirklees-safeguarding-children-partnership-child-e-2020',
  },
  { name: 'one check, before and after a day', who: 'worker', at: 'holds/request-unanswered?since=2018-01-01', onward: openAll },
  { name: 'one check, and what is no day', who: 'reviewer', at: 'holds/request-unanswered?since=soon' },
  { name: 'how what is asked moves, with invented numbers', who: 'worker', at: 'example-of-holds', onward: openAll },
  { name: 'the whole system, by year', who: 'reviewer', at: 'numbers' },
  { name: 'the library of findings', who: 'worker', at: 'library', onward: openAll },
  { name: 'what was looked for in the library', who: 'worker', at: 'library?theme=closing&kind=finding' },
  { name: 'recommendations that no check carries', who: 'worker', at: 'library/not-carried' },
  { name: 'the register', who: 'reviewer', at: 'actions' },
  { name: 'the register at an agency', who: 'worker', at: 'actions' },
  {
    name: 'a recommendation with too little',
    who: 'reviewer',
    at: 'actions/new',
    onward: pressed('Put into the register', 'There is a problem'),
  },
  {
    name: 'a recommendation adopted from the library',
    who: 'reviewer',
    at: 'actions/from-library?review=kent-safeguarding-children-board-child-j-2019',
    onward: async (page) => {
      await page
        .getByRole('button', { name: /^Put into the register/ })
        .first()
        .click();
      await page.getByText('Proposed: not accepted yet').waitFor();
      await openAll(page);
    },
  },
  { name: 'recommendations of reviews', who: 'reviewer', at: 'actions/from-reviews' },
  { name: 'what of the register is to be seen to', who: 'reviewer', at: 'actions/lists' },
  { name: 'the report to the board', who: 'reviewer', at: 'actions/board-report' },
  { name: 'a strategy with too little', who: 'reviewer', at: 'actions/strategies', onward: pressed('Put on record', 'There is a problem') },
  {
    name: 'assurance asked for with too little',
    who: 'reviewer',
    at: 'actions/assurance',
    onward: pressed('Ask them', 'There is a problem'),
  },
  {
    name: 'an inspection with too little',
    who: 'reviewer',
    at: 'actions/inspections',
    onward: pressed('Put on record', 'There is a problem'),
  },
  {
    name: 'the board, and a challenge with too little',
    who: 'worker',
    at: 'actions/board',
    onward: pressed('Challenge the board', 'There is a problem'),
  },
  {
    name: 'a sample of awareness with too little',
    who: 'reviewer',
    at: 'actions/awareness',
    onward: pressed('Draw and ask', 'There is a problem'),
  },
  { name: 'a joint agenda', who: 'reviewer', at: 'actions/joint-agenda' },
  { name: 'a review in the library', who: 'reviewer', at: 'library/kent-safeguarding-children-board-child-j-2019' },
  {
    name: 'a finding of another case, and what was found before',
    who: 'worker',
    at: 'library/cheshire-east-safeguarding-childrens-partnership-child-j-2023/f23',
  },
  { name: 'a finding and the day of the case', who: 'reviewer', at: 'library/kirklees-safeguarding-children-partnership-child-e-2020/f28' },
  { name: 'audits, to an agency', who: 'worker', at: 'audits' },
  { name: 'how a draw is made', who: 'worker', at: 'audits/how-to-check' },
  { name: 'an audit to plan', who: 'reviewer', at: 'audits/new', onward: openAll },
  { name: 'an audit planned with too little', who: 'reviewer', at: 'audits/new', onward: pressed('Keep the plan', 'There is a problem') },
  { name: 'an audit, drawn', who: 'reviewer', at: 'audits/new', onward: drawnAudit },
  {
    name: 'a file of an audit marked with too little',
    who: 'reviewer',
    at: 'audits/new',
    onward: async (page) => {
      await drawnAudit(page);
      await page.locator('a[href*="/files/"]').first().click();
      await pressed('Hand the mark in', 'There is a problem')(page);
    },
  },
  {
    name: 'what an audit found',
    who: 'reviewer',
    at: 'audits/new',
    onward: async (page) => {
      await drawnAudit(page);
      await page.getByRole('link', { name: 'What was found, question by question' }).click();
      await page.getByText('Each question stands by itself').waitFor();
    },
  },
  { name: 'training and briefings', who: 'worker', at: 'training' },
  { name: 'training and briefings, for whoever keeps them', who: 'reviewer', at: 'training' },
  {
    name: 'a course with too little',
    who: 'reviewer',
    at: 'training/new-course',
    onward: pressed('Add the course', 'There is a problem'),
  },
  {
    name: 'a briefing with too little, from a finding',
    who: 'reviewer',
    at: 'training/new-briefing?item=kirklees-safeguarding-children-partnership-child-e-2020/f13',
    onward: pressed('Keep the briefing', 'There is a problem'),
  },
  {
    name: 'a briefing',
    who: 'reviewer',
    at: 'training/new-briefing',
    onward: async (page) => {
      for (const label of ['Title', 'What happened', 'What was found', 'Why it matters', 'What to do tomorrow', 'Questions for your team'])
        await page.getByLabel(label, { exact: true }).fill('Ask each time.');
      await pressed('Keep the briefing', 'To whom it went')(page);
      await openAll(page);
    },
  },
  {
    name: 'a course, a session and what people answer',
    who: 'reviewer',
    at: 'training/new-course',
    onward: async (page) => {
      const typed = {
        'What is it called?': 'Asking',
        'What is it for?': 'To ask',
        'Findings of your own (optional)': 'Few asked',
        'Which roles?': 'Nurse',
        'How well do you know …?': 'what to ask',
        'How sure do you feel to …?': 'ask',
      };
      for (const [label, text] of Object.entries(typed)) await page.getByLabel(label, { exact: true }).fill(text);
      await page.locator('[name^="agency-"]').first().check();
      await pressed('Add the course', 'Add a session')(page);
      await page.getByLabel('On which day?').fill('7 10 2026');
      await page.getByLabel('Where?').fill('Online');
      await pressed('Add the session', 'Online')(page);
      await page.locator('a[href*="/sessions/"]').first().click();
      await page.getByRole('link', { name: 'After it' }).click();
      await pressed('Keep my answers', 'There is a problem')(page);
    },
  },
  { name: 'a skills survey to open', who: 'reviewer', at: 'training/surveys', onward: pressed('Open the survey', 'There is a problem') },
  {
    name: 'parents, after a conference',
    who: 'reviewer',
    at: 'training/parents',
    onward: pressed('Begin to ask parents', 'Enter a sheet'),
  },
  { name: 'the sheet for parents', who: 'worker', at: 'training/parents/sheet' },
  { name: 'campaigns', who: 'reviewer', at: 'training/campaigns', onward: pressed('Add the campaign', 'There is a problem') },
  { name: 'sheets to give', who: 'worker', at: 'children/steven/leaflets?on=2018-06-20' },
  { name: 'a sheet to give', who: 'reviewer', at: 'children/steven/leaflets/safe-sleep?on=2018-06-20' },
  {
    name: 'a sheet given with too little',
    who: 'worker',
    at: 'children/steven/leaflets/safe-sleep?on=2018-06-20',
    onward: pressed('Record it', 'There is a problem'),
  },
  { name: 'where anybody tells of a worry: which door', at: '/worried' },
  { name: 'where anybody tells of a worry', at: '/worried', onward: openDoor },
  {
    name: 'a worry with too little',
    at: '/worried',
    onward: async (page) => {
      await openDoor(page);
      await pressed('Send', 'There is a problem')(page);
    },
  },
  {
    name: 'thanks for a worry',
    at: '/worried',
    onward: async (page) => {
      await openDoor(page);
      await page.goto(`${page.url()}/thank-you`);
    },
  },
  { name: 'the daily list', who: 'doorkeeper', at: '/cases/child-p/front-door/daily' },
  { name: 'limits that ran out', who: 'doorkeeper', at: '/cases/child-p/front-door/past-limit' },
  { name: 'how the front door is run', who: 'doorkeeper', at: '/cases/child-p/front-door/settings' },
  {
    name: 'how the front door is run, set with too little',
    who: 'reviewer',
    at: 'front-door/settings',
    onward: pressed('Set it', 'There is a problem'),
  },
  {
    name: 'neighbours, with too little',
    who: 'doorkeeper',
    at: '/cases/child-p/front-door',
    onward: async (page) => {
      await openFirst(page);
      await openAll(page);
      await page.locator('form[action*="/neighbours"] button').click();
      await page.getByText('There is a problem').waitFor();
      await openAll(page);
    },
  },
  { name: 'a plan that runs', who: 'reviewer', at: 'children/steven/plan?on=2018-06-20' },
  { name: 'a plan, and the form for one', who: 'worker', at: 'children/steven/plan?on=2018-06-20', onward: openAll },
  {
    name: 'a plan with too little',
    who: 'worker',
    at: 'children/steven/plan?on=2018-06-20',
    onward: pressed('Record the plan', 'There is a problem'),
  },
  { name: 'a plan of one’s own, with all that it asks', who: 'worker', at: 'children/steven/plan?on=2018-06-20', onward: writePlan },
  {
    name: 'that a plan was gone through with somebody, with too little',
    who: 'worker',
    at: 'children/steven/plan?on=2018-06-20',
    onward: async (page) => {
      await writePlan(page);
      await page.locator('a[href*="/gone-through/"]').first().click();
      await pressed('Write it down', 'There is a problem')(page);
    },
  },
  { name: 'a copy of a plan for a parent, to be written', who: 'worker', at: 'children/steven/plan?on=2018-06-20', onward: toCopy },
  {
    name: 'a copy of a plan for a parent, that nobody puts their name to',
    who: 'worker',
    at: 'children/steven/plan?on=2018-06-20',
    onward: async (page) => {
      await toCopy(page);
      await pressed('Put it to a second person', 'Not approved yet')(page);
      await pressed('Approve it', 'There is a problem')(page);
    },
  },
  {
    name: 'what is expected, and a letter of intent with too little',
    who: 'worker',
    at: 'children/steven/expectations?on=2018-06-20',
    onward: pressed('Write it down', 'There is a problem'),
  },
  {
    name: 'a conference recorded with too little',
    who: 'worker',
    at: 'children/steven/meetings?on=2018-06-20',
    onward: async (page) => {
      await openAll(page);
      await page.getByLabel('What sort of meeting?').selectOption('conference-initial');
      await page.getByLabel('If somebody whom it needs is not asked, why?').fill('They are rung tonight');
      await pressed('Call it and tell them', 'Care. To come', {
        'On which day?': 'tomorrow',
        'Who chairs?': 'A chair',
        'If no other agency is asked, why?': 'None is at work',
      })(page);
      await openFirst(page);
      await page.getByLabel('It was held').check();
      await pressed('Record and tell everybody', 'There is a problem')(page);
    },
  },
  { name: 'meetings, and the form by which one is called', who: 'worker', at: 'children/steven/meetings?on=2018-06-20', onward: openAll },
  {
    name: 'a meeting called with too little',
    who: 'worker',
    at: 'children/steven/meetings?on=2018-06-20',
    onward: pressed('Call it and tell them', 'There is a problem'),
  },
  { name: 'a meeting that was held', who: 'worker', at: 'children/steven/meetings?on=2018-06-20', onward: openFirst },
  {
    name: 'a meeting that is to come, recorded with too little',
    who: 'worker',
    at: 'children/steven/meetings?on=2018-06-20',
    onward: async (page) => {
      await callMeeting(page);
      await page.getByLabel('It was held').check();
      await pressed('Record and tell everybody', 'There is a problem')(page);
    },
  },
  { name: 'a challenge to be raised', who: 'worker', at: 'children/steven/challenge?on=2018-06-20' },
  {
    name: 'a challenge raised with too little',
    who: 'worker',
    at: 'children/steven/challenge?on=2018-06-20',
    onward: pressed('Raise it and tell them', 'There is a problem'),
  },
  {
    name: 'a challenge, and a step on it with too little',
    who: 'worker',
    at: 'children/steven/challenge?on=2018-06-20',
    onward: async (page) => {
      await raiseChallenge(page);
      await pressed('Record and tell the other side', 'There is a problem')(page);
    },
  },
  { name: 'challenges', who: 'worker', at: 'challenges' },
  { name: 'what stays open', who: 'worker', at: 'matters?on=2018-07-20' },
  {
    name: 'a complaint, and a reply with too little',
    who: 'worker',
    at: 'matters?on=2018-07-20',
    onward: async (page) => {
      await page.getByRole('link', { name: 'A complaint, Joanne' }).click();
      await pressed('Record the reply', 'There is a problem')(page);
    },
  },
  {
    name: 'a threat, judged with too little',
    who: 'doorkeeper',
    at: '/cases/child-p/matters?on=2015-04-10',
    onward: matterWithTooLittle('Threat against', 'Record who judged it'),
  },
  {
    name: 'a charge, checked with too little',
    who: 'doorkeeper',
    at: '/cases/child-p/matters?on=2013-05-10',
    onward: matterWithTooLittle('What is told of', 'Record the check'),
  },
  {
    name: 'an alert, answered with too little',
    who: 'alerted',
    at: '/cases/child-t/matters?on=2011-12-01',
    onward: matterWithTooLittle('Alert about', 'Record the conversation'),
  },
  {
    name: 'what a family thinks, with too little',
    who: 'worker',
    at: 'children/steven/family-view?on=2018-07-20',
    onward: pressed('Record what they said', 'There is a problem'),
  },
  {
    name: 'a death or serious harm with too little',
    who: 'worker',
    at: 'children/steven/after-harm?on=2018-08-22',
    onward: pressed('Record it and keep the picture', 'There is a problem'),
  },
  {
    name: 'after serious harm, told with too little',
    who: 'worker',
    at: 'children/steven/after-harm?on=2018-08-22',
    onward: async (page) => {
      await seriousHarm(page);
      await page.getByLabel('What they read').fill('');
      await pressed('Tell them now', 'There is a problem')(page);
    },
  },
  {
    name: 'the picture as it was kept',
    who: 'worker',
    at: 'children/steven/after-harm?on=2018-08-22',
    onward: async (page) => {
      await seriousHarm(page);
      await page
        .getByRole('link', { name: /^Kept by/ })
        .first()
        .click();
      await page.getByText('The same as on that day, to the letter.').waitFor();
    },
  },
  { name: 'what stands before the work is closed', who: 'worker', at: 'children/steven/closing?on=2018-07-05', onward: openAll },
  {
    name: 'the work closed with too little',
    who: 'worker',
    at: 'children/steven/closing?on=2018-07-05',
    onward: pressed('Record this', 'There is a problem'),
  },
  { name: 'the closure panel', who: 'worker', at: 'closure-panel?on=2018-07-05' },
  {
    name: 'the closure panel switched with too little',
    who: 'reviewer',
    at: 'closure-panel',
    onward: pressed('Decide this', 'There is a problem'),
  },
  {
    name: 'letters after a closing with too little',
    who: 'worker',
    at: 'children/steven/after-closing?on=2018-07-26',
    onward: pressed('Write these letters and send them', 'There is a problem'),
  },
  {
    name: 'a conference asked for with too little',
    who: 'worker',
    at: 'children/steven/asked-meetings?on=2018-07-05',
    onward: pressed('Ask, and tell them', 'There is a problem'),
  },
  { name: 'quality notices', who: 'worker', at: 'quality?on=2018-06-20' },
  {
    name: 'files drawn with too little',
    who: 'worker',
    at: 'file-reading?on=2018-06-20',
    onward: pressed('Draw them', 'There is a problem'),
  },
  { name: 'an agreement of what may be told', who: 'reviewer', at: 'sharing-agreements/who-is-involved', onward: openAll },
  {
    name: 'an agreement of what may be told with too little',
    who: 'reviewer',
    at: 'sharing-agreements/new-release',
    onward: async (page) => {
      await page.getByRole('button', { name: 'Write it down' }).click();
      await page.getByText('There is a problem').waitFor();
    },
  },
  { name: 'no page', who: 'reviewer', at: 'nothing' },
];

describe.each(pages)('$name', ({ who, at, onward }) => {
  it('has nothing that axe finds fault with, fits 320 pixels without scrolling sideways, and prints', async () => {
    const state = who === undefined ? undefined : signedIn.get(who);
    const page = await served.page({
      bypassCSP: true,
      viewport: { width: 1280, height: 900 },
      ...(state === undefined ? {} : { storageState: state }),
    });
    await page.goto(at.startsWith('/') ? `${served.base}${at}` : `${served.base}/cases/child-e/${at}`);
    await onward?.(page);
    await page.evaluate(axe);
    expect((await page.evaluate<string[]>(findings)).filter((finding) => !differedAbout(finding))).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect((await page.evaluate<string[]>(findings)).filter((finding) => !differedAbout(finding))).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main :is(h1, h2, p)').filter({ visible: true }).count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe('all of them', () => {
  it('run no script and load nothing that their policy does not allow', async () => {
    const page = await served.page();
    await continueAs(page, served.base, ...people.worker);
    await page.locator('a.heed-prompts__question').first().click();
    await page.getByText('Why this is asked').waitFor();
    expect(await page.locator('body.govuk-frontend-supported').count()).toBe(1);
    expect(served.complaints).toEqual([]);
  });
});
