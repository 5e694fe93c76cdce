import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { asBytes, docx, jpeg, pdf, png } from '../../../test/builders/attached-files.ts';
import { largestAttachment } from '../../core/entry/attachment.ts';
import { cleanFileName } from './file-name.ts';
import { knowFile } from './known-file.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const typeOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  const read = await knowFile(name, bytes);
  return 'type' in read ? read.type : read.problem;
};

describe('a file that is attached', () => {
  it.each([
    ['a photo', jpeg(), 'image/jpeg'],
    ['a picture', png(), 'image/png'],
    ['a PDF', pdf(), 'application/pdf'],
    ['a document', docx(), word],
  ])('is known by what is in it where it is %s, whatever it is called', async (_what, bytes, type) => {
    for (const name of ['letter.exe', 'a.html', '', 'photo.gif']) expect(await typeOf(name, bytes)).toBe(type);
  });

  it.each([
    ['a web page called a photo', asBytes('<html><script>alert(1)</script></html>')],
    ['a picture that can hold a program (SVG)', asBytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a moving picture', asBytes('GIF89a........................')],
    ['a plain archive', zipSync({ 'a.txt': strToU8('x') })],
    ['a program', asBytes('MZ\u0090\u0000................................')],
    ['plain words', asBytes('just words')],
    ['nothing', new Uint8Array()],
  ])('is refused where it is %s', async (_what, bytes) => {
    expect(await typeOf('photo.jpg', bytes)).toMatch(/must be a photo|is empty/);
  });

  it.each([
    ['a web page in a photo', jpeg('<script>alert(1)</script>')],
    ['an archive behind a photo', new Uint8Array([...jpeg(), ...zipSync({ 'a.txt': strToU8('x') })])],
    ['an archive behind a PDF', new Uint8Array([...pdf(), ...zipSync({ 'a.txt': strToU8('x') })])],
    ['a PDF in a picture', jpeg('%PDF-1.4')],
    ['a PDF that runs a script', pdf('4 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj')],
    ['a PDF that runs a script under a name in numbers', pdf('4 0 obj << /S /J#61vaScript >> endobj')],
    ['a PDF that starts a program', pdf('4 0 obj << /S /Launch /F (cmd.exe) >> endobj')],
    ['a PDF with a file in it', pdf('4 0 obj << /Type /Filespec /EF << /F 5 0 R >> /Names << /EmbeddedFiles 6 0 R >> >> endobj')],
    ['a PDF cut short', pdf().subarray(0, 60)],
    ['a document with macros', docx({ 'word/vbaProject.bin': strToU8('x') })],
    ['a document with a packed program', docx({ 'word/embeddings/oleObject1.bin': strToU8('x') })],
    [
      'a document that fetches a template',
      docx({
        'word/_rels/settings.xml.rels': strToU8(
          '<Relationship Type="x/attachedTemplate" Target="https://evil.example" TargetMode="External"/>',
        ),
      }),
    ],
    ['a document with a part that climbs out', docx({ '../../etc/passwd': strToU8('x') })],
    [
      'a document that is nothing but its list of types',
      zipSync({ '[Content_Types].xml': strToU8(new TextDecoder().decode(docx()).slice(0, 9)) }),
    ],
  ])('is refused where it is %s', async (_what, bytes) => {
    expect(await typeOf('x.pdf', bytes)).toMatch(/cannot be kept|is broken|must be a photo/);
  });

  it('may have chance letters in a packed part of a PDF', async () => {
    expect(await typeOf('x', pdf('4 0 obj << /Length 5 >> stream\n/JS /Launch\nendstream endobj'))).toBe('application/pdf');
  });

  it('is refused where a document would fill a machine once unpacked, and nothing of it is unpacked to find out', async () => {
    const bomb = docx({ 'word/media/big.png': new Uint8Array(250_000_000) });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await typeOf('x.docx', bomb)).toContain('far larger');
    const parts = docx(Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`word/p${i}.xml`, new Uint8Array(1)])));
    expect(await typeOf('x.docx', parts)).toContain('far larger');
  }, 30_000);

  it('is refused at one byte over 20 MB', async () => {
    const photo = new Uint8Array(largestAttachment + 1);
    photo.set(jpeg());
    expect(await typeOf('x.jpg', photo)).toBe('The file must be smaller than 20 MB');
    expect(await typeOf('x.jpg', photo.subarray(0, largestAttachment))).toBe('image/jpeg');
  });

  it('is no fault whatever bytes it has', async () => {
    const starts = [jpeg(), png(), pdf(), docx()];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }), async (start, changes) => {
        const bytes = Uint8Array.from(start);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const read = await knowFile('x', bytes);
        expect('type' in read || read.problem.length > 0).toBe(true);
      }),
    );
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd.jpg'],
    ['C:\\Users\\jo\\bruise.JPG', 'bruise.jpg'],
    ['photo\u202Egpj.exe', 'photogpj.exe.jpg'],
    ['a\u0000b\r\nSet-Cookie: x=y.jpg', 'abSet-Cookie x=y.jpg'],
    ['.htaccess', 'htaccess.jpg'],
    ['', 'attachment.jpg'],
    ['////', 'attachment.jpg'],
    ['arm, left.jpeg', 'arm, left.jpeg'],
    ['<img src=x onerror=alert(1)>.jpg', 'img src=x onerror=alert(1).jpg'],
    ['\u{D800}photo.jpg', 'photo.jpg'],
  ])('%j is shown as %j', (name, shown) => {
    expect(cleanFileName(name, 'image/jpeg')).toBe(shown);
  });

  it('is never longer than 100 letters, and nothing in it is unseen or a path', () => {
    expect(cleanFileName(`${'x'.repeat(400)}.pdf`, 'application/pdf')).toMatch(/^x{90}\.pdf$/);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const shown = cleanFileName(name, 'image/png');
        expect(shown).toMatch(/\.png$/);
        expect(shown.length).toBeLessThanOrEqual(190);
        expect([...shown].length).toBeLessThanOrEqual(100);
        expect(shown).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});
