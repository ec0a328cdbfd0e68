import { connect, send } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import { injected } from './support/injected.ts';
import { addFor, expectSoundBooks, recordFor } from './support/order-for.ts';
import { orderCutFor } from './support/order-for.ts';

const protocols = [
  {
    name: 'placing: HTTP/1.1 connection dropped',
    options: { protocols: 'h1' },
    protocol: 'http/1.1',
    guard: 'close',
  },
  {
    name: 'placing: HTTP/2 connection dropped',
    options: { protocols: 'h2' },
    protocol: 'h2',
    guard: 'stream',
  },
] as const;

for (const { name, options, protocol, guard } of protocols) {
  test.describe(protocol, () => {
    test.use({ panelOptions: options });

    test(`${name}: the browser does not send the order again`, async ({ companion, panel }) => {
      const page = await connect(companion);
      for (const drop of ['afterTaking', 'beforeTaking'] as const) {
        // A connection that has carried requests is what the browser would send again on.
        await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
        panel.misbehave({ action: 'add', drop });
        await orderCutFor(companion, page, drop);
        const add = addFor(panel, drop);
        expect(add).toMatchObject({ outcome: 'dropped', protocol, reusedSocket: protocol === 'h2' });
        injected(name);
        const { state, guard: held } = await recordFor(page, drop);
        expect(['unknown', 'ambiguous', 'placedIdLost']).toContain(state);
        expect(held).toBe(guard);
      }
      expect(panel.orders()).toHaveLength(1);
      await expectSoundBooks(panel, page);
    });
  });
}
