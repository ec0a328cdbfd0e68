import type { ComponentChildren } from 'preact';

type DisclosureProps = { summary: string; id?: string; children: ComponentChildren };

/** Something that is read when it is wanted. */
export function Disclosure({ summary, id, children }: DisclosureProps) {
  return (
    <details class="disclosure" id={id}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
