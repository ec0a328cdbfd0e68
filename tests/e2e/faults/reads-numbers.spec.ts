import { demoKey } from '../../panel/demo.ts';
import { connect, send, snapshotOf, storedOrders } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import { actions, askWrongly } from './support/ask-panel.ts';
import type { FaultName } from './support/fault-list.ts';
import { injected } from './support/injected.ts';
import { expectSoundBooks, orderFor } from './support/order-for.ts';

/** `asZero`: what an amount of nothing may be shown as; for the others there is no amount. */
const numbers: { name: FaultName; token: string; asZero: string[] }[] = [
  { name: 'reads: NaN', token: 'NaN', asZero: [] },
  { name: 'reads: 1e400', token: '1e400', asZero: [] },
  { name: 'reads: -0', token: '-0', asZero: ['0'] },
  { name: 'reads: "0x10"', token: '"0x10"', asZero: [] },
  { name: 'reads: "1,5"', token: '"1,5"', asZero: [] },
];

test('a number that is none is never shown as an amount', async ({ companion, panel }) => {
  const page = await connect(companion);
  await orderFor(page, 'open_order');
  for (const { name, token, asZero } of numbers) {
    const answers = {
      balance: `{"status":"success","balance":${token},"currency":"USD"}`,
      services: `[{"service":2114,"name":"Views","rate":${token},"min":${token},"max":${token}}]`,
      status: `{"status":"processing","charge":${token},"remains":${token},"start_count":${token}}`,
      add: `{"status":"success","order":${token},"charge":${token}}`,
    };
    for (const action of actions) {
      const { entry } = await askWrongly({ page, panel }, action, { body: answers[action], taking: true });
      expect(entry, name).toMatchObject({ outcome: 'replied', replyBody: answers[action] });
      if (action === 'services') await send(page, { type: 'readServices', isForced: true });
      if (action !== 'balance') continue;
      injected(name);
      const { balance } = await snapshotOf(companion);
      const real =
        panel
          .books()
          .accounts.get(demoKey)
          ?.entries.map((line) => line.balance) ?? [];
      expect([...real, ...asZero], name).toContain(balance?.amount);
    }
    const amounts = (await storedOrders(page)).map(({ rate, quoted, balanceBefore, report }) =>
      JSON.stringify([rate, quoted, balanceBefore, report]),
    );
    expect(amounts.join(), name).not.toMatch(/NaN|Infinity|0x10|1e400|"-0"|1,5/);
    await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
  }
  await expectSoundBooks(panel, page);
});
