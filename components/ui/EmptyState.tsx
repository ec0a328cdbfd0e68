import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

/** Stands where a table has nothing to show: one sentence and, as children, the one way out. */
export function EmptyState({
  icon,
  words,
  children,
}: {
  icon: IconName;
  words: string;
  children?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <p>{words}</p>
      {children}
    </div>
  );
}
