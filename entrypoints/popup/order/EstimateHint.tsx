import { Sentence } from '@/components/ui/Sentence';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import type { Snapshot } from '@/utils/snapshot';

/** Where the unit of the rate is known from. */
export function EstimateHint({ account }: { account: Snapshot['account'] }) {
  if (account === null) return null;
  if (account.rateUnit === null) {
    return (
      <p class="hint">
        <Sentence
          of="unitNotKnown"
          values={[
            <a key="set" href="options.html#account" target="_blank">
              {text('unitSetYourself')}
            </a>,
          ]}
        />
      </p>
    );
  }
  if (account.isRateUnitSet) return <p class="hint">{text('unitSet')}</p>;
  if (account.rateUnitFrom === null) return null;
  return (
    <p class="hint">
      <Sentence of="unitLearnt" values={[<bdi key="id">{privateText(account.rateUnitFrom)}</bdi>]} />
    </p>
  );
}
