import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Disclosure } from '@/components/ui/Disclosure';
import { loadPart } from '@/components/ui/load-part';
import { SettingsPart } from '@/components/ui/SettingsPart';
import { readChangelog, type Release } from '@/utils/changelog';
import { text } from '@/utils/i18n/text';

async function readReleases(): Promise<Release[]> {
  const { default: markdown } = await loadPart(import('@/CHANGELOG.md?raw'));
  return readChangelog(markdown).filter(({ entries }) => entries.length > 0);
}

/** What each version brought, from the changelog: the newest at hand, all of them below each other. */
export function WhatsNewPart() {
  const releases = useSignal<Release[]>([]);
  useEffect(() => void readReleases().then((read) => (releases.value = read)), []);
  const { version } = browser.runtime.getManifest();
  return (
    <SettingsPart title={text('whatsNew')} hint={text('aboutVersion', version)}>
      {releases.value.map(({ title, entries }) => (
        <Disclosure key={title} summary={title}>
          {/* It is written in English, whatever the page speaks. */}
          <ul class="entries" lang="en" dir="ltr">
            {entries.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </SettingsPart>
  );
}
