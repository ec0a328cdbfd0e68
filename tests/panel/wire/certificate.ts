import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** The hosts that the panel may be reached as. */
const hosts = [
  'botzverse.com',
  '*.botzverse.com',
  'www.twitch.tv',
  'twitch.tv',
  'kick.com',
  'www.youtube.com',
  'localhost',
];

const dayMs = 24 * 60 * 60 * 1000;

export interface Certificate {
  /** PEM. */
  key: string;
  /** PEM. */
  cert: string;
  /** Base64 of the SHA-256 of the public key, as `--ignore-certificate-errors-spki-list` wants it. */
  spki: string;
}

let made: Promise<Certificate> | undefined;

/** This process's certificate: made once, so a browser that trusts it also trusts the next panel. */
export function certificate(): Promise<Certificate> {
  made ??= makeCertificate();
  return made;
}

async function makeCertificate(): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'botzverse.com' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - dayMs),
    notAfterDate: new Date(Date.now() + 30 * dayMs),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...hosts.map((value) => ({ type: 2 as const, value })), { type: 7, ip: '127.0.0.1' }],
      },
    ],
  });
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key, cert, spki: createHash('sha256').update(publicKey).digest('base64') };
}
