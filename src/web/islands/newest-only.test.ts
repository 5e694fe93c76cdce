import { afterEach, describe, expect, it, vi } from 'vitest';
import { newestOnly } from './newest-only.js';

/** Answers that come when the test says. */
function answering() {
  const asked: { readonly source: string; readonly answer: (page: string | undefined) => void; readonly isStopped: () => boolean }[] = [];
  vi.stubGlobal(
    'fetch',
    (source: string, { signal }: { readonly signal: AbortSignal }) =>
      new Promise((done, fail) => {
        signal.addEventListener('abort', () => fail(signal.reason));
        asked.push({
          source,
          isStopped: () => signal.aborted,
          answer: (page) => done({ ok: page !== undefined, redirected: false, text: async () => page }),
        });
      }),
  );
  return asked;
}

const settled = async (): Promise<void> => {
  for (let i = 0; i < 10; i++) await Promise.resolve();
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('of many pages asked for', () => {
  const wanted = (source: string, isStep = false) => ({ source, isStep });
  const heard = () => {
    const [shown, failed] = [[] as string[], [] as string[]];
    const ask = newestOnly({ show: (_, page) => void shown.push(page), fail: ({ source }) => void failed.push(source) });
    return { shown, failed, ask };
  };

  it('one is fetched at a time, and then only the newest, so that a hand that moves on always sees something', async () => {
    const [asked, { shown, ask }] = [answering(), heard()];
    for (const source of ['1', '2', '3', '4']) ask(wanted(source));
    expect(asked.map(({ source }) => source)).toEqual(['1']);
    asked[0]?.answer('page 1');
    await settled();
    asked[1]?.answer('page 4');
    await settled();
    expect(asked.map(({ source }) => source)).toEqual(['1', '4']);
    expect(shown).toEqual(['page 1', 'page 4']);
  });
  it('a press stops what is under way, and what was stopped is neither shown nor missed', async () => {
    const [asked, { shown, failed, ask }] = [answering(), heard()];
    ask(wanted('moved'));
    ask(wanted('pressed', true));
    await settled();
    expect(asked[0]?.isStopped()).toBe(true);
    asked[1]?.answer('what was pressed for');
    await settled();
    expect([shown, failed]).toEqual([['what was pressed for'], []]);
  });
  it('one that does not come is told of, unless a newer one is on its way', async () => {
    const [asked, { failed, ask }] = [answering(), heard()];
    ask(wanted('1'));
    ask(wanted('2'));
    asked[0]?.answer(undefined);
    await settled();
    expect(failed).toEqual([]);
    asked[1]?.answer(undefined);
    await settled();
    expect(failed).toEqual(['2']);
  });
});
