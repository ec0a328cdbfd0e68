import type { WxtBrowser } from 'wxt/browser';
import { connect } from '../support/by-command.ts';
import { expect, test } from '../support/companion-test.ts';
import { injected } from './support/injected.ts';
import { expectSoundBooks, orderFor, recordFor } from './support/order-for.ts';

declare const chrome: WxtBrowser;
type Fired<Args extends unknown[]> = { dispatch(...args: Args): void };

test('menus that are made twice are there once, without a complaint', async ({ companion }) => {
  await connect(companion);
  const made = await companion.worker.evaluate(async () => {
    const created: unknown[] = [];
    const create = chrome.contextMenus.create.bind(chrome.contextMenus);
    chrome.contextMenus.create = ((properties: Parameters<typeof create>[0], callback?: () => void) => {
      created.push(properties.id);
      return create(properties, callback);
    }) as typeof create;
    const onInstalled = chrome.runtime.onInstalled as unknown as Fired<[object]>;
    onInstalled.dispatch({ reason: 'update', previousVersion: '0.0.1' });
    onInstalled.dispatch({ reason: 'update', previousVersion: '0.0.1' });
    // Browsers answer in the order in which they were asked: after this one, all the others are done.
    for (let n = 0; n < 10; n += 1) await chrome.contextMenus.update('order-page', {}).catch(() => null);
    return created;
  });
  expect(made.filter((id) => id === 'order-page')).toHaveLength(2);
  injected('worker: menus created twice');
  await companion.worker.evaluate(async () => {
    await chrome.contextMenus.update('order-page', {});
    await chrome.contextMenus.update('order-link', {});
  });
});

test.describe('over HTTP/1.1', () => {
  test.use({ panelOptions: { protocols: 'h1' } });

  test('a rule that is missing is put back before the next order, and at the next start', async ({
    companion,
    panel,
  }) => {
    const page = await connect(companion);
    const rules = () => companion.worker.evaluate(() => chrome.declarativeNetRequest.getEnabledRulesets());
    const [rule = ''] = await rules();
    const disable = async () => {
      await companion.worker.evaluate(
        (id) => chrome.declarativeNetRequest.updateEnabledRulesets({ disableRulesetIds: [id] }),
        rule,
      );
      expect(await rules()).toEqual([]);
    };
    await disable();
    injected('worker: rule set missing');
    expect(await orderFor(page, 'guarded')).toEqual({ ok: true });
    expect(await rules()).toEqual([rule]);
    expect(await recordFor(page, 'guarded')).toMatchObject({ state: 'placed', guard: 'close' });

    await disable();
    await companion.killWorker();
    await expect.poll(rules).toEqual([rule]);
    await expectSoundBooks(panel, page);
  });

  test('a panel that keeps its connections is not asked about: they are taken out before the order', async ({
    companion,
    panel,
  }) => {
    const page = await connect(companion);
    panel.settings.ignoreConnectionClose = true;
    panel.misbehave({ action: 'add', drop: 'afterTaking' });
    expect(await orderFor(page, 'kept')).toEqual({ ok: true });
    expect(panel.adds()).toHaveLength(1);
    const { state, guard } = await recordFor(page, 'kept');
    expect(['unknown', 'placedIdLost']).toContain(state);
    expect(guard).toBe('close');
    await expectSoundBooks(panel, page);
  });
});
