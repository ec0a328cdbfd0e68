import type { Action, Outcome } from '@/tests/replies/read-reply';
import type { ErrorName } from '@/utils/errors';

/** What the client makes of a case: for which action, asked for which orders. */
export type Expected = { action: Action; ids?: string[]; outcome: Outcome };

type Reported = { charge?: string; currency?: string; startCount?: number; remains?: number };

const report = (word: string, known: Reported = {}, more: { children?: string[]; runs?: number } = {}) => ({
  kind: 'report' as const,
  report: { word, charge: null, currency: null, startCount: null, remains: null, ...known },
  children: more.children ?? [],
  runs: more.runs ?? null,
});
const notFound = { kind: 'notFound' as const };

const balance = (amount: string, currency: string | null): Expected[] => [
  { action: 'balance', outcome: { kind: 'balance', amount, currency } },
];
const fails = (action: Action, error: ErrorName, detail: string | null = null): Expected[] => [
  { action, outcome: { kind: 'error', error, detail } },
];
const add = (outcome: Outcome): Expected[] => [{ action: 'add', outcome }];
const placed = (id: string, charge: string | null = null, currency: string | null = null): Expected[] =>
  add({ kind: 'placed', id, charge, currency });
const rejected = (error: ErrorName, detail: string): Expected[] => add({ kind: 'rejected', error, detail });
const unknown = (error: ErrorName, detail: string | null = null): Expected[] =>
  add({ kind: 'unknown', error, detail });
const statuses = (
  ids: string[],
  answers: Extract<Outcome, { kind: 'statuses' }>['answers'],
): Expected[] => [{ action: 'status', ids, outcome: { kind: 'statuses', answers } }];
const one = (answer: Parameters<typeof statuses>[1][string]): Expected[] =>
  statuses(['12345'], { '12345': answer });

/** The same of every action: an error for the reads, an unknown outcome for `add`. */
const everywhere = (error: ErrorName, detail: string | null = null): Expected[] => [
  ...fails('balance', error, detail),
  ...fails('services', error, detail),
  ...fails('status', error, detail),
  ...unknown(error, detail),
];

const followers = { name: 'Followers', category: 'First Category', type: 'Default' };
const firstService = { id: '1', ...followers, rate: '0.90', min: 50, max: 10000 };
const activeOrder = 'You have active order with this link. Please wait until order being completed.';
const phpNotice = 'Warning: Undefined variable $order in api.php on line 3 {"error":"Invalid action"}';

/** By the beginning of the case: action, HTTP code and body (see `keyOf`). A case without an entry fails the test. */
export const outcomes: Record<string, Expected[]> = {
  'balance 200 {"status":"success","balance":100,"currency":"USD"}': balance('100', 'USD'),
  'balance 200 {"balance":"100.84292","currency":"USD"}': balance('100.84292', 'USD'),
  'balance 200 {"status":"success","balance":"14.2507","currency":"USD"}': balance('14.2507', 'USD'),
  'balance 200 {"balance":"25.0","currency":"USD"}': balance('25.0', 'USD'),
  'balance 200 {"type":"success","desc":"Balance info","data":{"balance":"1': fails('balance', 'notUnderstood'),
  'balance 200 {"status":"error","message":"Invalid API key or inactive use': fails(
    'balance',
    'keyRejected',
    'Invalid API key or inactive user',
  ),
  'balance 200 {"status":"error","msg":"Vui lòng đăng nhập","error":"Invali': fails(
    'balance',
    'keyRejected',
    'Invalid API key',
  ),
  'balance 403 {"error":"Account suspended"}': fails('balance', 'accountInactive', 'Account suspended'),
  'balance 200 {"error":"The account does not exists"}': fails(
    'balance',
    'accountInactive',
    'The account does not exists',
  ),

  'services 200 [{"service":1,"name":"Service Name","type":"Default","categ': [
    {
      action: 'services',
      outcome: {
        kind: 'services',
        services: [
          {
            id: '1',
            name: 'Service Name',
            category: 'No drop | 100% stability',
            type: 'Default',
            rate: '0.5',
            min: 1,
            max: 1,
          },
        ],
        droppedRows: 0,
      },
    },
  ],
  'services 200 [{"service":1,"name":"Followers","type":"Default","category': [
    {
      action: 'services',
      outcome: {
        kind: 'services',
        services: [
          firstService,
          {
            id: '2',
            name: 'Comments',
            category: 'Second Category',
            type: 'Custom Comments',
            rate: '8',
            min: 10,
            max: 1500,
          },
        ],
        droppedRows: 0,
      },
    },
  ],
  'services 200 [{"Service":1,"Name":"Followers","Type":"Default","Category': [
    { action: 'services', outcome: { kind: 'services', services: [firstService], droppedRows: 0 } },
  ],
  'services 200 null': fails('services', 'notUnderstood'),

  'add 200 {"order":23501}': placed('23501'),
  'add 200 {"order":"23501"}': placed('23501'),
  'add 200 {"order":"ord_01HG9X7KJP4N"}': placed('ord_01HG9X7KJP4N'),
  'add 200 {"order":1001,"charge":192,"currency":"UZS"}': placed('1001', '192', 'UZS'),
  'add 200 {"status":"success","message":"Order submitted successfully","or': add({
    kind: 'placedIdLost',
    offeredId: '77',
  }),
  'add 200 {"status":"success","msg":"Đơn hàng đã được lên lịch thành công"': add({
    kind: 'placedIdLost',
    offeredId: null,
  }),
  'add 200 {"status":"error","message":"Invalid service or service not acti': rejected(
    'serviceGone',
    'Invalid service or service not active',
  ),
  'add 200 {"error":"Not enough funds on balance"}': rejected(
    'insufficientBalance',
    'Not enough funds on balance',
  ),
  'add 200 {"error":"neworder.error.link_duplicate"}': rejected('linkBusy', 'neworder.error.link_duplicate'),
  'add 200 {"error":"You have active order with this link. Please wait unti': rejected('linkBusy', activeOrder),
  'add 422 {"status":"error","message":"You have active order with this lin': rejected('linkBusy', activeOrder),
  'add 200 {"error":"error.incorrect_service_id"}': rejected('serviceGone', 'error.incorrect_service_id'),
  'add 200 {"error":"Bad link"}': rejected('linkRefused', 'Bad link'),
  'add 200 {"error":"This services does not support Dripfeed feature!"}': rejected(
    'intervalRefused',
    'This services does not support Dripfeed feature!',
  ),
  'add 200 {"error":"Runs is required"}': rejected('intervalRefused', 'Runs is required'),
  'add 200 {"status":"error","message":"Invalid Interval in minutes"}': rejected(
    'intervalRefused',
    'Invalid Interval in minutes',
  ),
  'add 403 {"status":"error","message":"Your account is not active. Please ': rejected(
    'accountInactive',
    'Your account is not active. Please contact support.',
  ),
  'add 500 {"error":"Internal Server Error"}': unknown('panelFailed', 'Internal Server Error'),
  'add 200 {"data":{"id":6,"service_id":1,"quantity":100,"status":"progress': unknown('notUnderstood'),
  'add 400 {"data":null,"error":{"code":400,"message":"Field \\"link\\" must ': rejected(
    'linkRefused',
    'Field "link" must be a valid link to channel',
  ),
  'add 200 {"orderId":12345,"order":{"id":12345,"service":"twitchViewers","': add({
    kind: 'placedIdLost',
    offeredId: '12345',
  }),
  'add 200 ': unknown('notUnderstood'),
  // No reply at all: the transport's outcome.
  'add 0 timeout': unknown('timedOut'),

  'status 200 {"order":12345,"status":"processing","charge":50,"currency":"': one(
    report('processing', { charge: '50', currency: 'USD', startCount: 0, remains: 0 }),
  ),
  'status 200 {"charge":"0.27819","start_count":"3572","status":"Partial","': one(
    report('Partial', { charge: '0.27819', currency: 'USD', startCount: 3572, remains: 157 }),
  ),
  'status 200 {"status":"in_progress","charge":"0.50","start_count":"1234",': one(
    report('in_progress', { charge: '0.50', currency: 'USD', startCount: 1234, remains: 650 }),
  ),
  'status 200 {"charge":"0.03300","start_count":"1691","status":"Completed"': one(
    report('Completed', { charge: '0.03300', currency: 'USD', startCount: 1691, remains: 0 }),
  ),
  'status 200 {"status":"In progress","runs":"4","orders":["9001","9002"]}': one(
    report('In progress', {}, { children: ['9001', '9002'], runs: 4 }),
  ),
  'status 200 {"status":"Active","expiry":true,"posts":"10","orders":["9001': one(
    report('Active', {}, { children: ['9001'] }),
  ),
  'status 200 {"charge":"192000","start_count":"0","status":"Pending","rema': one(
    report('Pending', { charge: '192000', currency: 'VND', startCount: 0, remains: 8000 }),
  ),
  'status 200 {"type":"success","desc":"Order status","data":{"order_id":"1': fails('status', 'notUnderstood'),
  'status 200 {"error":"Incorrect order ID"}': one(notFound),
  'status 200 {"status":"error","message":"Order not found"}': one(notFound),
  'status 200 {"status":"Error","charge":"0.5","remains":"100","start_count': one(
    report('Error', { charge: '0.5', currency: 'USD', startCount: 0, remains: 100 }),
  ),
  'status 200 {"order":5,"status":"Awaiting","charge":"0.5","start_count":"': [
    ...statuses(['5'], {
      '5': report('Awaiting', { charge: '0.5', currency: 'USD', startCount: 0, remains: 10 }),
    }),
    // It says itself that it is another order's.
    ...statuses(['12345'], {}),
  ],
  'status 200 {"status":"completed","charge":null,"start_count":null,"remai': one(report('completed')),

  'status_multi 200 {"12345":{"order":12345,"status":"Completed","charge":"': statuses(['12345', '12346'], {
    '12345': report('Completed', { charge: '0.5', currency: 'USD', startCount: 0, remains: 0 }),
    '12346': notFound,
  }),
  'status_multi 200 {"266095":{"error":"Incorrect order ID"},"276801":{"ord': statuses(['266095', '276801'], {
    '266095': notFound,
    '276801': report('processing', { charge: '1015', startCount: 1526 }),
  }),
  'status_multi 200 {"334851":{"order":"334851","status":"Completed","start': statuses(['334851', '334852'], {
    '334851': report('Completed', { startCount: 0, remains: 0 }),
  }),
  'status_multi 200 {"334851":{"order":"334851","status":"In progress","cha': [
    ...statuses(['334864'], {}),
    ...statuses(['334864', '334851'], {
      '334851': report('In progress', { charge: '0.2500', currency: 'USD', remains: 0 }),
    }),
  ],
  'status_multi 200 {"100002":{"charge":"192000","start_count":"0","status"': statuses(['100002', '100003'], {
    '100002': report('Pending', { charge: '192000', currency: 'VND', startCount: 0, remains: 8000 }),
    '100003': notFound,
  }),
  'status_multi 200 {"1":{"Charge":"0.27819","Start_Count":"3572","Status":': statuses(['1', '10'], {
    '1': report('Partial', { charge: '0.27819', currency: 'USD', startCount: 3572, remains: 157 }),
    '10': notFound,
  }),
  'status_multi 200 [{"order":1,"status":"Completed","charge":"0.5","start_': statuses(['1', '2'], {
    '1': report('Completed', { charge: '0.5', currency: 'USD', startCount: 0, remains: 0 }),
  }),
  'status_multi 200 {"order":12345,"status":"processing","charge":50,"curre': [
    ...one(report('processing', { charge: '50', currency: 'USD', startCount: 0, remains: 0 })),
    {
      action: 'status',
      ids: ['12345', '12346'],
      outcome: { kind: 'error', error: 'notUnderstood', detail: null },
    },
  ],

  'any 200 {"status":"error","message":"Invalid action"}': [
    ...fails('balance', 'readsRefused', 'Invalid action'),
    ...fails('services', 'actionRefused', 'Invalid action'),
    ...fails('status', 'actionRefused', 'Invalid action'),
    ...rejected('actionRefused', 'Invalid action'),
  ],
  'any 403 <!DOCTYPE HTML><html lang="en-US"><head><title>Just a moment...<': everywhere('guardPage'),
  'any 200 <html><head><title>Login</title></head><body>…</body></html>': everywhere('guardPage'),
  'any 502 <html><head><title>502 Bad Gateway</title></head></html>': everywhere('panelFailed'),
  'any 200 \uFEFF{"balance":"1.00","currency":"USD"}': [
    ...balance('1.00', 'USD'),
    ...fails('services', 'notUnderstood'),
    ...fails('status', 'notUnderstood'),
    ...unknown('notUnderstood'),
  ],
  'any 200 Warning: Undefined variable $order in api.php on line 3 {"error"': everywhere(
    'notUnderstood',
    phpNotice,
  ),
};
