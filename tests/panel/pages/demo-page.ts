import type { Reply } from '../wire/exchange.ts';
import { escapeHtml, page } from './page.ts';

/** Stands at https://botzverse.com/ while the simulator stands in for it. */
export function demoPage(key: string): Reply {
  return page(
    'Demo panel',
    'This is a local simulator on your own computer. It is not Botzverse.',
    `<h1>Demo panel</h1>
<p>It keeps a made-up account with made-up money, so that the extension can be tried without a panel and without cost. Nothing that is ordered here is delivered anywhere.</p>
<section class="card">
<h2>Demo key</h2>
<p><code>${escapeHtml(key)}</code></p>
<p><small>Copy it into the extension's key field.</small></p>
</section>
<section class="card">
<h2>Next</h2>
<ul>
<li><a href="https://www.twitch.tv/monstercat">A channel page to order from</a>, also a stand-in</li>
<li>The API answers at <code>https://botzverse.com/api/v1</code></li>
</ul>
</section>`,
  );
}
