/** Each icon as one path on a grid of 20, drawn with the stroke that controls.css sets. More are in `drawings.ts`. */
const paths = {
  back: 'M12 4.5 6.5 10l5.5 5.5',
  broadcast:
    'M8.5 10a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0zM6.8 13.2a4.5 4.5 0 0 1 0-6.4m6.4 0a4.5 4.5 0 0 1 0 6.4M4.3 15.7a8 8 0 0 1 0-11.4m11.4 0a8 8 0 0 1 0 11.4',
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
  copy: 'M9 7h5.5a2 2 0 0 1 2 2v5.5a2 2 0 0 1-2 2h-5.5a2 2 0 0 1-2-2v-5.5a2 2 0 0 1 2-2zM3.75 12.5V5.75a2 2 0 0 1 2-2h6.75',
  done: 'M2.75 10a7.25 7.25 0 1 0 14.5 0 7.25 7.25 0 1 0-14.5 0zM6.75 10.25l2.25 2.25 4.25-4.75',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  eye: 'M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5zM7.75 10a2.25 2.25 0 1 0 4.5 0 2.25 2.25 0 1 0-4.5 0z',
  eyeOff:
    'M3 3l14 14M8.3 5.2A7.6 7.6 0 0 1 10 5c4.8 0 7.5 5 7.5 5a12.6 12.6 0 0 1-2.2 2.7M12.9 14.4A7.2 7.2 0 0 1 10 15c-4.8 0-7.5-5-7.5-5a12.4 12.4 0 0 1 3.2-3.6M8.4 8.4a2.25 2.25 0 0 0 3.2 3.2',
  info: 'M2.75 10a7.25 7.25 0 1 0 14.5 0 7.25 7.25 0 1 0-14.5 0zM10 9.25v4.25m0-7v.01',
  keyboard:
    'M4.5 5h11a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2h-11a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2zM5.5 8.5h.01m2.99 0h.01m2.99 0h.01m2.99 0h.01M7 12h6',
  lock: 'M6 8.75h8a1.75 1.75 0 0 1 1.75 1.75v4.5a1.75 1.75 0 0 1-1.75 1.75h-8a1.75 1.75 0 0 1-1.75-1.75v-4.5a1.75 1.75 0 0 1 1.75-1.75zM6.75 8.75V6.5a3.25 3.25 0 0 1 6.5 0v2.25',
  offline:
    'M3 3l14 14M2.5 7.6a11 11 0 0 1 3-2M17.5 7.6a11 11 0 0 0-8.2-2.9M5.2 10.6a7 7 0 0 1 3.2-1.8m6.4 1.8a7 7 0 0 0-2-1.4M7.9 13.4a3.2 3.2 0 0 1 4.2 0m-2.1 2.4v.01',
  options:
    'M3 6h7.5m4.5 0h2M3 14h2m4.5 0H17M10.5 6a2.25 2.25 0 1 0 4.5 0 2.25 2.25 0 1 0-4.5 0zM5 14a2.25 2.25 0 1 0 4.5 0 2.25 2.25 0 1 0-4.5 0z',
  page: 'M5.5 4h9a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2zM6.5 8h4m-4 4h7',
  question:
    'M2.75 10a7.25 7.25 0 1 0 14.5 0 7.25 7.25 0 1 0-14.5 0zM7.9 8a2.15 2.15 0 1 1 3.1 2c-.65.35-1 .75-1 1.5m0 2.25v.01',
  refresh: 'M16 10a6 6 0 1 1-1.6-4.1L16.2 7.6M16.2 3.6v4h-4',
  search: 'M3.75 9a5.25 5.25 0 1 0 10.5 0 5.25 5.25 0 1 0-10.5 0zM13 13l3.75 3.75',
  star: 'M10 3.2l2.1 4.3 4.7.7-3.4 3.3.8 4.7-4.2-2.2-4.2 2.2.8-4.7-3.4-3.3 4.7-.7z',
  warning: 'M10 3.25 17.5 16.5h-15zM10 8.25v3.5m0 2.25v.01',
};
type Drawing = `M${string}`;
export type IconName = keyof typeof paths | Drawing;

const isDrawing = (name: IconName): name is Drawing => !Object.hasOwn(paths, name);

/** A drawing beside words that say the same: hidden from assistive technology. `class` adds "live", "turn" or so. */
export function Icon({
  name,
  class: look,
  isFilled,
}: {
  name: IconName;
  class?: string;
  isFilled?: boolean;
}) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" class={look}>
      <path d={isDrawing(name) ? name : paths[name]} fill={isFilled ? 'currentColor' : undefined} />
    </svg>
  );
}
