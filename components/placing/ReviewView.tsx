import type { ComponentChildren } from 'preact';
import { text, type TextKey } from '@/utils/i18n/text';
import { Icon } from '../ui/Icon';
import { useArmed } from '../ui/use-armed';
import { ViewHeader } from '../ui/ViewHeader';
import { EstimateTable, type EstimateRow } from './EstimateTable';
import { HiddenNotice } from './HiddenNotice';
import { RequestPreview, type RequestPreviewProps } from './RequestPreview';

export type ReviewViewProps = {
  sent: RequestPreviewProps;
  rows: EstimateRow[];
  /** The checks in words, then what is to be known before the press. */
  checks: { text: string; isGood: boolean }[];
  notices: ComponentChildren;
  /** The confirm button's text: it changes with what is confirmed. */
  confirm: TextKey;
  /** Changes with everything that the button would confirm: it then listens again after half a second. */
  shown: string;
  /** The order cannot be placed as it stands. */
  isBarred: boolean;
  isPlacing: boolean;
  /** Shows what is hidden: until then there is no press that sends it. `null` where nothing is hidden. */
  onShow: (() => void) | null;
  onBack: () => void;
  onPlace: () => void;
};

/** Everything that will be sent, exactly, and the press that sends it. */
export function ReviewView(props: ReviewViewProps) {
  const { isPlacing, isBarred, onShow } = props;
  const isArmed = useArmed(props.shown);
  const isListening = isArmed && !isPlacing && !isBarred;
  return (
    <>
      {/* Shown or hidden it is read anew from its title: the button that was pressed is gone, and none takes its place. */}
      <ViewHeader
        key={String(onShow === null)}
        title={text('reviewTitle')}
        onBack={props.onBack}
        isBackHeld={isPlacing}
      />
      {/* Nothing in it takes the focus, so that the keys could not scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <main aria-busy={isPlacing} tabIndex={0}>
        {onShow !== null && <HiddenNotice />}
        {props.notices}
        <RequestPreview {...props.sent} />
        <EstimateTable rows={props.rows} />
        <ul class="checks hint">
          {props.checks.map((check) => (
            <li key={check.text}>
              <Icon name={check.isGood ? 'check' : 'info'} class={check.isGood ? 'live' : ''} />{' '}
              <span>{check.text}</span>
            </li>
          ))}
        </ul>
      </main>
      <footer>
        <button type="button" aria-disabled={isPlacing} onClick={() => isPlacing || props.onBack()}>
          {text('edit')}
        </button>{' '}
        {onShow === null ? (
          <button
            key="place"
            type="button"
            class="primary"
            aria-disabled={!isListening}
            onClick={() => isListening && props.onPlace()}
          >
            {text(isPlacing ? 'placing' : props.confirm)}
          </button>
        ) : (
          <button key="show" type="button" class="primary" onClick={onShow}>
            {text('hiddenShowOrder')}
          </button>
        )}
      </footer>
    </>
  );
}
