import { text } from '@/utils/i18n/text';
import { Notice } from '../ui/Notice';

/** What is to be compared before the press is hidden. */
export const HiddenNotice = () => (
  <Notice icon="eyeOff" role="status">
    <h2>{text('hiddenHere')}</h2>
    <p>{text('hiddenHereHint')}</p>
  </Notice>
);
