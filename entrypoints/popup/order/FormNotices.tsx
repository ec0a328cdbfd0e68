import { ErrorNotice } from '@/components/ui/ErrorNotice';
import { Notice } from '@/components/ui/Notice';
import { text } from '@/utils/i18n/text';
import { isOrderable } from '@/utils/services/service';
import type { Draft } from '../draft';
import { isOffline } from '../offline';
import { catalogue, catalogueError, findService, readServicesAgain } from './catalogue';
import { orderRemedies } from './remedies';

export function FormNotices({ draft }: { draft: Draft }) {
  const { problem, service } = draft;
  const listProblem = catalogue.value ? null : catalogueError.value;
  const chosen = findService(service);
  const isGone = service !== null && catalogue.value && chosen === null;
  return (
    <>
      {isOffline.value && problem?.name !== 'noConnection' && (
        <Notice icon="offline" role="status">
          <p>{text('offlineForm')}</p>
        </Notice>
      )}
      {problem !== null && <ErrorNotice {...problem} remedies={orderRemedies} />}
      {listProblem !== null && (
        <ErrorNotice
          {...listProblem}
          remedies={{ ...orderRemedies, retry: () => void readServicesAgain(true) }}
        />
      )}
      {chosen !== null && !isOrderable(chosen) && problem === null && (
        <ErrorNotice name="serviceNotOrderable" detail={null} tone="plain" icon="info" role="status" />
      )}
      {isGone && problem === null && (
        <Notice tone="warn" icon="warning" role="alert">
          <p>{text('serviceNotListed', service)}</p>
        </Notice>
      )}
      {draft.hasNoChannel && (
        <Notice icon="info" role="status">
          <h2>{text('addressNoChannel')}</h2>
          <p>{text('addressNoChannelHint')}</p>
        </Notice>
      )}
    </>
  );
}
