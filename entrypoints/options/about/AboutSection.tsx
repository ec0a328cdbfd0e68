import { useEffect } from 'preact/hooks';
import { HonestUseNotice } from '@/components/ui/HonestUseNotice';
import { SectionHead } from '@/components/ui/SectionHead';
import { SettingsPart } from '@/components/ui/SettingsPart';
import { text, type TextKey } from '@/utils/i18n/text';
import { sendCommand } from '@/utils/send-command';
import { snapshot } from '../state/snapshot';
import { HelpPart } from './HelpPart';
import { QuestionsPart } from './QuestionsPart';
import { WhatsNewPart } from './WhatsNewPart';

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
  const isNew = snapshot.value?.updatedTo != null;
  useEffect(() => {
    if (isNew) void sendCommand({ type: 'markUpdateSeen' });
  }, [isNew]);
  return (
    <>
      <SectionHead title={text('optionsAbout')} />
      <div class="parts">
        <SettingsPart title={text('extensionName')}>
          <p>{text('aboutIndependent')}</p>
          <HonestUseNotice />
        </SettingsPart>
        <WhatsNewPart />
        <QuestionsPart />
        <HelpPart />
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
          <p>{text('aboutDataNothing')}</p>
          <p>{text('aboutDataLost')}</p>
        </SettingsPart>
        <SettingsPart title={text('aboutLicence')}>
          <p>{text('aboutLicenceWords')}</p>
        </SettingsPart>
      </div>
    </>
  );
}
