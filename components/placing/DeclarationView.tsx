import type { ComponentChildren } from 'preact';
import { text } from '@/utils/i18n/text';
import { ChannelTile } from '../ui/ChannelTile';
import { HonestUseNotice } from '../ui/HonestUseNotice';
import { useArmed } from '../ui/use-armed';
import { ViewHeader } from '../ui/ViewHeader';

export type DeclarationViewProps = {
  name: string;
  /** Its address on the platform, or that it is sent as it stands. */
  addressText: string;
  /** The channel of a private window is remembered only because the user says so here. */
  isPrivate: boolean;
  isBusy: boolean;
  notices: ComponentChildren;
  onDeclare: () => void;
  onBack: () => void;
};

/** The one plain step before the first order for a channel. */
export function DeclarationView(props: DeclarationViewProps) {
  const { name, addressText, isPrivate, isBusy, onDeclare, onBack } = props;
  const isArmed = useArmed(`${name} ${addressText}`);
  const isHeld = !isArmed || isBusy;
  return (
    <>
      <ViewHeader title={text('declarationTitle')} onBack={onBack} />
      <main aria-busy={isBusy}>
        {props.notices}
        <section class="card" aria-label={text('channel')}>
          <ChannelTile name={name} />
          <p class="fill">
            <strong>
              <bdi>{name}</bdi>
            </strong>
            <br />
            <small>
              <bdi>{addressText}</bdi>
            </small>
          </p>
        </section>
        <p>{text('declarationWhy')}</p>
        {isPrivate && <p>{text('declarationPrivate')}</p>}
        <HonestUseNotice />
      </main>
      <footer class="stack">
        <button type="button" class="primary" aria-disabled={isHeld} onClick={() => isHeld || onDeclare()}>
          {text(isBusy ? 'reviewChecking' : 'declarationMine')}
        </button>
        <button type="button" class="quiet" aria-disabled={!isArmed} onClick={() => isArmed && onBack()}>
          {text('declarationNotMine')}
        </button>
      </footer>
    </>
  );
}
