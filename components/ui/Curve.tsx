/**
 * A small line, stretched to its place (`.curve`). `path` is drawn in 100 by 20; without a label it only repeats what
 * stands beside it in words.
 */
export function Curve({ path, label }: { path: string; label?: string }) {
  return (
    <svg
      class="curve"
      viewBox="0 -1 100 22"
      preserveAspectRatio="none"
      {...(label === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label })}
    >
      <path d={path} vector-effect="non-scaling-stroke" />
    </svg>
  );
}
