import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './check.ts';

/** Licences under which a package may be part of ours, which is under MIT. */
const allowed = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0']);

/** Written by the build (wxt.config.ts): the packages of which a module is in ours. */
const shippedList = (browser: string): string => `.output/shipped-in-${browser}.json`;

export type Shipped = { name: string; licence: string };

export function readShipped(browser: string): Shipped[] {
  const names = JSON.parse(readFileSync(shippedList(browser), 'utf8')) as string[];
  return names.map((name) => {
    const about = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')) as {
      license?: string;
    };
    return { name, licence: about.license ?? 'none named' };
  });
}

export const checkLicences = (shipped: Shipped[]): Finding => ({
  found: shipped.map(({ name, licence }) => `${name} (${licence})`).join(', '),
  offenders: [
    ...(shipped.length === 0 ? ['the build named no package'] : []),
    ...shipped
      .filter(({ licence }) => !allowed.has(licence))
      .map(({ name, licence }) => `${name}: ${licence}`),
  ],
});
