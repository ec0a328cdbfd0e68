/** The document's base URL; everything is a POST to it. */
export const panelUrl = 'https://botzverse.com/api/v1';

/** What the browser is asked to let the extension reach. */
export const panelOrigin = 'https://botzverse.com/api/*';

/** The panel's own site, where the key is found and funds are added. */
export const panelAddress = 'https://botzverse.com/';

/** Its name as a link shows it. */
export const panelName = 'botzverse.com';
