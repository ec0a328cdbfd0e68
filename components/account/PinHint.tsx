import { text } from '@/utils/i18n/text';
import { Notice } from '../ui/Notice';

/** A toolbar with its puzzle piece, and the menu under it with a pin beside our icon. */
const Picture = () => (
  <svg class="pin" viewBox="0 0 240 88" aria-hidden="true">
    <rect x="1" y="1" width="238" height="24" rx="6" />
    <rect x="8" y="6" width="168" height="14" rx="7" />
    <path class="live" d="M206 8h3a2 2 0 0 1 4 0h3v4a2 2 0 0 1 0 4v3h-10v-3a2 2 0 0 0 0-4z" />
    <path d="M227 9v.01M227 13v.01M227 17v.01" />
    <rect x="96" y="33" width="136" height="54" rx="8" />
    <rect class="ours" x="106" y="43" width="12" height="12" rx="3" />
    <path d="M126 49h56M106 71h12M126 71h40" />
    <path class="live" d="M213 42h7l-1 1v5l2.5 3h-10l2.5-3v-5zM216.5 51v6" />
  </svg>
);

/** Where the icon is put on the toolbar: browsers hide it after installing. */
export const PinHint = () => (
  <div class="measure">
    <Notice icon="info" role="status">
      <h2>{text('pinTitle')}</h2>
      <p>{text('pinHint')}</p>
      <Picture />
    </Notice>
  </div>
);
