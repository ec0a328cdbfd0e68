/** What is mutated together, and the tests that are to notice it: those that are quick or notice most come first. */
export type Subject = { name: string; files: string[]; tests: string[] };

const worker = 'entrypoints/background';

const filesOf = (folder: string, names: string[]) => names.map((name) => `${folder}/${name}.ts`);

/** Without those that make thousands of cases, which would be made anew for each mutant. */
const testsOf = (folder: string, names: string[]) =>
  names.map((name) => `tests/unit/${folder}/${name}.test.ts`);

const money = ['money', 'near', 'whole-number'];
const settling = ['settle-rule', 'evidence', 'waited', 'sums', 'used-elsewhere', 'watch-rule'];
const limits = ['counted-cost', 'limit-rule', 'limit-change', 'limits', 'limit-lines', 'stored-limits'];

export const subjects: Subject[] = [
  {
    name: 'money',
    files: filesOf('utils/money', money),
    tests: testsOf('utils/money', money),
  },
  {
    name: 'estimate',
    files: ['utils/money/estimate.ts', 'utils/orders/order-cost.ts'],
    tests: testsOf('utils', ['money/estimate', 'orders/order-cost']),
  },
  {
    name: 'order-states',
    files: ['utils/orders/order-state.ts'],
    tests: testsOf('utils/orders', ['order-state']),
  },
  {
    name: 'json',
    files: filesOf('utils', ['json', 'patterns', 'transfer/order-ids']),
    tests: testsOf('utils', ['json', 'patterns', 'transfer/order-ids']),
  },
  {
    name: 'settling',
    files: filesOf(`${worker}/settling`, settling),
    tests: testsOf(`${worker}/settling`, settling),
  },
  {
    name: 'replies',
    // What undoes encodings to find the key in a text is held by its spellings and by generated texts.
    files: [
      ...filesOf(`${worker}/panel/replies`, [
        'parse-*',
        'classify-message',
        'envelope',
        'holds-key',
        'known-messages',
        'mask-key',
        'name-refusal',
        'open-reply',
      ]),
    ],
    tests: [
      ...testsOf(`${worker}/panel/replies`, [
        'known-messages',
        'classify-message',
        'name-refusal',
        'parse-*',
        'envelope',
        'open-reply',
        'replies',
        'mask-key',
        'holds-key',
      ]),
      ...testsOf(worker, ['field-cases']),
    ],
  },
  {
    name: 'limits',
    files: [...filesOf('utils/spending', limits), `${worker}/limits/*.ts`],
    tests: [...testsOf('utils/spending', limits), ...testsOf(`${worker}/limits`, ['*'])],
  },
  {
    name: 'back-off',
    files: filesOf(`${worker}/panel`, ['back-off', 'retry-after']),
    tests: testsOf(`${worker}/panel`, ['back-off', 'retry-after']),
  },
  {
    name: 'order-pool',
    files: filesOf(`${worker}/panel`, ['order-pool', 'order-connections']),
    tests: testsOf(`${worker}/panel`, ['order-pool', 'order-connections']),
  },
];
