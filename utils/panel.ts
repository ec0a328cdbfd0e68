/** Where the API lies: all that the extension's pages and worker may connect to. */
export const panelApi = 'https://botzverse.com/api/';

/** The document's base URL; everything is a POST to it. */
export const panelUrl = `${panelApi}v1`;

/** The host permission. */
export const panelOrigin = `${panelApi}*`;

/** The panel's own site, where the key is found and funds are added. */
export const panelAddress = 'https://botzverse.com/';

/** As a link shows it. */
export const panelName = 'botzverse.com';
