import { textsOf, type Package } from './package-files.ts';

/** What one line of the audit says: what was found, and every offender; with one of them the audit fails. */
export type Finding = { found: string; offenders: string[] };
export type Check = { name: string; run: (built: Package) => Finding };

/** Nothing of this may stand in any script of the package. */
export const never = (name: string, patterns: RegExp[]): Check => ({
  name,
  run: (built) => {
    const scripts = textsOf(built, '.js');
    const offenders = scripts.flatMap(({ path, text }) =>
      patterns.flatMap((pattern) => (text.match(pattern) ?? []).slice(0, 1).map((hit) => `${path}: ${hit}`)),
    );
    return { found: `none in ${scripts.length} scripts`, offenders };
  },
});

/** How often something stands in a text. */
export const countOf = (text: string, pattern: RegExp): number =>
  (text.match(new RegExp(pattern, 'g')) ?? []).length;
