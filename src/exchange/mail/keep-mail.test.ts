import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepingMail } from './keep-mail.ts';

it('mail of a demonstration is kept as a file that any mail program opens, and as what was last said about something', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'heed-mail-'));
  try {
    const mail = keepingMail(join(folder, 'mail'));
    await mail.send({ to: 'office@school.example', subject: 'A request', text: 'Open it here.' }, 'one');
    await mail.send({ to: 'office@school.example', subject: 'Again', text: 'Open it there.' }, 'one');
    expect(mail.kept('one')?.text).toBe('Open it there.');
    expect(mail.kept('two')).toBeUndefined();
    const files = await readdir(join(folder, 'mail'));
    const texts = await Promise.all(files.map((file) => readFile(join(folder, 'mail', file), 'utf8')));
    expect(texts.sort().map((text) => /^Subject: (.*)\r$/m.exec(text)?.[1])).toEqual(expect.arrayContaining(['A request', 'Again']));
    expect(texts.join('')).toContain('To: office@school.example');
  } finally {
    await rm(folder, { recursive: true });
  }
});
