/**
 * The popup's first script file, and the module from which it begins: what this imports, all that the first view waits
 * for, goes into it. All else that the popup has goes into the file of `later.ts`. For the build; a test holds it equal
 * to what the popup loads with `import()`.
 */
export const firstChunk = { name: 'first', start: 'entrypoints/popup/main.tsx' };
