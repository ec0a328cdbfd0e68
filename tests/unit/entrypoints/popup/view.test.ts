import { expect, it } from 'vitest';
import { chooseView } from '@/entrypoints/popup/view';

const nothing = { placing: null, unseen: null, hasDraft: false };

it('opens on the first view when nothing waits', () => {
  expect(chooseView(nothing)).toEqual({ name: 'home' });
});

it('opens on what was begun', () => {
  expect(chooseView({ ...nothing, hasDraft: true })).toEqual({ name: 'order' });
});

it('opens on an outcome that was not seen, before what was begun', () => {
  const waiting = { ...nothing, unseen: 'an order', hasDraft: true };
  expect(chooseView(waiting)).toEqual({ name: 'outcome', uuid: 'an order' });
});

it('opens on the order that is on its way, before everything else', () => {
  const waiting = { placing: 'this one', unseen: 'an order', hasDraft: true };
  expect(chooseView(waiting)).toEqual({ name: 'outcome', uuid: 'this one' });
});
