/**
 * The popup's script files, and the modules from which each begins: what these import goes into the same file, unless a
 * file before it has it. For the build; a test holds it equal to what the popup loads with `import()`.
 */
export const popupChunks: Record<string, readonly string[]> = {
  /** All that the first view waits for. */
  first: ['entrypoints/popup/main.tsx'],
  /** Asked for with the first view on the screen: the channel of the tab, and a new balance. */
  soon: ['utils/channels/channel.ts', 'utils/channels/platforms.ts', 'utils/send-command.ts'],
  /** The other pages, once the first view has been seen. */
  later: [
    'entrypoints/popup/KeyPage.tsx',
    'entrypoints/popup/UnlockPage.tsx',
    'entrypoints/popup/open-options.ts',
    'entrypoints/popup/order/OrderPage.tsx',
    'entrypoints/popup/order/OutcomePage.tsx',
    'entrypoints/popup/order/forget-sent.ts',
    'entrypoints/popup/order/open-asked.ts',
    'entrypoints/popup/order/repeat-order.ts',
  ],
};
