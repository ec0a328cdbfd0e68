import { ageText } from '@/utils/i18n/age';
import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';
import type { NewsLine } from '@/utils/snapshot';

export type NewsListProps = {
  lines: NewsLine[];
  now: number;
  /** Where all orders are: one order's own address is this, a slash and its uuid. */
  ordersHref: string;
};

/** What was placed or has ended since the user looked last, a line each. */
export function NewsList({ lines, now, ordersHref }: NewsListProps) {
  if (lines.length === 0) return null;
  return (
    <section class="orders news" aria-labelledby="news">
      <h2 id="news">{text('news')}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.uuid}>
            <a href={`${ordersHref}/${line.uuid}`} target="_blank">
              <bdi class="cut" title={line.service}>
                {line.service}
              </bdi>{' '}
              <strong>{line.status}</strong>
              <small>
                <bdi class="cut" title={privateText(line.channel)}>
                  {privateText(line.channel)}
                </bdi>
              </small>
              <small>{ageText(line.at, now)}</small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
