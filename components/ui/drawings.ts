// Icons that no view of the popup has, drawn as those in Icon.tsx: what that has is in the popup's first script.
export const bellIcon =
  'M4.5 13.5c1.25-1 1.75-2.25 1.75-4.75a3.75 3.75 0 0 1 7.5 0c0 2.5.5 3.75 1.75 4.75zM8.25 16.25a2 2 0 0 0 3.5 0';
export const chartIcon = 'M4 16.5v-5M8 16.5V5m4 11.5v-7m4 7V7.5';
export const closeIcon = 'M5.5 5.5l9 9M14.5 5.5l-9 9';
export const compareIcon = 'M3.75 4.5h4.5v11h-4.5zM11.75 4.5h4.5v11h-4.5z';
export const downloadIcon = 'M10 3.5v9M6.5 9l3.5 3.5L13.5 9M4 16.5h12';
export const gridIcon =
  'M4.75 3.5h2.75a1.25 1.25 0 0 1 1.25 1.25v2.75a1.25 1.25 0 0 1-1.25 1.25h-2.75a1.25 1.25 0 0 1-1.25-1.25v-2.75a1.25 1.25 0 0 1 1.25-1.25zM12.5 3.5h2.75a1.25 1.25 0 0 1 1.25 1.25v2.75a1.25 1.25 0 0 1-1.25 1.25h-2.75a1.25 1.25 0 0 1-1.25-1.25v-2.75a1.25 1.25 0 0 1 1.25-1.25zM4.75 11.25h2.75a1.25 1.25 0 0 1 1.25 1.25v2.75a1.25 1.25 0 0 1-1.25 1.25h-2.75a1.25 1.25 0 0 1-1.25-1.25v-2.75a1.25 1.25 0 0 1 1.25-1.25zM12.5 11.25h2.75a1.25 1.25 0 0 1 1.25 1.25v2.75a1.25 1.25 0 0 1-1.25 1.25h-2.75a1.25 1.25 0 0 1-1.25-1.25v-2.75a1.25 1.25 0 0 1 1.25-1.25z';
export const keyIcon = 'M3.25 13.25a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0zM9.25 10.75l7-7m-3.25 3.25 2.25 2.25';
export const listIcon = 'M4 5.5h12M4 10h12M4 14.5h7';
export const plusIcon = 'M10 4.5v11M4.5 10h11';
export const repeatIcon =
  'M4 9.5V8.5a3 3 0 0 1 3-3h9m0 0-2.5-2.5M16 5.5 13.5 8M16 10.5v1a3 3 0 0 1-3 3H4m0 0L6.5 12M4 14.5 6.5 17';
