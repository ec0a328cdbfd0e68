import { describe, expect, test } from 'vitest';
import { demoKey } from '../../panel/demo.ts';
import { keepAliveAgent, send } from './panel-client.ts';
import { runPanel } from './running-panel.ts';

async function get(host: string, path: string) {
  return send(await runPanel(), keepAliveAgent(), { method: 'GET', host, path });
}

test('the panel’s own page says what it is and shows the demo key', async () => {
  const { status, headers, body } = await get('botzverse.com', '/');
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(body).toContain('<title>Demo panel</title>');
  expect(body).toContain('local simulator');
  expect(body).toContain(`<code>${demoKey}</code>`);
});

describe('a channel page', () => {
  test('names the channel, says that it stands in and links to others', async () => {
    const { body } = await get('www.twitch.tv', '/monstercat?referrer=x');
    expect(body).toContain('<title>monstercat - Twitch (local demo page)</title>');
    expect(body).toContain('<h1>monstercat</h1>');
    expect(body).toContain('A local stand-in page');
    for (const address of [
      'https://www.twitch.tv/nightbakery',
      'https://kick.com/monstercat',
      'https://www.youtube.com/@',
    ]) {
      expect(body).toContain(`<a href="${address}`);
    }
  });

  test('is there for each host of the certificate, and for none of its channels', async () => {
    expect((await get('twitch.tv', '/monstercat/videos')).body).toContain('<h1>monstercat</h1>');
    expect((await get('kick.com', '/nightbakery')).body).toContain('<title>nightbakery - Kick');
    expect((await get('www.youtube.com', '/@tinyorchestra')).body).toContain('<h1>tinyorchestra</h1>');
    expect((await get('www.twitch.tv', '/')).body).toContain('No channel in this address');
  });

  test.each(['/%3Cscript%3Ealert(1)%3C/script%3E', '/<script>', '/%E0%A4%A', '/"onload="x'])(
    '%s stays text',
    async (path) => {
      const { status, headers, body } = await get('www.twitch.tv', path);
      expect(status).toBe(200);
      expect(body).not.toMatch(/<script|"onload/);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    },
  );
});

test.each([
  ['botzverse.com', '/orders/1'],
  ['www.twitch.tv', '/favicon.ico'],
  ['elsewhere.example', '/nothing'],
])('nothing is at https://%s%s', async (host, path) => {
  expect((await get(host, path)).status).toBe(404);
});
