import { text, type TextKey } from '@/utils/i18n/text';

export const NumberHeads = ({ keys }: { keys: readonly TextKey[] }) => (
  <>
    {keys.map((key) => (
      <th key={key} scope="col" class="num">
        {text(key)}
      </th>
    ))}
  </>
);
