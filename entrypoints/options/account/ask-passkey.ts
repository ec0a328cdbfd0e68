import { text } from '@/utils/i18n/text';
import { panelName } from '@/utils/panel';

// The ceremony runs on this page: there is none in the worker.

/**
 * Chromium takes the extension itself for the relying party where none is named. Firefox refuses that: an extension has
 * passkeys of a host only that it may reach. What the passkey answers is of no use without the profile's files.
 */
const host = location.protocol === 'moz-extension:' ? panelName : undefined;

const encode = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const decode = (chars: string) => Uint8Array.from(atob(chars), (char) => char.charCodeAt(0));
const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));

type PrfOutputs = { prf?: { enabled?: boolean; results?: { first?: ArrayBuffer } } };

/** The browser's refusals: the user said no, there is no such passkey, or it cannot do this. */
async function orNull<Result>(ceremony: Promise<Result>): Promise<Result | null> {
  try {
    return await ceremony;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Whether this browser has passkeys that answer with a secret (PRF: Chrome 122, Firefox 150). */
export async function hasPasskeys(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined') return false;
  const { getClientCapabilities: read } = PublicKeyCredential as unknown as {
    getClientCapabilities?: () => Promise<Record<string, boolean>>;
  };
  if (read === undefined) return false;
  return (await read.call(PublicKeyCredential))['extension:prf'] === true;
}

/** Asks the passkey. @returns its answer of 32 bytes in Base64; `null` where there was none. */
export async function askPasskey(passkey: { credential: string; salt: string }): Promise<string | null> {
  const publicKey = {
    challenge: random(32),
    allowCredentials: [{ type: 'public-key' as const, id: decode(passkey.credential) }],
    userVerification: 'required' as const,
    ...(host !== undefined && { rpId: host }),
    extensions: { prf: { eval: { first: decode(passkey.salt) } } },
  };
  const found = (await orNull(navigator.credentials.get({ publicKey }))) as PublicKeyCredential | null;
  const { prf } = (found?.getClientExtensionResults() ?? {}) as PrfOutputs;
  return prf?.results?.first === undefined ? null : encode(prf.results.first);
}

type Made = { credential: string; salt: string; output: string };

/** Makes a passkey and asks it. @returns `null` where the user or the browser said no, or it has no such answer. */
export async function makePasskey(): Promise<Made | null> {
  const salt = random(32);
  const name = text('extensionName');
  const publicKey = {
    challenge: random(32),
    rp: { name, ...(host !== undefined && { id: host }) },
    user: { id: random(16), name, displayName: name },
    pubKeyCredParams: [
      { type: 'public-key' as const, alg: -7 },
      { type: 'public-key' as const, alg: -257 },
    ],
    authenticatorSelection: {
      // With the site's own passkeys it is not to be offered when somebody signs in there.
      residentKey: host === undefined ? ('preferred' as const) : ('discouraged' as const),
      userVerification: 'required' as const,
    },
    extensions: { prf: { eval: { first: salt } } },
  };
  const made = (await orNull(navigator.credentials.create({ publicKey }))) as PublicKeyCredential | null;
  if (made === null) return null;
  const passkey = { credential: encode(made.rawId), salt: encode(salt.buffer) };
  const { prf } = made.getClientExtensionResults() as PrfOutputs;
  if (prf?.results?.first !== undefined) return { ...passkey, output: encode(prf.results.first) };
  // Many answer only when they are asked.
  const output = prf?.enabled === true ? await askPasskey(passkey) : null;
  return output === null ? null : { ...passkey, output };
}
