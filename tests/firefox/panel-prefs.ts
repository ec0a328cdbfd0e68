/** Where a panel, or what leads to it, listens. */
export type PanelAddress = { address?: string; port: number };

/** The sites that the panel serves. */
const hosts = ['botzverse.com', 'www.twitch.tv', 'kick.com'];

/** Nothing listens there. */
const nowhere = { address: '127.0.0.1', port: 1 };

/**
 * Preferences by which the panel at this address is those sites to Firefox, without anything in between: behind a proxy
 * it sends fewer requests twice than it does at a user's. All other sites are beyond a proxy that is not there, so the
 * browser reaches nothing outside.
 */
export const panelPrefs = ({ address = '127.0.0.1', port }: PanelAddress) => ({
  'network.dns.forceResolve': address,
  'network.socket.forcePort': `443=${port}`,
  'network.proxy.type': 1,
  'network.proxy.no_proxies_on': hosts.join(','),
  'network.proxy.http': nowhere.address,
  'network.proxy.http_port': nowhere.port,
  'network.proxy.ssl': nowhere.address,
  'network.proxy.ssl_port': nowhere.port,
  'network.proxy.allow_bypass': false,
  // The panel is to be out of reach then as everything else.
  'network.disable-localhost-when-offline': true,
});
