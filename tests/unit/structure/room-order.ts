/**
 * The order of the rooms of each house. A room is a folder, or a file that stands at the root; it may import itself and
 * the rooms of the lines before its own, not those beside it.
 */
export const roomOrder: Record<string, string[][]> = {
  'entrypoints/background': [
    ['locks'],
    ['panel'],
    ['account'],
    ['records'],
    ['settling'],
    ['snapshot'],
    ['alerts'],
    ['tracking'],
    ['placing'],
    ['restore'],
    ['jobs', 'context-menu', 'reload-when-idle'],
    ['commands'],
    ['receive-message'],
    ['index'],
  ],
  'entrypoints/options': [
    ['state'],
    ['account', 'alerts', 'data', 'orders'],
    ['HostNotice', 'TroubleNotice', 'Navigation'],
    ['AboutSection', 'ChannelsSection', 'ServicesSection', 'SpendingSection'],
    ['App'],
    ['main'],
  ],
  components: [
    ['ui'],
    ['services', 'orders', 'account', 'channels', 'settings', 'spending'],
    ['home', 'placing'],
  ],
  utils: [
    ['chrome', 'errors', 'json', 'panel', 'legible', 'patterns', 'shapes', 'copy-text', 'settings'],
    ['options-address', 'shortcut', 'target'],
    ['money'],
    ['i18n'],
    ['channels'],
    ['services'],
    ['orders'],
    ['spending'],
    ['transfer'],
    ['orders-db'],
    ['snapshot', 'field-checks', 'command'],
    ['send-command'],
  ],
};
