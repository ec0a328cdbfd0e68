import { DeclarationView } from '@/components/placing/DeclarationView';
import { ErrorNotice } from '@/components/ui/ErrorNotice';
import { channelAddress } from '@/utils/channels/channel';
import { isHiding } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import type { Draft } from '../draft';
import { showInStep } from '../hiding';
import { findService } from './catalogue';
import { checkForm } from './check-form';
import { orderRemedies } from './remedies';
import { editOrder, isChecking, declareChannel } from './review-order';

export function DeclarationStep({ draft }: { draft: Draft }) {
  const checked = checkForm(draft, findService(draft.service));
  if ('errors' in checked) return null;
  const { platform, name } = checked.order.channel;
  const address = platform && channelAddress({ platform, name }).replace(/^https:\/\/(www\.)?/, '');
  return (
    <DeclarationView
      name={name}
      addressText={address ?? text('sentAsItStands')}
      isPrivate={draft.isPrivate}
      isBusy={isChecking.value}
      onShow={isHiding() ? showInStep : null}
      notices={draft.problem && <ErrorNotice {...draft.problem} remedies={orderRemedies} />}
      onDeclare={() => void declareChannel()}
      onBack={editOrder}
    />
  );
}
