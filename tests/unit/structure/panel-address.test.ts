import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import rules from '@/public/close-after-post.json';
import { panelAddress, panelName } from '@/utils/panel';
import { readTree } from './source-tree';

it('stands in utils/panel.ts alone', () => {
  const others = readTree().sources.filter(({ path, words }) => {
    const texts = [...words].filter((word) => typeof word === 'string');
    return path !== 'utils/panel.ts' && texts.some((text) => text.includes(`//${panelName}`));
  });
  expect(others.map(({ path }) => path)).toEqual([]);
  expect(readFileSync('wxt.config.ts', 'utf8')).not.toContain(panelAddress);
});

it('is the one whose connections are closed', () => {
  expect(rules.map(({ condition }) => condition.requestDomains)).toEqual([[panelName]]);
});
