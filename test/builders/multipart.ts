/** A file as a browser sends it with a form. */
export interface FileToSend {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the browser says that it is. */
  readonly type?: string;
}

export const boundary = 'heed-test-boundary';

/** A form with a file in it, as a browser writes it (RFC 7578). */
export function multipart(form: Readonly<Record<string, string>>, file: FileToSend | undefined): Buffer {
  const parts = Object.entries(form).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  const name = (file?.name ?? '').replaceAll('"', '%22').replaceAll(/[\r\n]/g, ' ');
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${file?.type ?? 'application/octet-stream'}\r\n\r\n`;
  return Buffer.concat([...parts, Buffer.from(head), Buffer.from(file?.bytes ?? []), Buffer.from(`\r\n--${boundary}--\r\n`)]);
}
