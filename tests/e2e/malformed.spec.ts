import * as fc from 'fast-check';
import { malformedTexts } from '../replies/malformed-replies.ts';
import { anOrder, connect, send, stored, storedOrders } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';

const seed = 20_261_122;
const ofEachKind = 20;

// Read over and over, and not looked at: no more of them than there have to be.
test.use({ panelOptions: { services: 30 } });

for (const [kind, { arbitrary }] of Object.entries(malformedTexts)) {
  test(`twenty replies of the kind "${kind}" to each action leave nothing uncaught and no record lost`, async ({
    companion,
    panel,
  }) => {
    const page = await connect(companion);
    await send(page, anOrder());
    for (const [n, raw] of fc.sample(arbitrary, { numRuns: ofEachKind, seed }).entries()) {
      for (const action of ['balance', 'status', 'services'] as const) {
        panel.misbehave({ action, raw });
        await send(
          page,
          action === 'services'
            ? { type: 'readServices', isForced: true }
            : { type: 'refresh', ifOlderThanSeconds: 0 },
        );
        panel.behave();
      }
      const channel = { platform: 'twitch', name: `channel_${n}` } as const;
      await send(page, { type: 'declareChannel', channel });
      await send(page, { type: 'readServices', isForced: true });
      panel.misbehave({ action: 'add', raw, taking: true });
      await send(page, anOrder({ link: channel.name, channel }));
      panel.behave();
    }
    const adds = panel.adds().map(({ fields }) => fields?.['link']);
    expect(new Set(adds).size, 'each order was sent once').toBe(adds.length);
    expect(adds.length).toBe(1 + ofEachKind);
    const sent = (await storedOrders(page)).filter(({ state }) => state !== 'notSent');
    expect(sent.map(({ link }) => link).toSorted()).toEqual(adds.toSorted());
    expect(await send(page, { type: 'refresh', ifOlderThanSeconds: 0 })).toEqual({ ok: true });
    expect(await stored(companion, 'snapshot')).toMatchObject({ problem: null });
  });
}
