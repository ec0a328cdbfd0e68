import { NamedError, type ErrorName } from '@/utils/errors';
import { maxRequestLines, type RequestLine } from '@/utils/requests/request-line';
import type { PanelRequest } from './request';

// The log is made in memory alone: nothing of a request waits for it. What a worker that dies has not written is lost.

type Travel = Pick<RequestLine, 'at' | 'httpStatus' | 'ms' | 'bytes'>;

/** How requests travelled whose answers are not read yet. */
const travels = new WeakMap<PanelRequest, Travel>();
let waiting: RequestLine[] = [];

export const noteTravel = (request: PanelRequest, travel: Travel): void => void travels.set(request, travel);

const nameOf = (error: unknown): ErrorName => (error instanceof NamedError ? error.name : 'internal');

/** A request that was held back was never sent: it has no line. */
function keepLine(request: PanelRequest, guard: RequestLine['guard'], error: ErrorName | null): void {
  const travel = travels.get(request);
  if (travel === undefined) return;
  putBackLines([{ ...travel, action: request.action, guard, error }]);
}

/** Notes how a request ended, its answer read; `errorIn` finds the error in an answer that is not thrown. */
export async function logged<Answer>(
  request: PanelRequest,
  guard: RequestLine['guard'],
  ask: () => Promise<Answer>,
  errorIn: (answer: Answer) => NamedError | null = () => null,
): Promise<Answer> {
  try {
    const answer = await ask();
    keepLine(request, guard, errorIn(answer)?.name ?? null);
    return answer;
  } catch (error) {
    keepLine(request, guard, nameOf(error));
    throw error;
  }
}

/** The lines that are not stored yet, oldest first; they are no longer here afterwards. */
export function takeLines(): RequestLine[] {
  const taken = waiting;
  waiting = [];
  return taken;
}

/** Lines to be stored with the next ones. */
export const putBackLines = (lines: RequestLine[]): void => {
  waiting = [...waiting, ...lines].toSorted((a, b) => a.at - b.at).slice(-maxRequestLines);
};
