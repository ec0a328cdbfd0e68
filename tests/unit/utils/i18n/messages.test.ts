import { describe, expect, it } from 'vitest';
import messages from '@/public/_locales/en/messages.json';

type Message = { message: string; description?: string };

const all: [key: string, entry: Message][] = Object.entries(messages);

const valuesOf = (text: string) => [...new Set(text.match(/\$\d/g))].toSorted();

/** The room for a translation, which the description ends with. */
const roomIn = (description = '') =>
  Number(/ Up to (\d+) characters\.$/.exec(description)?.[1] ?? Number.NaN);

/** Words that users do not know, that read as something else, or that are not spelled as in the United States. */
const banned: [word: RegExp, instead: string][] = [
  [/\bpanel\b/i, 'Botzverse'],
  [/\b(?:un)?settled?\b/i, 'not confirmed'],
  [/\bprocessing\b/i, 'open'],
  [/\bstated\b|\b(?:take|took|taken) back\b/i, 'declared, remove'],
  [/\blook(?:s|ed|ing)? at\b|\blook(?:ed|ing)? after\b|\bread again\b/i, 'check'],
  [/\b(?:cheaper|dearer) (?:price|reading)|\breadings?\b(?! the)/i, 'per 1,000, each'],
  [/\bper 1\b(?!,)/, 'each'],
  [/\bby itself\b|\bby themselves\b/i, 'automatically'],
  [/\bas it stands\b|\bstands? there\b/i, 'exactly as typed'],
  [/\b(?:\d+|five|ten|fifteen|thirty) minutes\b/, 'min'],
  [/cancell|favour|licence|learnt|colour|behaviour|recognis|organis|analyse/i, 'US spelling'],
];

describe('each message', () => {
  it('says where it stands, and how long it may be', () => {
    const lacking = all.filter(([, { description }]) => !(roomIn(description) > 0));
    expect(lacking.map(([key]) => key)).toEqual([]);
  });

  it('is no longer than that, without its values', () => {
    const long = all.filter(
      ([, { message, description }]) => message.replace(/\$\d/g, '').length > roomIn(description),
    );
    expect(long.map(([key]) => key)).toEqual([]);
  });

  it('has its values named', () => {
    const lacking = all.filter(([, { message, description = '' }]) =>
      valuesOf(message).some((value) => !description.includes(value)),
    );
    expect(lacking.map(([key]) => key)).toEqual([]);
  });

  it.each(banned)('has nothing of %s: %s', (word) => {
    expect(all.filter(([, { message }]) => word.test(message)).map(([key]) => key)).toEqual([]);
  });
});
