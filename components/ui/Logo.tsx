/** The extension's own mark: a "b" whose bowl is a progress ring. It is not the panel's. */
export function Logo({ size }: { size: number }) {
  return (
    <svg class="mark" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <rect width="16" height="16" rx="4" />
      <path d="M4.5 3v6M12.5 9a4 4 0 1 0-4 4" />
    </svg>
  );
}
