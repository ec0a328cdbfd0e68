import type { ComponentChildren } from 'preact';
import { text } from '@/utils/i18n/text';
import { Icon, type IconName } from './Icon';
import { useOneStop } from './use-one-stop';

export type SideNavigationProps = {
  sections: { href: string; label: string; icon: IconName; isCurrent: boolean }[];
  children: ComponentChildren;
};

/** The sections of the page, one of them current: one stop of Tab, so that what a section holds is near. */
export function SideNavigation({ sections, children }: SideNavigationProps) {
  const oneStop = useOneStop<HTMLUListElement>('a[href]', true);
  return (
    <nav class="side" aria-label={text('optionsSections')}>
      <p class="row">
        <img src="/icon.svg" alt="" width="20" height="20" /> <strong>{text('extensionName')}</strong>
      </p>
      <ul {...oneStop}>
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
