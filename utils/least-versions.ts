/** The first Firefox that shows what an extension sends before it is installed (`data_collection_permissions`). */
export const leastFirefox = 142;

/** The first Chrome in which a popup can be opened from the context menu without a policy (`action.openPopup`). */
export const leastChrome = 127;
