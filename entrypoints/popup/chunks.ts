/**
 * The popup's script files but the last, and the module from which each begins: what this imports goes into the same
 * file, unless a file before it has it. All else that the popup has goes into the file of `later.ts`. For the build; a
 * test holds it equal to what the popup loads with `import()`.
 */
export const popupChunks: Record<'first' | 'soon', string> = {
  /** All that the first view waits for. */
  first: 'entrypoints/popup/main.tsx',
  soon: 'entrypoints/popup/soon.ts',
};
