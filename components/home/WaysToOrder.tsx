import { text } from '@/utils/i18n/text';
import { Icon } from '../ui/Icon';
import { KeyCaps } from '../ui/KeyCaps';
import { Sentence } from '../ui/Sentence';

/** How an order is started, shown while there is none. `shortcut` is what opens the popup, if anything does. */
export function WaysToOrder({ shortcut }: { shortcut: string | null }) {
  return (
    <section class="field" aria-labelledby="ways">
      <h2 id="ways">{text('waysToOrder')}</h2>
      <ul class="checks hint">
        <li>
          <Icon name="broadcast" /> {text('wayPage')}
        </li>
        <li>
          <Icon name="page" /> {text('wayMenu')}
        </li>
        {shortcut !== null && (
          <li>
            <Icon name="keyboard" />{' '}
            <span>
              <Sentence of="wayKeys" values={[<KeyCaps key="keys" keys={shortcut} />]} />
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}
