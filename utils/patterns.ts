/** A uuid in lower case, as `crypto.randomUUID` makes it. */
export const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Characters that cannot be seen: a link or a name with one of them is another than it seems. */
export const hiddenCharacter = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** No field takes a longer text, but for the note and the key. */
export const maxTextChars = 500;
