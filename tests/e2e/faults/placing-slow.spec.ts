import type { Fault } from '../../panel/faults.ts';
import type { Outcome } from '../../panel/journal.ts';
import { connect } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import type { FaultName } from './support/fault-list.ts';
import { injected } from './support/injected.ts';
import { addFor, expectSoundBooks, orderFor, recordFor } from './support/order-for.ts';

/** Each waits for the extension's own limit, so each has a browser of its own and they run side by side. */
const slow: { name: FaultName; fault: Fault; outcome: Outcome; orders: number }[] = [
  { name: 'placing: reply after the limit', fault: { hold: 'answer' }, outcome: 'clientLeft', orders: 1 },
  { name: 'placing: one byte a second', fault: { slowBytes: true }, outcome: 'clientLeft', orders: 1 },
  { name: 'placing: request accepted and never answered', fault: { hang: true }, outcome: 'hung', orders: 0 },
];

for (const { name, fault, outcome, orders } of slow) {
  test(`${name}: the order is sent once, and its outcome is unknown`, async ({ companion, panel }) => {
    const page = await connect(companion);
    panel.misbehave({ action: 'add', ...fault });
    expect(await orderFor(page, 'slow')).toEqual({ ok: true });
    await panel.waitFor(() => addFor(panel, 'slow').outcome === outcome);
    expect(addFor(panel, 'slow').fault).toEqual(fault);
    injected(name);
    expect(panel.orders()).toHaveLength(orders);
    const { state, error } = await recordFor(page, 'slow');
    expect(['unknown', 'placedIdLost']).toContain(state);
    expect(error?.name).toBe('timedOut');
    await expectSoundBooks(panel, page);
  });
}
