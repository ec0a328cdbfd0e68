import type { ComponentChildren } from 'preact';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import { ChannelTile } from '../ui/ChannelTile';
import { HonestUseNotice } from '../ui/HonestUseNotice';
import { useArmed } from '../ui/use-armed';
import { ViewHeader } from '../ui/ViewHeader';
import { HiddenNotice } from './HiddenNotice';

export type DeclarationViewProps = {
  name: string;
  /** Its address on the platform, or that it is sent as it stands. */
  addressText: string;
  /** The channel of a private window is remembered only because the user says so here. */
  isPrivate: boolean;
  isBusy: boolean;
  notices: ComponentChildren;
  /** Shows the channel, which is hidden: until then there is nothing to say of it. `null` where it is not. */
  onShow: (() => void) | null;
  onDeclare: () => void;
  onBack: () => void;
};

/** The one plain step before the first order for a channel. */
export function DeclarationView(props: DeclarationViewProps) {
  const { name, addressText, isPrivate, isBusy, onShow, onDeclare, onBack } = props;
  const isArmed = useArmed(`${name} ${addressText} ${onShow === null}`);
  const isHeld = !isArmed || isBusy;
  return (
    <>
      {/* Shown or hidden it is read anew from its title: the button that was pressed is gone, and none takes its place. */}
      <ViewHeader key={String(onShow === null)} title={text('declarationTitle')} onBack={onBack} />
      <main aria-busy={isBusy}>
        {onShow !== null && <HiddenNotice />}
        {props.notices}
        <section class="card" aria-label={text('channel')}>
          <ChannelTile name={privateText(name)} />
          <p class="fill">
            <strong>
              <bdi>{privateText(name)}</bdi>
            </strong>
            <br />
            <small>
              <bdi>{privateText(addressText)}</bdi>
            </small>
          </p>
        </section>
        <p>{text('declarationWhy')}</p>
        {isPrivate && <p>{text('declarationPrivate')}</p>}
        <HonestUseNotice />
      </main>
      <footer class="stack">
        {onShow === null ? (
          <button
            key="mine"
            type="button"
            class="primary"
            aria-disabled={isHeld}
            onClick={() => isHeld || onDeclare()}
          >
            {text(isBusy ? 'reviewChecking' : 'declarationMine')}
          </button>
        ) : (
          <button key="show" type="button" class="primary" onClick={onShow}>
            {text('hiddenShowChannel')}
          </button>
        )}
        <button type="button" class="quiet" aria-disabled={!isArmed} onClick={() => isArmed && onBack()}>
          {text('declarationNotMine')}
        </button>
      </footer>
    </>
  );
}
