/** The other views and what they do; the browser reads the script once. */
export const loadLater = () => import('./later');
