import { privateText } from '@/utils/i18n/private-text';
import { text } from '@/utils/i18n/text';

export type RequestPreviewProps = {
  service: string;
  serviceName: string;
  link: string;
  quantity: number;
  interval: string | null;
  keyEnd: string;
};

/** Shows every field that is sent, to the letter. */
export function RequestPreview(props: RequestPreviewProps) {
  return (
    <section class="field" aria-labelledby="sent">
      <h2 id="sent">{text('willBeSent')}</h2>
      <dl class="sheet">
        <div>
          <dt>{text('service')}</dt>
          <dd>
            <code>
              <bdi>{props.service}</bdi>
            </code>
            <br />
            <small>
              <bdi>{props.serviceName}</bdi>
            </small>
          </dd>
        </div>
        <div>
          <dt>{text('link')}</dt>
          <dd>
            <code>
              <bdi>{privateText(props.link)}</bdi>
            </code>
          </dd>
        </div>
        <div>
          <dt>{text('quantity')}</dt>
          <dd>
            <code>{String(props.quantity)}</code>
          </dd>
        </div>
        <div>
          <dt>{text('interval')}</dt>
          {props.interval === null ? (
            <dd class="hint">{text('leftOut')}</dd>
          ) : (
            <dd>
              <code>{props.interval}</code>
            </dd>
          )}
        </div>
        <div>
          <dt>{text('key')}</dt>
          <dd class="hint">{text('keyThatEnds', privateText(props.keyEnd))}</dd>
        </div>
      </dl>
    </section>
  );
}
