import { text } from '@/utils/i18n/text';
import { Notice } from './Notice';

/** A part of the page's code could not be read: the page is loaded anew. */
export const IncompleteNotice = () => (
  <Notice tone="bad" icon="warning" role="alert">
    <h2>{text('incomplete')}</h2>
    <p>{text('incompleteHint')}</p>
    <button type="button" onClick={() => location.reload()}>
      {text('remedy_retry')}
    </button>
  </Notice>
);
