import { text } from './text';

const units = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
] as const;

/** How long ago, for use within a sentence ("just now", "12 seconds ago"), in the language of the sentences. */
export function relativeTime(at: number, now: number): string {
  const seconds = Math.max(0, Math.round((now - at) / 1000));
  if (seconds === 0) return text('ageNow');
  const fitting = units.find((each) => seconds >= each.seconds) ?? { unit: 'second', seconds: 1 };
  const format = new Intl.RelativeTimeFormat(text('pageLanguage'), { numeric: 'auto' });
  return format.format(-Math.floor(seconds / fitting.seconds), fitting.unit);
}
