import { chrome } from '../chrome';

/** The user's marks of a service: a favourite; it wants the channel's full address in place of its name. */
export const serviceMarks = ['favourite', 'sendAddress'] as const;
export type ServiceMark = (typeof serviceMarks)[number];

/** For each mark the ids of the services that have it, the newest first. */
export type MarkedServices = Record<ServiceMark, string[]>;

/** Key in extension storage (`local`). */
export const marksKey = 'serviceMarks';

/** Beyond this the oldest are forgotten. */
export const maxMarkedServices = 1000;
/** No id that is read from the panel is longer. */
export const maxMarkedIdChars = 100;

const isId = (id: unknown): id is string =>
  typeof id === 'string' && id !== '' && id.length <= maxMarkedIdChars;

/** The stored marks without damaged entries. */
export function readMarks(stored: unknown): MarkedServices {
  const ids = (mark: ServiceMark): string[] => {
    const listed = (stored as Partial<Record<ServiceMark, unknown>> | null | undefined)?.[mark];
    return Array.isArray(listed) ? [...new Set(listed.filter(isId))].slice(0, maxMarkedServices) : [];
  };
  return { favourite: ids('favourite'), sendAddress: ids('sendAddress') };
}

/** The marks with one set or taken away. */
export function withMark(
  marks: MarkedServices,
  mark: ServiceMark,
  id: string,
  isOn: boolean,
): MarkedServices {
  const others = marks[mark].filter((each) => each !== id);
  return { ...marks, [mark]: isOn ? [id, ...others].slice(0, maxMarkedServices) : others };
}

export const readMarkedServices = async (): Promise<MarkedServices> =>
  readMarks((await chrome.storage.local.get(marksKey))[marksKey]);
