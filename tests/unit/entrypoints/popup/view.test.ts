import { expect, it } from 'vitest';
import { chooseView } from '@/entrypoints/popup/view';

it('opens on the first view when nothing waits', () => {
  expect(chooseView({ unseen: null, hasDraft: false })).toEqual({ name: 'home' });
});

it('opens on what was begun', () => {
  expect(chooseView({ unseen: null, hasDraft: true })).toEqual({ name: 'order' });
});

it('opens on an outcome that was not seen, before what was begun', () => {
  expect(chooseView({ unseen: 'an order', hasDraft: true })).toEqual({ name: 'outcome', uuid: 'an order' });
});
