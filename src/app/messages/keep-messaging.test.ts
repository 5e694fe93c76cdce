import { afterEach, expect, it, vi } from 'vitest';
import type { Outbox } from '../../core/message/outbox.ts';
import { instantOfNumber } from '../../core/time/instant.ts';
import { keepingMail } from '../../exchange/mail/keep-mail.ts';
import { keepMessaging } from './keep-messaging.ts';

afterEach(() => void vi.useRealTimers());

const nothing: Outbox = {
  takeDesks: async () => [],
  peopleAt: async () => undefined,
  write: async () => {},
  takeDue: async () => [],
  takeLost: async () => [],
  note: async () => {},
  takeToAsk: async () => [],
};
const given = (outbox: Outbox) => ({
  ...{ outbox, mail: keepingMail(), reachedAt: 'https://heed.example', now: () => instantOfNumber(Date.now()) },
  records: undefined as never,
  open: undefined as never,
});

it('messages go at once, then on every minute of the clock, and no more once it has ended', async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 5, 9, 0, 40) });
  const ticks: string[] = [];
  const takeDesks: Outbox['takeDesks'] = async (at) => {
    ticks.push(new Date(at).toISOString().slice(11, 19));
    return [];
  };
  const end = keepMessaging(given({ ...nothing, takeDesks }), () => {});
  await vi.advanceTimersByTimeAsync(100_000);
  expect(ticks).toEqual(['09:00:00', '09:01:00', '09:02:00']);
  await end();
  await vi.advanceTimersByTimeAsync(200_000);
  expect(ticks).toHaveLength(3);
});

it('a fault is told, and tried again on the next', async () => {
  vi.useFakeTimers();
  const told: string[] = [];
  const takeDue = vi.fn(nothing.takeDue).mockRejectedValueOnce(new Error('gone'));
  const end = keepMessaging(given({ ...nothing, takeDue }), (line) => void told.push(line));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual(['messages did not go this time: gone']);
  expect(takeDue).toHaveBeenCalledTimes(2);
  await end();
});
