import { expect } from '@playwright/test';
import type { Panel } from '../../panel/panel.ts';

/** Holds after every story: how the extension asks, and where the key never is. */
export function expectSoundRequests(panel: Panel, logLines: string[]): void {
  for (const { method, path, contentType, headers } of panel.requests()) {
    expect({ method, path, contentType }).toEqual({
      method: 'POST',
      path: '/api/v1',
      contentType: 'application/json',
    });
    expect(headers['cookie']).toBeUndefined();
    expect(headers['referer']).toBeUndefined();
  }
  const keys = new Set(panel.accounts.list().map(({ key }) => key));
  for (const { fields } of panel.requests()) {
    if (typeof fields?.['key'] === 'string' && fields['key'] !== '') keys.add(fields['key']);
  }
  const outsideOfBodies = panel.journal.map(({ path, headers }) => `${path} ${JSON.stringify(headers)}`);
  const leaks = [...outsideOfBodies, ...logLines].filter((line) =>
    [...keys].some((key) => line.includes(key)),
  );
  expect(leaks, 'the key outside of a request body').toEqual([]);
}
