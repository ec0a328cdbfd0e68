import type { Remedies } from '@/components/ui/ErrorNotice';
import { chrome } from '@/utils/chrome';
import { draft } from '../draft-in-view';
import { changeDraft } from '../drafts';
import { openOptionsAt } from '../open-options';
import { view } from '../view';
import { reviewOrder } from './review-order';

/** The options page at its account section, where limits are set. */
export const openLimits = (): void => void openOptionsAt('options.html#account');

const replaceKey = () => (view.value = { name: 'replaceKey' });

/** The remedies of an order's errors. `seeOrder`: the order that the panel or the journal has already. */
export const orderRemedies: Remedies = {
  retry: () => void reviewOrder(),
  reviewAgain: () => void reviewOrder(),
  replaceKey,
  enterKey: replaceKey,
  openOptions: () => void chrome.runtime.openOptionsPage(),
  seeLimits: openLimits,
  declareChannel: () => changeDraft({ step: 'declaration', problem: null }),
  seeOrder: () => {
    const { problem, uuid } = draft.value ?? {};
    const seen = problem?.name === 'orderUnsettled' ? problem.detail : uuid;
    if (seen) view.value = { name: 'outcome', uuid: seen };
  },
};
