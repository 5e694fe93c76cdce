import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** LibreOffice, where it is installed. Tests that need it skip themselves where it is not, and say so by that. */
export const soffice: string | undefined = await (async () => {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, 'soffice');
    if (
      folder !== '' &&
      (await access(path).then(
        () => true,
        () => false,
      ))
    )
      return path;
  }
  return undefined;
})();

/**
 * A file as LibreOffice saves it under another format, without a window.
 * @param from the ending of what is given: `csv`
 * @param to the format as `--convert-to` takes it: `xlsx`, `pdf`, `csv:Text - txt - csv (StarCalc):59,34,ANSI`
 */
export async function convert(bytes: Uint8Array, from: string, to: string, ...more: readonly string[]): Promise<Uint8Array> {
  if (soffice === undefined) throw new Error('LibreOffice is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'heed-office-'));
  try {
    await writeFile(join(folder, `in.${from}`), bytes);
    // A profile of its own, so that two may run at once.
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run(
      soffice,
      [profile, '--headless', '--norestore', ...more, '--convert-to', to, '--outdir', join(folder, 'out'), join(folder, `in.${from}`)],
      {
        timeout: 90_000,
      },
    );
    return new Uint8Array(await readFile(join(folder, 'out', `in.${to.split(':')[0]}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
