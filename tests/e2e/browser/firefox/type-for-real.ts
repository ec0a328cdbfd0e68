type Argument = { type?: string; value?: unknown };

/** With this Playwright puts a text into a field. */
const playwrightsCall = 'window.__pw_bidiInsertText(';

/**
 * Writes as the user's own hand does, wherever there is a field. Playwright sets the field's value by script, which
 * Firefox does not take for a change that was made there: it would tell the page of none.
 */
const insert = `(text) => {
  const isField = ['INPUT', 'TEXTAREA'].includes(document.activeElement?.tagName);
  if (!isField || !document.execCommand('insertText', false, text)) return ${playwrightsCall}text);
}`;

/** Changes the call, if it is that one, before it is sent. */
export function typeForReal(params: Record<string, unknown>): void {
  for (const argument of (params['arguments'] ?? []) as Argument[]) {
    const { value } = argument;
    const isCall = typeof value === 'string' && value.length < 200 && value.includes(playwrightsCall);
    if (isCall) argument.value = insert;
  }
}
