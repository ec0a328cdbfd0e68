import { expect, it } from 'vitest';
import { chooseView } from '@/entrypoints/popup/view';

const nothing = { placing: null, hasDraft: false };

it('opens on the first view when nothing is under way', () => {
  expect(chooseView(nothing)).toEqual({ name: 'home' });
});

it('opens on what was begun', () => {
  expect(chooseView({ ...nothing, hasDraft: true })).toEqual({ name: 'order' });
});

it('opens on the order that is on its way, before what was begun', () => {
  expect(chooseView({ placing: 'this one', hasDraft: true })).toEqual({ name: 'outcome', uuid: 'this one' });
});
