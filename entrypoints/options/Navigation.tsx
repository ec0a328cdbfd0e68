import { BalanceFoot } from '@/components/account/BalanceFoot';
import { bellIcon, chartIcon, downloadIcon, gridIcon, keyIcon, listIcon } from '@/components/ui/drawings';
import { HideButton } from '@/components/ui/HideButton';
import type { IconName } from '@/components/ui/Icon';
import { SideNavigation } from '@/components/ui/SideNavigation';
import { relativeTime } from '@/utils/i18n/relative-time';
import { text, type TextKey } from '@/utils/i18n/text';
import { optionsHash, optionsSections, type OptionsSection } from '@/utils/options-address';
import { address } from './state/address';
import { hide, isHidden } from './state/hiding';
import { now } from './state/now';
import { ordersQuestion } from './state/orders';
import { servicesQuestion } from './state/service-filter';
import { snapshot } from './state/snapshot';
import { spendingQuestion } from './state/spending';

/** The key of each section's name. */
export const sectionNames = {
  orders: 'optionsOrders',
  services: 'optionsServices',
  spending: 'optionsSpending',
  channels: 'optionsChannels',
  alerts: 'optionsAlerts',
  data: 'optionsData',
  account: 'optionsAccount',
  about: 'optionsAbout',
} as const satisfies Record<OptionsSection, TextKey>;

const icons: Record<OptionsSection, IconName> = {
  orders: listIcon,
  services: gridIcon,
  spending: chartIcon,
  channels: 'broadcast',
  alerts: bellIcon,
  data: downloadIcon,
  account: keyIcon,
  about: 'info',
};

const questions: Partial<Record<OptionsSection, { value: string }>> = {
  orders: ordersQuestion,
  services: servicesQuestion,
  spending: spendingQuestion,
};

/** A list is found again as it was left. */
const questionOf = (section: OptionsSection): string => questions[section]?.value ?? '';

/** The sections at the side, and the balance at the foot of them. */
export function Navigation() {
  const { account = null, balance = null, problem = null } = snapshot.value ?? {};
  return (
    <SideNavigation
      sections={optionsSections.map((section) => ({
        href: optionsHash(section, null, questionOf(section)),
        label: text(sectionNames[section]),
        icon: icons[section],
        isCurrent: section === address.value.section,
      }))}
    >
      <HideButton isHidden={isHidden.value} hasWords onHide={(isOn) => void hide(isOn)} />
      {account !== null && (
        <BalanceFoot
          amount={balance?.text ?? null}
          currency={balance?.currency ?? null}
          age={balance === null ? null : relativeTime(balance.at, now.value)}
          lowText={balance?.lowText ?? null}
          problemText={problem === null ? null : text(`error_${problem.name}`, '')}
        />
      )}
    </SideNavigation>
  );
}
