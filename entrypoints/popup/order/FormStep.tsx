import type { EstimateRow } from '@/components/placing/EstimateTable';
import { OrderForm } from '@/components/placing/OrderForm';
import { platformNames } from '@/utils/channels/platforms';
import { formatNumber } from '@/utils/i18n/format';
import { isHiding } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { limitsText } from '@/utils/services/limits-text';
import type { Snapshot } from '@/utils/snapshot';
import { recordText } from '@/utils/spending/record-text';
import type { Draft } from '../draft';
import { changeDraft } from '../drafts';
import { catalogue, findService, isReadingServices, markService, myChannels } from './catalogue';
import { checkForm, sendAsOf } from './check-form';
import { proposedOrder, takeProposal } from './choose-service';
import { estimateRows, rateText } from './estimate-rows';
import { EstimateHint } from './EstimateHint';
import { fieldText, quantityChips, quantityReading } from './form-text';
import { FormNotices } from './FormNotices';
import { leaveOrder } from './leave-order';
import { LimitHint } from './LimitHint';
import { readTyped } from './read-typed';
import { records } from './records';
import { isChecking, reviewOrder, wrongPresses } from './review-order';
import { readTypedQuantity } from './typed-quantity';
import { useDebounced } from './use-debounced';

function spoken(rows: EstimateRow[] | null, isKnown: boolean): string {
  const [first, second] = rows ?? [];
  if (!first || !isKnown) return '';
  return second
    ? text('estimateSpokenBoth', first.cost, second.cost)
    : text('estimateSpoken', first.cost, first.after);
}

/** Typing makes another order of the one that was confirmed. */
const changeOrder = (changes: Partial<Draft>) => changeDraft({ ...changes, confirmed: [] });

/** What was typed in place of a name is read once the field is left: an address, or a channel of the user's. */
const leaveLink = (draft: Draft): void => {
  const read = readTyped(draft);
  if (read !== null) changeOrder(read);
};

function chooseForm(draft: Draft, form: 'name' | 'address'): void {
  const { service } = draft;
  changeDraft({ sendAs: { ...draft.sendAs, [service ?? '']: form } });
  if (service !== null) void markService(service, 'sendAddress', form === 'address');
}

/** The first field that waits to be filled, or the last where none is missing; none where something is to be read first. */
const firstField = ({ hasNoChannel, problem, service, channel }: Draft) => {
  if (problem !== null) return null;
  if (hasNoChannel) return 'link';
  if (service === null) return 'service';
  return channel === '' ? 'link' : 'quantity';
};

export function FormStep({ draft, snapshot }: { draft: Draft; snapshot: Snapshot }) {
  const service = findService(draft.service);
  const quantity = service && readTypedQuantity(draft.quantity, service);
  const amount = quantity && 'value' in quantity ? quantity.value : null;
  const rows = service && estimateRows(service, amount, snapshot);
  const proposed = proposedOrder(draft);
  const spokenEstimate = useDebounced(spoken(rows, amount !== null && service?.rate !== null));
  const checked = wrongPresses.value > 0 ? checkForm(draft, service) : null;
  const errors = checked && 'errors' in checked ? fieldText(checked.errors) : {};
  return (
    <OrderForm
      balanceText={snapshot.balance?.text ?? null}
      notices={<FormNotices draft={draft} />}
      noticed={draft.problem && `${draft.refused} ${draft.problem.name}`}
      service={{
        service: service && {
          ...service,
          rateText: rateText(service.rate, snapshot.account?.rateUnit ?? null),
          recordText: recordText(records.value.get(service.id)),
        },
        isLoading: catalogue.value === undefined || (catalogue.value === null && isReadingServices.value),
        proposal: proposed && { name: proposed.serviceName, quantityText: formatNumber(proposed.quantity) },
        onSearch: (typed) => changeDraft({ step: 'search', query: typed }),
        onPropose: () => proposed && changeDraft(takeProposal(draft, proposed)),
      }}
      link={{
        platformName: draft.platform && platformNames[draft.platform],
        value: draft.channel,
        sendAs: sendAsOf(draft),
        mine: isHiding() ? [] : myChannels.value.map(({ name }) => name),
        onInput: (channel) => changeOrder({ channel }),
        onLeave: () => leaveLink(draft),
        onSendAs: (form) => chooseForm(draft, form),
      }}
      quantity={{
        value: draft.quantity,
        limitsText: service === null ? '' : limitsText(service),
        chips: service === null ? [] : quantityChips(service),
        reading: quantityReading(quantity),
        onInput: (value) => changeDraft({ quantity: value }),
      }}
      interval={{ value: draft.interval, onInput: (interval) => changeDraft({ interval }) }}
      errors={errors}
      wrongPresses={wrongPresses.value}
      firstField={firstField(draft)}
      rows={rows}
      estimateHint={
        <>
          <EstimateHint account={snapshot.account} />
          {service && <LimitHint draft={draft} service={service} quantity={amount} snapshot={snapshot} />}
        </>
      }
      // It was put together a moment ago.
      spokenEstimate={isHiding() ? '' : spokenEstimate}
      isBusy={isChecking.value}
      onBack={leaveOrder}
      onReview={() => void reviewOrder()}
    />
  );
}
