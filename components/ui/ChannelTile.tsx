/** The first letter of a channel, where a platform's logo would need a licence; a dot for one without, or a hidden one. */
export function ChannelTile({ name }: { name: string }) {
  return (
    <span class="tile" aria-hidden="true">
      {/[\p{L}\p{N}]/u.exec(name)?.[0] ?? '•'}
    </span>
  );
}
