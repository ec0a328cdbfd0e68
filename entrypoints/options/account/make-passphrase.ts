import { loadPart } from '@/components/ui/load-part';

const words = 8;

/** Eight random words of 2,048, which is 88 bits. The list is loaded when it is asked for. */
export async function makePassphrase(): Promise<string> {
  const { wordlist } = await loadPart(import('@scure/bip39/wordlists/english.js'));
  // 2,048 divides what two bytes can be: each word is as likely as any other.
  const random = crypto.getRandomValues(new Uint16Array(words));
  return Array.from(random, (number) => wordlist[number % wordlist.length]).join(' ');
}
