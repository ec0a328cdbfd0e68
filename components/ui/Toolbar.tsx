import type { ComponentChildren } from 'preact';
import { useOneStop } from './use-one-stop';

/** Buttons for one thing, in a row, and one stop of Tab. */
export function Toolbar({ label, children }: { label: string; children: ComponentChildren }) {
  const oneStop = useOneStop<HTMLDivElement>('button', false);
  return (
    <div class="row wrap" role="toolbar" aria-label={label} {...oneStop}>
      {children}
    </div>
  );
}
