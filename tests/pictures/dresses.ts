import { plainDress, type Dress } from '../e2e/states/dress.ts';

const schemes = ['light', 'dark'] as const;
const sizes = [100, 200] as const;
const widths = [360, 600, 1280] as const;

const make = (changes: Partial<Dress>): Dress => ({ ...plainDress, ...changes });

const forWidths = (used: readonly number[]): Dress[] =>
  used.flatMap((width) => [
    ...schemes.flatMap((scheme) => sizes.map((text) => make({ scheme, text, width }))),
    ...sizes.map((text) => make({ direction: 'rtl', text, width })),
    ...schemes.map((scheme) => make({ colours: 'forced', scheme, width })),
    make({ colours: 'contrast', width }),
  ]);

/** Every way in which each state is pictured. A popup has one width, its own. */
export const dressesOf = (isOfPopup: boolean): Dress[] => forWidths(isOfPopup ? [360] : widths);

/** In words, for the sheet and the picture’s file. */
export const dressName = ({ scheme, text, direction, width, colours }: Dress, isOfPopup: boolean): string =>
  [
    isOfPopup ? 'popup' : `${width}px`,
    `${text}%`,
    scheme,
    ...(direction === 'rtl' ? ['rtl'] : []),
    ...(colours === 'own' ? [] : [colours]),
  ].join('-');
