import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

export type NoticeProps = {
  tone?: 'plain' | 'warn' | 'bad';
  icon: IconName;
  /** `alert` for what stops the user, `status` for the rest; none for what was there from the start. */
  role?: 'alert' | 'status' | undefined;
  id?: string | undefined;
  children: ComponentChildren;
};

/** Says what is wrong or special, and the one thing to do about it. */
export function Notice({ tone = 'plain', icon, role, id, children }: NoticeProps) {
  return (
    <div class={tone === 'plain' ? 'notice' : `notice ${tone}`} role={role} id={id}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}
