import type { ComponentChildren } from 'preact';
import { text } from '@/utils/i18n/text';
import { Icon, type IconName } from './Icon';

export type SideNavigationProps = {
  sections: { href: string; label: string; icon: IconName; isCurrent: boolean }[];
  children: ComponentChildren;
};

/** The sections of the page, one of them current. */
export function SideNavigation({ sections, children }: SideNavigationProps) {
  return (
    <nav class="side" aria-label={text('optionsSections')}>
      <p class="row">
        <img src="/icon.svg" alt="" width="20" height="20" /> <strong>{text('extensionName')}</strong>
      </p>
      <ul>
        {sections.map(({ href, label, icon, isCurrent }) => (
          <li key={href}>
            <a href={href} aria-current={isCurrent ? 'page' : undefined}>
              <Icon name={icon} /> {label}
            </a>
          </li>
        ))}
      </ul>
      {children}
    </nav>
  );
}
