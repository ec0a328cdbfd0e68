import type { ComponentChildren } from 'preact';

/** The section's title, which takes the focus when the section is opened, and what belongs beside it. */
export function SectionHead({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="between head">
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </div>
  );
}
