import { atOnce, limits } from './limits.ts';
import { runThread } from './reading/run-thread.ts';
import { inTurn } from './reading/turns.ts';
import type { NotRead, ReadSentOptions, SentFile } from './sent-file.ts';
import { whyNot } from './why-not.ts';

/**
 * Reads a file that an agency sent, in a thread of its own with limits of its own, so that no file can stop or kill the server. Rows come in batches as they are
 * read; they count only if the outcome is a `SentFile`. What `onBatch` throws is thrown on; nothing else is.
 *
 * What a file is, is told from its bytes: its name is not asked.
 */
export async function readSent(bytes: Uint8Array, options: ReadSentOptions): Promise<SentFile | NotRead> {
  if (bytes.length === 0) return whyNot('empty');
  if (bytes.length > limits.bytes) return whyNot('too-large');
  const { signal } = options;
  const end = await inTurn(atOnce, signal);
  try {
    return signal?.aborted === true ? whyNot('cancelled') : await runThread(bytes, options);
  } finally {
    end();
  }
}
