import { factsOf, type ErrorName } from '@/utils/errors';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Notice } from '../ui/Notice';
import { Sentence } from '../ui/Sentence';

export type ProblemNoticeProps = {
  problem: { name: ErrorName; detail: string | null };
  isOffline: boolean;
  keyEnd: string;
  onReplaceKey: () => void;
  onCheckAgain: () => void;
  onRetry: () => void;
  onOptions: () => void;
};

function KeyRejected({ problem, keyEnd, onReplaceKey, onCheckAgain }: ProblemNoticeProps) {
  return (
    <Notice tone="bad" icon="warning" role="alert">
      <h2>{text('keyRejectedEnd', privateText(keyEnd))}</h2>
      <p>
        {problem.detail !== null && (
          <>
            <Sentence
              of="panelAnswer"
              values={[<bdi key="answer">{privateText(problem.detail)}</bdi>]}
            />{' '}
          </>
        )}
        {text('errorHint_keyRejected')}
      </p>
      <div class="row wrap">
        <button type="button" class="primary" onClick={onReplaceKey}>
          {text('remedy_replaceKey')}
        </button>{' '}
        <button type="button" class="quiet" onClick={onCheckAgain}>
          {text('checkAgain')}
        </button>
      </div>
    </Notice>
  );
}

/** The last failure, above what was known before it. */
export function ProblemNotice(props: ProblemNoticeProps) {
  const { problem, isOffline } = props;
  if (problem.name === 'keyRejected') return <KeyRejected {...props} />;
  if (isOffline) {
    return (
      <Notice icon="offline" role="status">
        <p>{text('offlineNotice')}</p>
      </Notice>
    );
  }
  const isBad = factsOf(problem.name).needsUser === true;
  return (
    <ErrorNotice
      {...problem}
      tone={isBad ? 'bad' : 'plain'}
      icon={problem.name === 'noConnection' ? 'offline' : 'warning'}
      role={isBad ? 'alert' : 'status'}
      remedies={{
        retry: props.onRetry,
        enterKey: props.onReplaceKey,
        replaceKey: props.onReplaceKey,
        openOptions: props.onOptions,
      }}
    />
  );
}
