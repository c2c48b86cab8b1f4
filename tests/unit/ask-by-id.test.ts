import { afterEach, expect, it, vi } from 'vitest';
import type { AskRequest } from '../../lib/messages';
import { fare, flown, oneWay } from './make-offers';

const sendMessage = vi.fn<(request: unknown) => Promise<unknown>>();
vi.stubGlobal('chrome', { runtime: { sendMessage, onMessage: {} } });
const { askById } = await import('../../lib/overlay/ask-by-id');

const offer = oneWay([flown('LH 400 FRA-JFK')], fare('500.00 EUR'));
const request: AskRequest = { type: 'ask', facet: 'earnings', offers: [offer] };
const byId = { type: 'askById', facet: 'earnings', ids: [offer.id] };

afterEach(() => sendMessage.mockReset());

it('a worker that has read the list is asked by ids alone', async () => {
  sendMessage.mockResolvedValueOnce('off');
  expect(await askById(request)).toBe('off');
  expect(sendMessage.mock.calls).toEqual([[byId]]);
});

it('a worker that was ended since is told the offers whole', async () => {
  sendMessage.mockResolvedValueOnce('forgotten').mockResolvedValueOnce({});
  expect(await askById(request)).toEqual({});
  expect(sendMessage.mock.calls).toEqual([[byId], [request]]);
});

it('a worker that is gone is as gone as without ids: nothing is sent twice', async () => {
  sendMessage.mockResolvedValueOnce(undefined);
  expect(await askById(request)).toBeUndefined();
  sendMessage.mockRejectedValueOnce(new Error('Could not establish connection.'));
  await expect(askById(request)).rejects.toThrow('Could not establish connection.');
  expect(sendMessage).toHaveBeenCalledTimes(2);
});
