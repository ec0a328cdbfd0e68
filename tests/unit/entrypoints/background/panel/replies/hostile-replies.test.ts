import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzReplies } from '@/tests/replies/fuzz-replies';
import { actions, readReply, replyOf, testKey } from '@/tests/replies/read-reply';

const ids = ['12345'];

describe('a hostile reply', () => {
  it('never ends in an error without a name, nor shows the key, nor takes long', () => {
    const { replies, failures } = fuzzReplies({ replies: 20_000, seed: 20261122 });
    expect(replies).toBe(20_000);
    expect(failures).toEqual([]);
  }, 60_000);

  it.each(actions)('nested five million deep is not understood (%s)', (action) => {
    for (const text of ['['.repeat(5_000_000), `${'{"a":'.repeat(5_000_000)}1${'}'.repeat(5_000_000)}`])
      expect(readReply(action, replyOf(text), ids)).toMatchObject({ error: 'notUnderstood' });
  });

  it('of 50,000 services is read in one go', () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, id) => `{"service":${id},"name":"Views ${id}","rate":0.10}`,
    );
    const outcome = readReply('services', replyOf(`[${rows.join(',')}]`));
    expect(outcome).toMatchObject({ kind: 'services', droppedRows: 0 });
    expect(outcome.kind === 'services' && outcome.services.at(-1)).toMatchObject({
      id: '49999',
      rate: '0.10',
    });
  });

  it('with a name of a megabyte and controls is cut to what can be shown', () => {
    const name = '\u202Eevil\u200B name '.repeat(100_000);
    const outcome = readReply('services', replyOf(JSON.stringify([{ service: 1, name }])));
    const shown = outcome.kind === 'services' ? outcome.services[0]?.name : undefined;
    expect(shown).toMatch(/^(evil name )+evil.*…$/);
    expect(shown?.length).toBeLessThanOrEqual(300);
  });

  it('without a prototype’s manners reads ids that JavaScript knows', () => {
    const text =
      '{"__proto__":{"status":"Completed","charge":"1"},"constructor":{"error":"Incorrect order ID"}}';
    const outcome = readReply('status', replyOf(text), ['__proto__', 'constructor', 'toString']);
    const answers = outcome.kind === 'statuses' ? Object.entries(outcome.answers) : [];
    expect(answers).toEqual([
      ['__proto__', expect.objectContaining({ kind: 'report' })],
      ['constructor', { kind: 'notFound' }],
    ]);
  });

  it.each([
    ['as it is', testKey],
    ['in capitals', testKey.toUpperCase()],
    ['escaped for a URL', [...testKey].map((char) => `%${char.charCodeAt(0).toString(16)}`).join('')],
    ['escaped for JSON', [...testKey].map((char) => `\\u00${char.charCodeAt(0).toString(16)}`).join('')],
    ['escaped for HTML', [...testKey].map((char) => `&#${char.charCodeAt(0)};`).join('')],
    ['with something invisible in it', [...testKey].join('\u200B')],
  ])('that echoes the key %s never shows it', (_how, echoed) => {
    for (const text of [JSON.stringify({ error: `No user has ${echoed}` }), `No user has ${echoed}`])
      for (const action of actions)
        expect(readReply(action, replyOf(text), ids)).toMatchObject({ detail: 'No user has ••••' });
  });
});

describe('money', () => {
  it('survives byte for byte, as a number or as text', () => {
    const amounts = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.stringMatching(/^\d{0,12}$/))
      .map(([whole, fraction]) => (fraction === '' ? String(whole) : `${whole}.${fraction}`));
    fc.assert(
      fc.property(amounts, fc.boolean(), (amount, isText) => {
        const token = isText ? `"${amount}"` : amount;
        const balance = readReply('balance', replyOf(`{"balance":${token},"currency":"USD"}`));
        expect(balance).toEqual({ kind: 'balance', amount, currency: 'USD' });
        const order = readReply('status', replyOf(`{"status":"Pending","charge":${token}}`), ids);
        expect(order).toMatchObject({ answers: { '12345': { report: { charge: amount } } } });
      }),
      { seed: 12, numRuns: 2000 },
    );
  });
});
