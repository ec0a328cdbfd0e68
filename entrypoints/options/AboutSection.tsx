import { browser } from 'wxt/browser';
import { HonestUseNotice } from '@/components/ui/HonestUseNotice';
import { SectionHead } from '@/components/ui/SectionHead';
import { SettingsPart } from '@/components/ui/SettingsPart';
import { text, type TextKey } from '@/utils/i18n/text';

/** Every permission that the manifest asks for, and what it is for. */
const permissions: [name: TextKey, why: TextKey][] = [
  ['aboutHost', 'aboutHostWhy'],
  ['aboutStorage', 'aboutStorageWhy'],
  ['aboutUnlimited', 'aboutUnlimitedWhy'],
  ['aboutAlarms', 'aboutAlarmsWhy'],
  ['aboutMenu', 'aboutMenuWhy'],
  ['aboutTab', 'aboutTabWhy'],
  ['aboutRules', 'aboutRulesWhy'],
  ['aboutNotifications', 'aboutNotificationsWhy'],
  ['aboutIdle', 'aboutIdleWhy'],
];

export function AboutSection() {
  return (
    <>
      <SectionHead title={text('optionsAbout')} />
      <div class="parts">
        <SettingsPart
          title={text('extensionName')}
          hint={text('aboutVersion', browser.runtime.getManifest().version)}
        >
          <p>{text('aboutIndependent')}</p>
          <HonestUseNotice />
        </SettingsPart>
        <SettingsPart title={text('aboutPermissions')}>
          <dl class="plain">
            {permissions.map(([name, why]) => (
              <div key={name}>
                <dt>{text(name)}</dt>
                <dd>{text(why)}</dd>
              </div>
            ))}
          </dl>
        </SettingsPart>
        <SettingsPart title={text('aboutData')}>
          <p>{text('aboutDataKept')}</p>
          <p>{text('aboutDataLost')}</p>
        </SettingsPart>
        <SettingsPart title={text('aboutLicence')}>
          <p>{text('aboutLicenceWords')}</p>
        </SettingsPart>
      </div>
    </>
  );
}
