import { afterEach, expect, it, vi } from 'vitest';
import { writeRequest, type PanelRequest } from '@/entrypoints/background/panel/request';

const key = 'secret-key';
const json = JSON as { rawJSON?: unknown };
const { rawJSON } = json;

afterEach(() => {
  json.rawJSON = rawJSON;
});

const add = { action: 'add', service: '12345678901234567890', quantity: 100, link: 'monstercat' } as const;

const cases: [what: string, request: PanelRequest, text: string][] = [
  ['balance', { action: 'balance' }, '"action":"balance"}'],
  ['services', { action: 'services' }, '"action":"services"}'],
  [
    'an id beyond 2^53',
    add,
    '"action":"add","service":12345678901234567890,"quantity":100,"link":"monstercat"}',
  ],
  [
    'an interval',
    { ...add, service: '7', interval: '5' },
    '"action":"add","service":7,"quantity":100,"link":"monstercat","interval":5}',
  ],
  [
    'a link of digits, which stays text',
    { ...add, service: '7', link: '123' },
    '"action":"add","service":7,"quantity":100,"link":"123"}',
  ],
  ['an id that is no number', { action: 'status', order: 'ord_01' }, '"action":"status","order":"ord_01"}'],
  ['an id that JSON could not write', { action: 'status', order: '007' }, '"action":"status","order":"007"}'],
  ['an id of an order', { action: 'status', order: '12345' }, '"action":"status","order":12345}'],
  ['several ids', { action: 'status', orders: '1,2' }, '"action":"status","orders":"1,2"}'],
];

it.each(cases)('%s is written with the key first and every digit kept', (_what, request, text) => {
  expect(writeRequest(request, key)).toBe(`{"key":"${key}",${text}`);
});

it('writes ids as text where the browser cannot write long numbers', async () => {
  delete json.rawJSON;
  vi.resetModules();
  const { writeRequest: write } = await import('@/entrypoints/background/panel/request');
  expect(write(add, key)).toContain('"service":"12345678901234567890","quantity":100');
});
