import { existsSync } from 'node:fs';
import type { Source } from '../parse-source';
import { roomOrder } from '../room-order';
import type { Tree } from '../source-tree';

type Place = { house: string; room: string; step: number };

function placeOf(target: string): Place | null {
  const house = Object.keys(roomOrder).find((name) => target.startsWith(`${name}/`));
  if (house === undefined) return null;
  const room = target.slice(house.length + 1).split('/')[0] ?? '';
  return { house, room, step: roomOrder[house]?.findIndex((rooms) => rooms.includes(room)) ?? -1 };
}

const hasNoRoom = ({ path }: Source): boolean => placeOf(path.replace(/\.tsx?$/, ''))?.step === -1;

/** Rooms go one way. */
export function roomsGoOneWay({ sources }: Tree): string[] {
  const homeless = sources.filter(hasNoRoom).map(({ path }) => `${path} → no room of its house`);
  const upwards = sources.flatMap(({ path, imports }) => {
    const from = placeOf(path.replace(/\.tsx?$/, ''));
    return imports.flatMap(({ target, specifier }) => {
      const to = target === null ? null : placeOf(target);
      if (from === null || to === null || from.house !== to.house || from.room === to.room) return [];
      return to.step < from.step ? [] : `${path} → ${specifier}`;
    });
  });
  return [...homeless, ...upwards];
}

/** Every import leads to a file: one that leads nowhere would be one that no rule has seen. */
export const importsLeadToFiles = ({ sources, find }: Tree): string[] =>
  sources.flatMap(({ path, imports }) =>
    imports.flatMap(({ target, specifier }) =>
      target === null || find(target) || existsSync(target.replace(/\?raw$/, ''))
        ? []
        : `${path} → ${specifier}`,
    ),
  );
