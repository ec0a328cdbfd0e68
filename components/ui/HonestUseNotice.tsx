import { text } from '@/utils/i18n/text';
import { Notice } from './Notice';

/** Platforms' rules and the law on artificial views and followers. */
export function HonestUseNotice() {
  return (
    <Notice icon="info">
      <h2>{text('honestTitle')}</h2>
      <p>
        {text('honestPlatforms')} {text('honestLaw')}
      </p>
    </Notice>
  );
}
