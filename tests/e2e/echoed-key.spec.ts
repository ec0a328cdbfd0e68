import { holdsKey } from '../../entrypoints/background/panel/replies/holds-key.ts';
import { demoKey } from '../panel/demo.ts';
import { named } from '../replies/key-spellings.ts';
import { allStored } from './support/all-stored.ts';
import { anOrder, connect, send, storedOrders } from './support/by-command.ts';
import { expect, test } from './support/companion-test.ts';

/** Names that the key was given in a text of JSON, which holds it escaped. */
const inJson = (text: string) => JSON.stringify(text).slice(1, -1);

// Read over and over, beside those that hold the key: no more of them than there have to be.
test.use({ panelOptions: { services: 30 } });

for (const half of [0, 1])
  test(`a panel that echoes the key in every field, in whatever spelling, puts it nowhere (${half + 1} of 2)`, async ({
    companion,
    panel,
  }) => {
    const written = named.filter((_spelling, n) => n % 2 === half);
    const page = await connect(companion);
    await send(page, anOrder());
    const shown: string[] = [];
    const look = async (hash: string, words: string | RegExp) => {
      await page.evaluate((to) => (location.hash = to), hash);
      await expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible();
      shown.push(await page.content());
    };

    for (const [n, [how, write]] of written.entries()) {
      const key = write(demoKey);
      const answer = (action: string, body: unknown, status = 200) =>
        panel.misbehave({ action, status, body: JSON.stringify(body) });
      const row = {
        service: '1',
        name: `Views ${n} ${key}`,
        category: `Twitch ${key}`,
        type: key,
        rate: '1',
      };
      panel.misbehave({
        action: 'services',
        body: (natural) =>
          JSON.stringify([row, { ...row, service: key }, ...(JSON.parse(natural) as unknown[])]),
      });
      expect(await send(page, { type: 'readServices', isForced: true }), how).toEqual({ ok: true });
      await look('#services', '••••');

      answer('balance', { status: 'success', balance: '128.40', currency: key });
      answer('status', { status: `In work ${key}`, charge: '1', currency: key, orders: [key] });
      await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
      answer('balance', { status: 'error', message: `No user has ${key}`, error: key }, 400);
      await send(page, { type: 'refresh', ifOlderThanSeconds: 0 });
      await look('#account', '••••');
      panel.behave();

      await send(page, { type: 'readServices', isForced: true });
      const channel = { platform: 'twitch', name: `channel_${n}` } as const;
      await send(page, { type: 'declareChannel', channel });
      const said =
        n % 2 === 0 ? { status: 'success', order: key, id: key } : { error: `Not for ${key}`, order: key };
      answer('add', said);
      await send(page, anOrder({ link: channel.name, channel }));
    }
    expect(await storedOrders(page)).toHaveLength(written.length + 1);
    await look('#orders', `channel_${written.length - 1}`);
    const popup = await companion.openPopup();
    await expect(popup.getByText('channel_').first()).toBeVisible();
    shown.push(await popup.content());

    const everything = [await allStored(companion, page), ...shown];
    const found = written.filter(([, write]) => {
      const key = write(demoKey);
      return everything.some((text) => text.includes(key) || text.includes(inJson(key)));
    });
    expect(found.map(([how]) => how)).toEqual([]);
    // No piece of what is stored holds it in a spelling that none of these is.
    const texts = everything.flatMap((text) => text.match(/"(?:[^"\\]|\\.)*"|>[^<]+</g) ?? []);
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter((text) => holdsKey(text, demoKey))).toEqual([]);
  });
