import { plural } from '@/utils/i18n/format';
import { Notice } from '../ui/Notice';

/** How many stored records could not be read: an order among them must not be missing without a word. */
export function DamagedNotice({ count }: { count: number }) {
  return (
    <Notice tone="warn" icon="warning" role="status">
      <p>{plural('ordersDamaged', count)}</p>
    </Notice>
  );
}
