import { foldText } from './fold-text';

export const queryWords = (query: string): string[] => [
  ...new Set(foldText(query).split(/\s+/).filter(Boolean)),
];
