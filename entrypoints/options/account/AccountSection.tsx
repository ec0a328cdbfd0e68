import { SectionHead } from '@/components/ui/SectionHead';
import { text } from '@/utils/i18n/text';
import { snapshot } from '../state/snapshot';
import { ApiKeyPart } from './ApiKeyPart';
import { FirstSteps } from './FirstSteps';
import { LimitsPart } from './LimitsPart';
import { LockPart } from './LockPart';
import { LookOnlyPart } from './LookOnlyPart';
import { LooksPart } from './LooksPart';
import { RateUnitPart } from './RateUnitPart';
import { RequestLogPart } from './RequestLogPart';
import { RequestsPart } from './RequestsPart';
import { ShortcutPart } from './ShortcutPart';
import { StreamingPart } from './StreamingPart';

/** The key and its lock, what may be spent with it, what its account's rates mean, what others may see, looks, the requests, and the keys. */
export function AccountSection() {
  const account = snapshot.value?.account ?? null;
  return (
    <>
      <SectionHead title={text('optionsAccount')} />
      <FirstSteps hasKey={account !== null} />
      <div class="parts">
        <ApiKeyPart account={account} />
        {account !== null && <LockPart lock={snapshot.value?.lock ?? null} />}
        {account !== null && <LimitsPart />}
        {account !== null && <LookOnlyPart />}
        {account !== null && <RateUnitPart account={account} />}
        <StreamingPart />
        <LooksPart />
        <RequestsPart />
        <RequestLogPart />
        <ShortcutPart />
      </div>
    </>
  );
}
