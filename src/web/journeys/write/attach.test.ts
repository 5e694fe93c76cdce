import { beforeEach, describe, expect, it } from 'vitest';
import { asBytes, docx, jpeg, pdf } from '../../../../test/builders/attached-files.ts';
import { boundary } from '../../../../test/builders/multipart.ts';
import type { VisitorAtWork } from '../../../../test/builders/visitor.ts';
import {
  bare,
  begin,
  day,
  hidden,
  record,
  recordsOfChildE,
  send,
  textOf,
  visit,
  visitingIn,
} from '../../../../test/builders/writing-down.ts';
import { largestAttachment } from '../../../core/entry/attachment.ts';
import type { Desks } from '../../../core/prompt/port.ts';

let records: Desks;
beforeEach(() => {
  records = recordsOfChildE();
});
const visiting = (as: string): Promise<VisitorAtWork> => visitingIn(records, as);
const photo = { name: 'bruise.jpg', bytes: jpeg(), type: 'image/jpeg' };
const linkTo = (body: string): string => /href="([^"]*\/attachments\/[^"]+)"/.exec(body)?.[1] ?? '';
const toldField = (body: string): string => /name="(att-[^"]+-told)"/.exec(body)?.[1] ?? '';

/** A visit with a photo in it, as far as its check. */
async function withPhoto(visitor: VisitorAtWork, told = 'entered') {
  const address = await begin(visitor);
  const first = await send(visitor, address, visit, photo);
  const field = toldField(first.body);
  const sent = await send(visitor, bare(address), { ...visit, [field]: told });
  return { address: bare(address), first, field, sent };
}

describe('a photo or a letter that is attached', () => {
  it('is kept with what is written, asks whether what is in it is entered, with nothing chosen, and is recorded with the entry', async () => {
    const visitor = await visiting('hv');
    const { first, field, sent } = await withPhoto(visitor);
    expect(first.status).toBe(422);
    expect(textOf(first.body)).toContain('The facts of “bruise.jpg” that belong in the record are:');
    expect(first.body).not.toMatch(/name="att-[^"]+" type="radio"[^>]* checked/);
    expect(textOf(first.body)).toContain('Say whether what is in “bruise.jpg” and belongs in the record is entered');
    expect(first.body).toContain(`href="#${field}"`);
    expect(first.body).toContain(`id="${field}"`);
    const check = await visitor.get(bare(sent.location ?? ''));
    expect(textOf(check.body)).toContain('bruise.jpg (photo, JPEG,');
    const entry = await visitor.get(await record(visitor, sent));
    expect(textOf(entry.body)).toContain('bruise.jpg (photo, JPEG,');
    const got = await visitor.get(linkTo(entry.body));
    expect(Buffer.compare(got.bytes, Buffer.from(photo.bytes))).toBe(0);
    expect(got.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'inline; filename=bruise.jpg',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('is attached by a press of its own, several one after another, and taken away again, and nothing typed is lost', async () => {
    const visitor = await visiting('hv');
    const address = await begin(visitor);
    const half = { ...visit, when: '', text: 'Half of it', go: 'attach' };
    expect((await send(visitor, address, half, photo)).location).toContain('#attached');
    await send(visitor, bare(address), half, { name: 'letter.docx', bytes: docx() });
    const page = await visitor.get(bare(address));
    expect(textOf(page.body)).toContain('letter.docx (document, DOCX,');
    expect(page.body).toContain('Half of it');
    const away = /value="(detach-[^"]+)">Take bruise.jpg away/.exec(page.body)?.[1] ?? '';
    expect((await send(visitor, bare(address), { ...half, go: away })).location).toContain('#attached');
    const after = textOf((await visitor.get(bare(address))).body);
    expect(after).not.toContain('bruise.jpg');
    expect(after).toContain('letter.docx');
    expect(after).toContain('Half of it');
  });

  it.each([
    [
      'a web page called a photo',
      { name: 'x.jpg', bytes: asBytes('<html><script>alert(1)</script>'), type: 'image/jpeg' },
      'must be a photo or picture',
    ],
    [
      'a PDF with a program in it',
      { name: 'x.pdf', bytes: pdf('4 0 obj << /S /JavaScript /JS (x) >> endobj') },
      'has a program or a file inside it',
    ],
    [
      'one that is too large',
      { name: 'x.jpg', bytes: new Uint8Array([...jpeg(), ...new Uint8Array(largestAttachment)]) },
      'must be smaller than 20 MB',
    ],
    ['an empty one', { name: 'x.jpg', bytes: new Uint8Array() }, 'The file is empty'],
  ])('is refused where it is %s, with what to do, and the words stay', async (_what, file, says) => {
    const visitor = await visiting('hv');
    const address = await begin(visitor);
    const sent = await send(visitor, address, visit, file);
    expect(sent.status).toBe(422);
    expect(textOf(sent.body)).toContain(says);
    expect(sent.body).toContain('href="#file"');
    expect(sent.body).toContain('Saw Steven at home.');
    expect(linkTo((await visitor.get(bare(address))).body)).toBe('');
  });

  it('is asked for again where a browser sends its name alone', async () => {
    const visitor = await visiting('hv');
    const address = await begin(visitor);
    const form = { ...visit, _csrf: hidden(await visitor.get(address), '_csrf'), file: 'bruise.jpg' };
    expect(textOf((await visitor.post(bare(address), form)).body)).toContain('The file did not come with the form. Choose it again');
  });

  it.each([
    ['../../../etc/passwd', 'passwd.jpg'],
    ['..\\..\\boot.ini', 'boot.ini.jpg'],
    ['photo\u202Egpj.exe', 'photogpj.exe.jpg'],
    ['x"; filename="evil.html', 'filename= 22evil.html.jpg'],
    [`${'long'.repeat(200)}.jpg`, `${'long'.repeat(22)}lo.jpg`],
    ['<script>alert(1)</script>.jpg', 'script.jpg'],
  ])('called %j is called what can be shown, and goes to a browser by that name alone', async (name, shown) => {
    const visitor = await visiting('hv');
    const address = await begin(visitor);
    await send(visitor, address, { ...visit, go: 'attach' }, { ...photo, name });
    const { body } = await visitor.get(bare(address));
    expect(body).not.toContain('<script>alert');
    const { headers } = await visitor.get(linkTo(body));
    expect(String(headers['content-disposition']).replaceAll('%22', '')).toContain(shown.replaceAll('%22', '').slice(0, 60));
    expect(String(headers['content-disposition'])).not.toMatch(/[/\\]|\u202E|\r|\n/);
  });

  it('is another’s: every other desk, by every address, gets a page that does not exist', async () => {
    const visitor = await visiting('hv');
    const { first, sent } = await withPhoto(visitor);
    const [draft, other] = [linkTo(first.body), await visiting('gp')];
    for (const who of [other, await visiting('whole')]) expect((await who.get(draft)).status).toBe(404);
    const entry = linkTo((await visitor.get(await record(visitor, sent))).body);
    expect((await visitor.get(draft)).status).toBe(404);
    expect((await other.get(entry)).status).toBe(404);
    expect((await (await visiting('whole')).get(entry)).status).toBe(200);
    for (const path of ['..%2f..%2fetc%2fpasswd', '%00', crypto.randomUUID()])
      expect((await visitor.get(entry.replace(/[^/]+$/, path))).status).toBe(404);
    const [, own = ''] = /entries\/([^/]+)/.exec(entry) ?? [];
    const { body } = await visitor.get(`/cases/child-e/children/steven/chronology?on=${day}`);
    const elsewhere = [...body.matchAll(/id="([^"]+)"/g)].map(([, id = '']) => id).find((id) => /^e\d+$/.test(id) && id !== own) ?? 'e001';
    expect((await visitor.get(entry.replace(own, elsewhere))).status).toBe(404);
  });

  it('that is sent over what was changed in another tab is kept with a draft of its own, and both are there', async () => {
    const visitor = await visiting('hv');
    const address = bare(await begin(visitor));
    const page = await visitor.get(`${address}?way=home-visit&on=${day}`);
    const [_csrf, form] = [hidden(page, '_csrf'), { ...visit, version: '0', go: 'attach' }];
    await visitor.postFile(address, { ...form, _csrf, text: 'From one tab' });
    const other = await visitor.postFile(address, { ...form, _csrf, text: 'From another tab' }, photo);
    expect(textOf(other.body)).toContain('changed in another tab');
    const mine = await visitor.get(/href="([^"]+)">Go on with what you have just sent/.exec(other.body)?.[1] ?? '');
    expect(textOf(mine.body)).toContain('bruise.jpg');
    expect(mine.body).toContain('From another tab');
    expect(textOf((await visitor.get(address)).body)).not.toContain('bruise.jpg');
  });

  it('is given with an extract where it is chosen, to whom it is given and until it is taken back, and otherwise is not', async () => {
    const [hv, gp, police] = [await visiting('hv'), await visiting('gp'), await visiting('police')];
    const { sent } = await withPhoto(hv);
    const entry = bare(await record(hv, sent)).replace('/written/', '/entries/');
    const box = /name="(file-[^"]+)"/.exec((await hv.get(`${entry}/whom`)).body)?.[1] ?? '';
    expect(textOf((await hv.get(`${entry}/whom`)).body)).toContain('Give a file with it?');
    const form = { what: 'extract', extract: 'A bruise.', reason: 'To see her', basis: 'public-task', route: 'in-heed' };
    const press = async (at: string, more: Readonly<Record<string, string>>) =>
      hv.post(at, { _csrf: hidden(await hv.get(`${entry}/whom`), '_csrf'), ...more });
    const give = (more: Readonly<Record<string, string>>) =>
      press(`${entry}/whom`, { ...form, consent: 'agreed', consentWords: 'Yes', 'to-gp': 'yes', ...more });
    expect(linkTo((await hv.get(entry)).body)).not.toBe('');

    expect((await give({})).location).toContain('done=yes');
    expect(linkTo((await gp.get(entry)).body)).toBe('');
    expect((await gp.get(linkTo((await hv.get(entry)).body))).status).toBe(404);

    expect((await give({ [box]: 'yes' })).location).toContain('done=yes');
    const read = await gp.get(entry);
    expect(textOf(read.body)).toContain('With it: bruise.jpg (photo, JPEG,');
    const file = linkTo(read.body);
    expect(Buffer.compare((await gp.get(file)).bytes, Buffer.from(photo.bytes))).toBe(0);
    expect((await police.get(file)).status).toBe(404);
    expect((await hv.get(entry)).body).toContain(file);

    const [, share = ''] = [...(await hv.get(entry)).body.matchAll(/name="share" value="([^"]+)"/g)].at(-1) ?? [];
    expect((await press(`${entry}/recall`, { share, reason: 'Given in error' })).location).toContain('done=yes');
    expect((await gp.get(file)).status).toBe(404);
  });

  it('stands in the chronology for whoever reads the entry whole', async () => {
    const visitor = await visiting('hv');
    const { sent } = await withPhoto(visitor, 'none');
    await record(visitor, sent);
    const address = `/cases/child-e/children/steven/chronology?on=${day}`;
    expect(linkTo((await visitor.get(address)).body)).not.toBe('');
    expect(linkTo((await (await visiting('gp')).get(address)).body)).toBe('');
  });

  it('follows its version: what is put right keeps it or leaves it out, and what was recorded first has it still', async () => {
    const visitor = await visiting('hv');
    const { sent, field } = await withPhoto(visitor);
    const entry = await record(visitor, sent);
    const id = entry.split('/').at(-1) ?? '';
    const begun = await visitor.get(`/cases/child-e/write/new/home-visit?on=${day}&corrects=${id}`);
    const address = (begun.location ?? '').replace(/#.*/, '');
    const form = await visitor.get(address);
    expect(form.body).toContain(`name="${field}"`);
    expect(form.body).toMatch(new RegExp(`name="${field}" type="radio" value="entered" checked`));
    const again = { ...visit, corrects: id, because: 'Wrong photo', [field]: 'entered', [field.replace('-told', '-out')]: 'yes' };
    const put = await record(visitor, await send(visitor, address, again));
    const { body } = await visitor.get(`${put}?on=${day}`);
    const [now = '', before = ''] = body.split('What was recorded first');
    expect(now).not.toContain('bruise.jpg');
    expect(before).toContain('bruise.jpg');
    expect((await visitor.get(linkTo(before))).status).toBe(200);
  });

  it('of an entry that is withdrawn is there for whoever recorded it', async () => {
    const visitor = await visiting('hv');
    const entry = await record(visitor, (await withPhoto(visitor)).sent);
    const page = await visitor.get(`${entry}?on=${day}`);
    await visitor.post(`${entry}/withdraw?on=${day}`, { _csrf: hidden(page, '_csrf'), of: 'wrong-person', because: 'Another Steven' });
    const after = await visitor.get(`${entry}?on=${day}`);
    expect((await visitor.get(linkTo(after.body))).status).toBe(200);
  });

  it.each([
    ['that is cut short', `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nabc`],
    ['without its boundary', 'nothing of the sort'],
    ['with a part that has no name', `--${boundary}\r\nContent-Disposition: form-data\r\n\r\nx\r\n--${boundary}--\r\n`],
    [
      'that would change what every object has',
      `--${boundary}\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n--${boundary}--\r\n`,
    ],
    [
      'with a thousand fields',
      `${Array.from({ length: 1000 }, (_, i) => `--${boundary}\r\nContent-Disposition: form-data; name="f${i}"\r\n\r\nx\r\n`).join('')}--${boundary}--\r\n`,
    ],
  ])('in a form %s is no fault and is not kept', async (_what, payload) => {
    const visitor = await visiting('hv');
    const address = await begin(visitor);
    await send(visitor, address, { ...visit, go: 'attach' }, photo);
    const got = await visitor.postRaw(bare(address), `multipart/form-data; boundary=${boundary}`, payload);
    expect([400, 403, 413]).toContain(got.status);
    expect((await visitor.get(bare(address))).body.split('Take bruise.jpg away').length).toBe(2);
  });

  it('is taken from nobody whose form does not show its token', async () => {
    const visitor = await visiting('hv');
    const address = await begin(visitor);
    await send(visitor, address, { ...visit, go: 'attach' });
    for (const form of [
      { ...visit, _csrf: 'guessed' },
      { ...visit, _csrf: '' },
    ])
      expect((await visitor.postFile(bare(address), form, photo)).status).toBe(403);
  });
});
