import type * as Format from '@/utils/i18n/format';

/** Words for the snapshot, which no rule reads: making them would take most of the time. */
export const formatMoney: typeof Format.formatMoney = (amount) => amount;
export const moneyPieces: typeof Format.moneyPieces = () => [];
export const currencyName: typeof Format.currencyName = (currency) => currency;
export const formatNumber: typeof Format.formatNumber = String;
export const formatDay: typeof Format.formatDay = String;
export const formatTime: typeof Format.formatTime = String;
export const formatDayTime: typeof Format.formatDayTime = String;
export const plural: typeof Format.plural = (key) => key;
export const formatDate: typeof Format.formatDate = String;
