/** The words of a query, each once. */
export const queryWords = (query: string): string[] => [
  ...new Set(query.toLowerCase().split(/\s+/).filter(Boolean)),
];
