/**
 * The flags with which Chromium takes the panel at this address and port for botzverse.com and www.twitch.tv,
 * trusts its certificate and reaches nothing else.
 */
export function chromiumArgs(port: number, spki: string, address = '127.0.0.1'): string[] {
  const rules = [
    `MAP botzverse.com:443 ${address}:${port}`,
    `MAP www.twitch.tv:443 ${address}:${port}`,
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ];
  return [
    `--host-resolver-rules=${rules.join(', ')}`,
    `--ignore-certificate-errors-spki-list=${spki}`,
    '--disable-background-networking',
    '--disable-quic',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
}
