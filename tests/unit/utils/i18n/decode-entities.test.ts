import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntities } from '@/utils/i18n/decode-entities';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe('escaped characters', () => {
  it.each([
    ['Followers &amp; Viewers &#9989;', 'Followers & Viewers ✅'],
    ['Twitch &raquo; Live', 'Twitch » Live'],
    ['&#x1F525; Hot', '🔥 Hot'],
    ['&#X1f525;', '🔥'],
    ['don&#039;t', "don't"],
    ['caf&eacute; &euro;5 &hearts; &bull; &nbsp;x', 'café €5 ♥ • \u00A0x'],
    // Once: it is text that somebody wrote so.
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&lt;img onerror=x&gt;', '<img onerror=x>'],
    ['AT&T; R&D', 'AT&T; R&D'],
    ['&nosuch; &#; &#x; &#99999999; &#0; &#xD800;', '&nosuch; &#; &#x; &#99999999; &#0; &#xD800;'],
    ['&amp', '&amp'],
    ['&constructor; &__proto__;', '&constructor; &__proto__;'],
  ])('%j is %j', (written, text) => {
    expect(decodeEntities(written)).toBe(text);
  });

  it('are decoded once, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeEntities(escape(text))).toBe(text);
      }),
    );
  });
});
