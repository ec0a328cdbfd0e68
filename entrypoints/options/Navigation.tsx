import { BalanceFoot } from '@/components/BalanceFoot';
import type { IconName } from '@/components/Icon';
import { SideNavigation } from '@/components/SideNavigation';
import { optionsHash, optionsSections, type OptionsSection } from '@/utils/options-address';
import { relativeTime } from '@/utils/relative-time';
import { text, type TextKey } from '@/utils/text';
import { address } from './state/address';
import { now } from './state/now';
import { snapshot } from './state/snapshot';

/** The key of each section's name. */
export const sectionNames = {
  orders: 'optionsOrders',
  services: 'optionsServices',
  channels: 'optionsChannels',
  alerts: 'optionsAlerts',
  account: 'optionsAccount',
  about: 'optionsAbout',
} as const satisfies Record<OptionsSection, TextKey>;

const icons: Record<OptionsSection, IconName> = {
  orders: 'list',
  services: 'grid',
  channels: 'broadcast',
  alerts: 'bell',
  account: 'key',
  about: 'info',
};

/** The sections at the side, and the balance at the foot of them. */
export function Navigation() {
  const balance = snapshot.value?.balance ?? null;
  return (
    <SideNavigation
      sections={optionsSections.map((section) => ({
        href: optionsHash(section),
        label: text(sectionNames[section]),
        icon: icons[section],
        isCurrent: section === address.value.section,
      }))}
    >
      {balance !== null && (
        <BalanceFoot
          amount={balance.text}
          currency={balance.currency}
          age={relativeTime(balance.at, now.value)}
          lowText={balance.lowText}
        />
      )}
    </SideNavigation>
  );
}
