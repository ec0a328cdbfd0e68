import type { Reply } from '../wire/exchange.ts';
import { escapeHtml, page } from './page.ts';

const platforms: Readonly<Record<string, string>> = {
  'www.twitch.tv': 'Twitch',
  'twitch.tv': 'Twitch',
  'kick.com': 'Kick',
  'www.youtube.com': 'YouTube',
};

/** Links to right-click. */
const links = {
  Twitch: [
    'https://www.twitch.tv/monstercat',
    'https://www.twitch.tv/nightbakery',
    'https://www.twitch.tv/tinyorchestra',
  ],
  Kick: ['https://kick.com/nightbakery', 'https://kick.com/monstercat'],
  YouTube: ['https://www.youtube.com/@tinyorchestra', 'https://www.youtube.com/@monstercat'],
};

/** The platform that a host stands in for, if it is one. */
export function platformOf(host: string): string | undefined {
  return platforms[host];
}

/** A stand-in for a channel's page; the channel is the first part of the path. */
export function channelPage(platform: string, path: string): Reply {
  const name = channelName(path);
  const heading = name === '' ? platform : name;
  return page(
    `${heading} - ${platform} (local demo page)`,
    `A local stand-in page for demonstrations. It is not ${platform} and has nothing to do with it.`,
    `<h1>${escapeHtml(heading)}</h1>
<p class="muted">${name === '' ? 'No channel in this address' : `A channel on ${platform}`}</p>
<div class="stage">A stream would be here</div>
<section class="card">
<h2>Other channels</h2>
<p><small>Right-click one to order for it.</small></p>
<div class="columns">
${Object.entries(links).map(linkList).join('\n')}
</div>
</section>`,
  );
}

function channelName(path: string): string {
  const [first = ''] = path.replace(/^\//, '').split(/[/?#]/);
  try {
    return decodeURIComponent(first).replace(/^@/, '');
  } catch {
    return first;
  }
}

function linkList([platform, addresses]: [string, string[]]): string {
  const items = addresses.map((address) => {
    const name = channelName(new URL(address).pathname);
    return `<li><a href="${address}">${name}</a> <small>${platform}</small></li>`;
  });
  return `<ul>\n${items.join('\n')}\n</ul>`;
}
