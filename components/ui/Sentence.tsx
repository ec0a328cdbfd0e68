import type { ComponentChildren } from 'preact';
import { text, type TextKey } from '@/utils/i18n/text';

/** One character of the private use area stands for each value while the browser puts the sentence together. */
const firstMark = 0xe000;

/** A sentence of the locale file with elements (a link, a `bdi`, keys) in place of its $1, $2 … */
export function Sentence({ of, values }: { of: TextKey; values: ComponentChildren[] }) {
  const marks = values.map((_value, index) => String.fromCharCode(firstMark + index));
  const pieces = text(of, ...marks).split(/([\uE000-\uE008])/);
  return (
    <>{pieces.map((piece, index) => (index % 2 === 0 ? piece : values[piece.charCodeAt(0) - firstMark]))}</>
  );
}
