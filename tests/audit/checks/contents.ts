import type { Check } from '../check.ts';

const kinds = ['.js', '.css', '.html', '.json', '.png', '.svg'];

/** In kB; a quarter above what they are, so that a library that slips in is seen. By the file's name without its hash. */
const maxKb: Record<string, number> = {
  'background.js': 260,
  options: 330,
  first: 56,
  later: 125,
  'chart-place': 65,
  'messages.json': 150,
};
const maxOtherKb = 25;
const maxWholeKb = 1050;

const kb = (bytes: number) => Math.round(bytes / 100) / 10;

/** "chunks/first-DyLH-MbO.js" is "first". */
const plainName = (path: string): string =>
  (path.split('/').at(-1) ?? path).replace(/-[\w-]{8}\.(?:js|css)$/, '');

export const contentChecks: Check[] = [
  {
    name: 'Kinds of files',
    run: ({ files }) => ({
      found: `${files.length} files, no map, no binary code`,
      offenders: files.map(({ path }) => path).filter((path) => !kinds.some((kind) => path.endsWith(kind))),
    }),
  },
  {
    name: 'Sizes',
    run: ({ files }) => {
      const whole = files.reduce((sum, { bytes }) => sum + bytes, 0);
      const tooLarge = files.filter(({ path, bytes }) => kb(bytes) > (maxKb[plainName(path)] ?? maxOtherKb));
      return {
        found: `${kb(whole)} kB in all\n${files.map(({ path, bytes }) => `    ${String(kb(bytes)).padStart(7)} kB  ${path}`).join('\n')}`,
        offenders: [
          ...tooLarge.map(({ path, bytes }) => `${path}: ${kb(bytes)} kB`),
          ...(kb(whole) > maxWholeKb ? [`the whole package: ${kb(whole)} kB`] : []),
        ],
      };
    },
  },
];
