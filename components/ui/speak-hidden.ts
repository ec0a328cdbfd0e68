import {
  createElement,
  Fragment,
  options,
  type ComponentChild,
  type ComponentChildren,
  type VNode,
} from 'preact';
import { hiddenMark } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';

/** What is read out or shown by the browser itself, which knows no elements. */
const spokenAttributes = ['title', 'aria-label', 'aria-valuetext', 'alt', 'placeholder'];

/** In these the browser takes text alone. */
const plainElements = new Set<unknown>(['option', 'title', 'textarea']);

const hasMark = (words: unknown): words is string => typeof words === 'string' && words.includes(hiddenMark);

const inWords = (words: string): string => words.replaceAll(hiddenMark, text('hidden'));

/** The mark for the eye, the word for the ear. */
const spoken = () =>
  createElement(
    'span',
    { class: 'masked' },
    createElement('span', { 'aria-hidden': true }, hiddenMark),
    createElement('span', { class: 'hide' }, text('hidden')),
  );

const withSpoken = (child: ComponentChild): ComponentChild =>
  hasMark(child)
    ? child.split(hiddenMark).flatMap((piece, at) => (at === 0 ? [piece] : [spoken(), piece]))
    : child;

function speak({ type, props }: VNode<Record<string, unknown> & { children?: ComponentChildren }>): void {
  if (typeof type !== 'string' && type !== Fragment) return;
  for (const name of spokenAttributes) {
    const words = props[name];
    if (hasMark(words)) props[name] = inWords(words);
  }
  const { children } = props;
  if (props['aria-hidden'] || children === undefined) return;
  const isPlain = plainElements.has(type);
  const change = (child: ComponentChild) =>
    isPlain ? (hasMark(child) ? inWords(child) : child) : withSpoken(child);
  if (Array.isArray(children)) props.children = children.map(change);
  else if (hasMark(children)) props.children = change(children);
}

/**
 * From now on what is hidden is spoken as a word in every view: nobody wants to hear “bullet, bullet, bullet”. Here, and
 * not in each view, because the mark stands in the middle of sentences.
 */
export function speakHidden(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    speak(vnode as VNode<Record<string, unknown>>);
    before?.(vnode);
  };
}
