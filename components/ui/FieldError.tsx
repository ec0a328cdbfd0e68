/** Says what is right for a wrong field, which names it by `aria-describedby`. */
export function FieldError({ id, words }: { id: string; words: string | undefined }) {
  return words === undefined ? null : (
    <p class="hint danger" id={id} role="alert">
      {words}
    </p>
  );
}
