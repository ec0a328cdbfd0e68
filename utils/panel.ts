/** The panel's own site, where the key is found and funds are added. */
export const panelAddress = 'https://botzverse.com/';

/** Its name as a link shows it. */
export const panelName = 'botzverse.com';
