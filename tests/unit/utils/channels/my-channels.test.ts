import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { storedChannel } from '@/utils/channels/my-channels';
import { commandSchema } from '@/utils/command';
import { Damage } from '@/utils/stored-shapes';

const channels = fc.record(
  {
    platform: fc.constantFrom(null, 'twitch', 'kick', 'other', 1),
    name: fc.constantFrom('anna', '', ' ', 'x'.repeat(500), 'x'.repeat(501), null),
    statedAt: fc.constantFrom(0, 1_700_000_000_000, -1, 8.64e15, 8.64e15 + 2, Number.NaN, '1'),
    other: fc.anything(),
  },
  { requiredKeys: ['name'] },
);

test('a channel that a page may send is one that can be read once it is stored', () => {
  fc.assert(
    fc.property(fc.oneof(channels, fc.anything()), (channel) => {
      const sent = commandSchema.safeParse({ type: 'importPreferences', channels: [channel], marks: null });
      const read = storedChannel(channel);
      expect(!(read instanceof Damage)).toBe(sent.success);
      if (sent.success) expect(sent.data).toMatchObject({ channels: [read] });
    }),
  );
});
