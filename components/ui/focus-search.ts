/** Where the button that cleared the filters goes away, the focus goes to the field that they begin with. */
export function focusSearch(): void {
  document.querySelector<HTMLElement>('form[role=search] input[type=search]')?.focus();
}
