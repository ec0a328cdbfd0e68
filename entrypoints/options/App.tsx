import { useEffect, useRef } from 'preact/hooks';
import { OrderDialog } from '@/components/placing/OrderDialog';
import { IncompleteNotice } from '@/components/ui/IncompleteNotice';
import { isIncomplete } from '@/components/ui/load-part';
import { UnreadableNotice } from '@/components/ui/UnreadableNotice';
import { text } from '@/utils/i18n/text';
import type { OptionsSection } from '@/utils/options-address';
import { AboutSection } from './about/AboutSection';
import { AccountSection } from './account/AccountSection';
import { AlertsSection } from './alerts/AlertsSection';
import { BackupNotice } from './BackupNotice';
import { ChannelsSection } from './ChannelsSection';
import { DataSection } from './data/DataSection';
import { HostNotice } from './HostNotice';
import { LostNotice } from './LostNotice';
import { Navigation, sectionNames } from './Navigation';
import { OrdersSection } from './orders/OrdersSection';
import { ServicesSection } from './ServicesSection';
import { SpendingSection } from './spending/SpendingSection';
import { address } from './state/address';
import { orderForm } from './state/asked';
import { isStorageUnreadable, readShown } from './state/read-shown';
import { isSnapshotRead } from './state/snapshot';
import { TroubleNotice } from './TroubleNotice';

const sections: Record<OptionsSection, () => preact.JSX.Element | null> = {
  orders: OrdersSection,
  services: ServicesSection,
  spending: SpendingSection,
  channels: ChannelsSection,
  alerts: AlertsSection,
  data: DataSection,
  account: AccountSection,
  about: AboutSection,
};

/** The options page: one section at a time, each with its own address, title and heading. */
export function App() {
  const main = useRef<HTMLElement>(null);
  const isOpened = useRef(false);
  const { section } = address.value;
  const isRead = isSnapshotRead.value;
  const Section = sections[section];

  useEffect(() => {
    document.title = text('optionsTitle', text(sectionNames[section]), text('extensionName'));
    if (isOpened.current) main.current?.querySelector('h1')?.focus();
    isOpened.current = true;
    main.current?.scrollTo(0, 0);
  }, [section]);

  return (
    <>
      <Navigation />
      <main ref={main} class={section} aria-label={text(sectionNames[section])} aria-busy={!isRead}>
        {isIncomplete.value && <IncompleteNotice />}
        <HostNotice />
        <TroubleNotice />
        {(section === 'orders' || section === 'data') && (
          <>
            <LostNotice hasLink={section === 'orders'} />
            <BackupNotice hasLink={section === 'orders'} />
          </>
        )}
        {isStorageUnreadable.value && <UnreadableNotice onRetry={() => void readShown()} />}
        {isRead && <Section />}
      </main>
      {orderForm.value !== null && (
        <OrderDialog src={orderForm.value} onClose={() => (orderForm.value = null)} />
      )}
    </>
  );
}
