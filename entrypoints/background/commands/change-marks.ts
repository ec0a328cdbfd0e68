import { browser } from 'wxt/browser';
import { marksKey, readMarkedServices, type MarkedServices } from '@/utils/services/service-marks';
import { inTurn } from '../locks';

/** Changes the marks of services as they are stored now, so that two changes at once both count. */
export const changeMarks = (change: (marks: MarkedServices) => MarkedServices): Promise<void> =>
  inTurn(marksKey, async () => {
    await browser.storage.local.set({ [marksKey]: change(await readMarkedServices()) });
  });
