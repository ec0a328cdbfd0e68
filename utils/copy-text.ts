/** Puts text on the clipboard. @returns whether the browser allows it here: where not, the user copies by hand. */
export async function copyText(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    // Told by the answer.
    return false;
  }
}
