import { ErrorNotice } from '@/components/ErrorNotice';
import { Notice } from '@/components/Notice';
import { text } from '@/utils/text';
import type { Draft } from '../draft';
import { catalogue, catalogueError, findService, readServicesAgain } from './catalogue';
import { orderRemedies } from './remedies';

/** What stands above the form. */
export function FormNotices({ draft }: { draft: Draft }) {
  const { problem, service } = draft;
  const listProblem = catalogue.value ? null : catalogueError.value;
  const isGone = service !== null && catalogue.value && findService(service) === null;
  return (
    <>
      {problem !== null && <ErrorNotice {...problem} remedies={orderRemedies} />}
      {listProblem !== null && (
        <ErrorNotice
          {...listProblem}
          remedies={{ ...orderRemedies, retry: () => void readServicesAgain(true) }}
        />
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
