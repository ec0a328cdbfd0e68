import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chrome } from '@/utils/chrome';
import type { Command, PlaceOrder } from '@/utils/command';
import { sendCommand } from '@/utils/send-command';

const closed = new Error('message channel closed before a response was received');
const stopped = { ok: false, error: 'workerStopped', detail: null };

const answering = (...answers: (Error | unknown)[]) => {
  const sendMessage = vi.spyOn(chrome.runtime, 'sendMessage');
  for (const answer of answers) {
    if (answer instanceof Error) sendMessage.mockRejectedValueOnce(answer);
    else sendMessage.mockResolvedValueOnce(answer);
  }
  return sendMessage;
};

const hung = () => vi.spyOn(chrome.runtime, 'sendMessage').mockReturnValue(new Promise(() => undefined));

describe('a command', () => {
  it.each([
    ['done', { ok: true }, { ok: true }],
    [
      'refused by name',
      { ok: false, error: 'noKey', detail: null },
      { ok: false, error: 'noKey', detail: null },
    ],
  ])('that is %s is asked once', async (_what, answer, outcome) => {
    const sendMessage = answering(answer);
    expect(await sendCommand({ type: 'checkApiKey' })).toEqual(outcome);
    expect(sendMessage).toHaveBeenCalledOnce();
  });

  it.each([undefined, null, {}, { ok: false }, { ok: false, error: 'toString' }, 'yes'])(
    'with the answer %j says that the worker was stopped',
    async (answer) => {
      answering(answer, answer);
      expect(await sendCommand({ type: 'checkApiKey' })).toEqual(stopped);
    },
  );

  it('is asked again when the worker was about to rest', async () => {
    const sendMessage = answering(closed, { ok: true });
    expect(await sendCommand({ type: 'checkApiKey' })).toEqual({ ok: true });
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('to place an order is never asked twice: a worker is woken to put its record right', async () => {
    const sendMessage = answering(closed, { ok: true });
    const order = { type: 'placeOrder' } as PlaceOrder;
    expect(await sendCommand(order)).toEqual(stopped);
    expect(sendMessage.mock.calls).toEqual([[order], [{ type: 'refresh', ifOlderThanSeconds: 3600 }]]);
  });

  describe('to which no answer comes', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it.each([
      ['checkApiKey', 30_000],
      ['refresh', 60_000],
      ['placeOrder', 90_000],
    ])('%s has an end after %i ms, and is not asked again', async (type, ms) => {
      const sendMessage = hung();
      const said = vi.fn();
      void sendCommand({ type } as Command).then(said);
      await vi.advanceTimersByTimeAsync(ms - 1);
      expect(said).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1);
      expect(said).toHaveBeenCalledWith({ ok: false, error: 'stillWaiting', detail: null });
      expect(sendMessage).toHaveBeenCalledOnce();
    });

    it('an import is waited for', async () => {
      hung();
      const said = vi.fn();
      void sendCommand({ type: 'importOrders' } as Command).then(said);
      await vi.advanceTimersByTimeAsync(3_600_000);
      expect(said).not.toHaveBeenCalled();
    });
  });
});
