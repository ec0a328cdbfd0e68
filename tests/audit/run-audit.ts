import type { Check, Finding } from './check.ts';
import { addressChecks } from './checks/addresses.ts';
import { contentChecks } from './checks/contents.ts';
import { manifestChecks } from './checks/manifest.ts';
import { popupSizeChecks } from './checks/popup-size.ts';
import { scriptChecks } from './checks/scripts.ts';
import { checkLicences, type Shipped } from './licences.ts';
import type { Package } from './package-files.ts';

const checks: Check[] = [
  ...manifestChecks,
  ...scriptChecks,
  ...addressChecks,
  ...contentChecks,
  ...popupSizeChecks,
];

export type Result = Finding & { name: string };

/** Looks at a built package: one result a promise. */
export const runAudit = (built: Package, shipped: Shipped[]): Result[] => [
  ...checks.map(({ name, run }) => Object.assign(run(built), { name })),
  Object.assign(checkLicences(shipped), { name: 'Licences' }),
];

/** One line, and one more for each offender. */
export const lineOf = ({ name, found, offenders }: Result): string =>
  offenders.length === 0
    ? `ok      ${name}: ${found}`
    : [`FAILED  ${name}`, ...offenders.map((offender) => `          ${offender}`)].join('\n');
