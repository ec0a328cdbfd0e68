/** Stands in for the worker's: no history has anything to hide, and ten thousand of them would take a quarter of an hour. */
export const slowRounds = 600_000;
export const slowHashOf = async (key: string): Promise<string> =>
  String([...key].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1e9, 7)).padStart(32, '0');
