import { formatDay } from '@/utils/i18n/format';
import { text } from '@/utils/i18n/text';
import type { RatePoint } from '@/utils/services/rate-history';
import { ratePath } from '@/utils/services/rate-path';
import { Curve } from '../ui/Curve';

/** A service's rate over time as a small line; nothing where it has had but one. */
export function RateLine({ points, now }: { points: readonly RatePoint[]; now: number }) {
  const path = ratePath(points, now);
  const [first, last] = [points[0], points.at(-1)];
  if (path === null || first === undefined || last === undefined) return null;
  return <Curve path={path} label={text('ratesLabel', first[1], formatDay(first[0], true), last[1])} />;
}
