import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export type SettingsPartProps = {
  title: string;
  hint?: ComponentChildren;
  children: ComponentChildren;
};

/** One subject of a settings section: what it is on one side, its controls on the other. */
export function SettingsPart({ title, hint, children }: SettingsPartProps) {
  const id = useId();
  return (
    <section class="part" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        {hint !== undefined && <p class="hint">{hint}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}
