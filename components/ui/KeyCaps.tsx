/** Keys that are pressed together, as the browser names them ("Alt+B"; on a Mac "⌥B"). */
export const KeyCaps = ({ keys }: { keys: string }) => (
  <>
    {keys.split('+').map((key, index) => (
      <>
        {index > 0 && ' '}
        <kbd>{key}</kbd>
      </>
    ))}
  </>
);
