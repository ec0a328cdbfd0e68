import { pbkdf2 } from './pbkdf2';

/** Fewer are refused, wherever they come from: 600,000 took 83 ms here, and who guesses has more machines. */
export const minRounds = 1_000_000;

/** More were not written by this program: they would only keep the computer busy. */
export const maxRounds = 20_000_000;

/** A slot with fewer is wrapped anew at its next unlock. It may rise with a version; `minRounds` stays. */
export const defaultRounds = 1_000_000;

const wantedMs = 500;
const sampleRounds = 250_000;

/** The 32 bytes that a passphrase comes to after so many rounds, however it was typed. */
export function derive(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<Uint8Array<ArrayBuffer>> {
  // The same letters can be typed in several ways, and spaces at the end are not seen.
  const typed = passphrase.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
  return pbkdf2(typed, salt, rounds);
}

/** As many rounds as take about half a second on this machine, and never fewer than the default. */
export async function calibrateRounds(): Promise<number> {
  const startedAt = performance.now();
  await derive('', new Uint8Array(16), sampleRounds);
  const ms = Math.max(1, performance.now() - startedAt);
  const rounds = Math.round((sampleRounds * wantedMs) / ms / 10_000) * 10_000;
  return Math.min(Math.max(rounds, defaultRounds), maxRounds / 2);
}
