import { markWords } from '@/utils/services/service-search';

/** A name of the panel's, cut at its own end, with the words that were searched marked. */
export function HighlightedName({ name, words }: { name: string; words: readonly string[] }) {
  return (
    <bdi class="cut" title={name}>
      {markWords(name, words).map((piece, index) =>
        piece.isMatch ? <mark key={index}>{piece.text}</mark> : piece.text,
      )}
    </bdi>
  );
}
