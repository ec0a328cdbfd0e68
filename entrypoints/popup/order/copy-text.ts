/** Puts a text into the clipboard; `false` where the browser does not let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Said to the user by the button: no permission, or the page has lost the focus.
    return false;
  }
}
