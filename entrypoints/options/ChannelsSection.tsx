import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { ChannelForm } from '@/components/channels/ChannelForm';
import { ChannelTable } from '@/components/channels/ChannelTable';
import { plusIcon } from '@/components/ui/drawings';
import { EmptyState } from '@/components/ui/EmptyState';
import { ErrorNotice } from '@/components/ui/ErrorNotice';
import { HonestUseNotice } from '@/components/ui/HonestUseNotice';
import { Icon } from '@/components/ui/Icon';
import { SectionHead } from '@/components/ui/SectionHead';
import type { DeclaredChannel } from '@/utils/channels/declared-channel';
import { isSameDeclared } from '@/utils/channels/my-channels';
import type { Outcome } from '@/utils/command';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { optionsHash } from '@/utils/options-address';
import { channelOrders } from '@/utils/orders/channel-orders';
import { newestSort, noFilter } from '@/utils/orders/order-query';
import { writeOrderQuestion } from '@/utils/orders/order-question';
import { sendCommand } from '@/utils/send-command';
import { orderForChannel } from './state/asked';
import { channels, readStoredChannels } from './state/channels';
import { counts } from './state/lines';
import { now } from './state/now';
import { snapshot } from './state/snapshot';

function seeOrders(channel: DeclaredChannel): void {
  const filter = { ...noFilter, words: channel.name, platform: channel.platform };
  location.hash = optionsHash('orders', null, writeOrderQuestion({ filter, sort: newestSort }));
}

export function ChannelsSection() {
  const isAdding = useSignal(false);
  const busy = useSignal<DeclaredChannel | null>(null);
  const refusal = useSignal<Extract<Outcome, { ok: false }> | null>(null);
  const done = useSignal<{ words: 'channelsAdded' | 'channelsTakenBack'; name: string } | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const list = channels.value ?? [];
  const hasKey = snapshot.value?.account != null;

  const run = async (type: 'declareChannel' | 'withdrawChannel', { platform, name }: DeclaredChannel) => {
    busy.value = { platform, name };
    refusal.value = null;
    done.value = null;
    const outcome = await sendCommand({ type, channel: { platform, name } });
    await readStoredChannels();
    busy.value = null;
    if (!outcome.ok) {
      refusal.value = outcome;
      return;
    }
    isAdding.value = false;
    done.value = { words: type === 'declareChannel' ? 'channelsAdded' : 'channelsTakenBack', name };
    addButton.current?.focus();
  };
  const stopAdding = () => {
    isAdding.value = false;
    addButton.current?.focus();
  };

  return (
    <>
      <SectionHead title={text('optionsChannels')}>
        <button
          ref={addButton}
          type="button"
          aria-expanded={isAdding.value}
          onClick={() => (isAdding.value = true)}
        >
          <Icon name={plusIcon} /> {text('channelsAdd')}
        </button>
      </SectionHead>
      <p class="hint measure">{text('channelsHint')}</p>
      {isAdding.value && (
        <ChannelForm
          isBusy={busy.value !== null}
          isListed={(channel) => list.some((each) => isSameDeclared(each, channel))}
          onAdd={(channel) => void run('declareChannel', channel)}
          onCancel={stopAdding}
        />
      )}
      {refusal.value !== null && <ErrorNotice name={refusal.value.error} detail={refusal.value.detail} />}
      <p class="hint saved" role="status">
        {done.value !== null && text(done.value.words, privateText(done.value.name))}
      </p>
      {list.length === 0 ? (
        <EmptyState icon="broadcast" words={text('channelsEmpty')} />
      ) : (
        <ChannelTable
          rows={list.map(({ platform, name, statedAt }) => {
            const { count, lastAt } = channelOrders({ platform, name }, counts.value.channels);
            return { channel: { platform, name }, statedAt, orderCount: count, lastOrderAt: lastAt };
          })}
          now={now.value}
          busy={busy.value}
          onOrder={hasKey ? orderForChannel : null}
          onSeeOrders={seeOrders}
          onTakeBack={(channel) => void run('withdrawChannel', channel)}
        />
      )}
      <div class="measure">
        <HonestUseNotice />
      </div>
    </>
  );
}
