import type { ErrorName } from '@/utils/errors';

/** Longer texts are no message of a panel's table, whatever they hold: pages, stack traces, essays. */
const longestMessage = 250;

const wrong = '(?:invalid|incorrect|wrong|bad|unknown|unsupported)';
const gone =
  '(?:not found|not active|inactive|disabled|deleted|invalid|incorrect|not available|does not exists?)';
const please =
  '(?: (?:please|contact|check|try|add|top|you|for|to|with|or|in|on|and|the|until|wait|than|at)\\b.*)?';

/**
 * What panels of this family answer, folded by `foldMessage`, and what it means; the first that fits the whole text
 * counts. The documented messages, those of `cases/` and the wordings that the siblings' own servers and language files
 * use (SmartPanel's and Perfect Panel's keys among them).
 */
const table: [ErrorName, RegExp][] = (
  [
    ['panelFailed', '(?:the )?service (?:is )?(?:temporarily |currently )?unavailable.*'],
    ['panelFailed', '(?:.* )?(?:internal |unknown |unexpected |system |database |server )error.*'],
    ['panelFailed', '(?:bad gateway|gateway time ?out|request time ?out|timed? ?out|something went wrong).*'],
    ['panelFailed', '.*(?:error processing your request|under maintenance|maintenance mode|is overloaded).*'],
    ['tooManyRequests', '.*\\b(?:too many (?:requests|attempts)|rate limit|requests? limit|throttled)\\b.*'],

    [
      'keyRejected',
      `(?:your |the )?${wrong} (?:or (?:inactive|missing|expired) )?(?:api )?(?:key|token)${please}`,
    ],
    [
      'keyRejected',
      `(?:your |the )?(?:api )?(?:key|token) (?:is )?(?:missing|required|expired|revoked|not valid|${gone})${please}`,
    ],
    [
      'keyRejected',
      `(?:missing|no|expired|missing (?:or )?invalid) (?:api )?(?:key|token)(?: provided| given| supplied)?${please}`,
    ],
    [
      'keyRejected',
      '(?:unauthori[sz]ed|unauthenticated|authentication (?:failed|required)|invalid credentials|not logged in|please log ?in)',
    ],
    ['keyRejected', `api is disabled? for this user or user not found${please}`],
    ['keyRejected', `user (?:is )?${gone}${please}`],
    [
      'accountInactive',
      `(?:your |this |the )?(?:user )?(?:account|user|api access|api) (?:is |has been |was )?(?:temporarily |currently )?(?:suspended|banned|blocked|locked|deactivated|closed|frozen|${gone})(?: for this (?:user|account))?${please}`,
    ],
    ['accountInactive', `(?:inactive|suspended|banned|blocked|disabled) (?:user|account)${please}`],
    ['accountInactive', 'account (?:banned|blocked|suspended|inactive)'],

    ['actionRefused', `(?:the )?${wrong} (?:action|method|request)`],
    [
      'actionRefused',
      `(?:this |the )?(?:action|method|request) (?:is )?(?:required|missing|not (?:allowed|supported|valid)|unknown|${gone})`,
    ],

    [
      'linkBusy',
      '(?:you )?(?:already )?(?:have|has) (?:an |another )?(?:already )?(?:active|open|pending|running|unfinished) order.*',
    ],
    [
      'linkBusy',
      '(?:there is |there s )?(?:already )?(?:an? )?(?:already )?(?:active|existing|open|duplicate|same) (?:order|link)(?: (?:already|exists|with|for|on|found|detected|is)\\b.*)?',
    ],
    [
      'linkBusy',
      '(?:an? |this |the |your )?(?:link|order|url)(?: (?:with|for|on|to) (?:this|the same|that) link)? (?:is |has |was )?(?:already |currently )?(?:been )?(?:duplicated?|active|ordered|exists?|in (?:progress|process|use|queue)|processing|being processed)\\b.*',
    ],
    ['linkBusy', '(?:please )?wait (?:until|for|till) .*\\border\\b.*'],
    ['linkBusy', 'you (?:have )?already (?:ordered|placed|have|has)\\b.*\\b(?:order|link)\\b.*'],

    ['intervalRefused', `(?:the )?${wrong} (?:interval|runs|drip ?feed|delay)${please}`],
    [
      'intervalRefused',
      '(?:(?:min|max) )?(?:the )?(?:interval|runs)(?: (?:time|field|value|count))?(?: (?:is|are|must|should|has|have|can|cannot|may|not|too|in|required|invalid|min|max)\\b.*)?',
    ],
    ['intervalRefused', '.*\\b(?:does not|doesn t|do not|not) support (?:the )?drip ?feed.*'],
    ['intervalRefused', 'drip ?feed (?:is )?(?:feature )?(?:not|disabled|unavailable|invalid)\\b.*'],

    ['quantityRefused', `(?:the )?${wrong} (?:quantity|amount)${please}`],
    [
      'quantityRefused',
      '(?:the )?(?:order )?quantity(?: field)?(?: (?:is|are|must|should|has|can|cannot|may|less|more|lower|greater|below|above|exceeds?|too|not|out|over|under|between|required|invalid|min|max)\\b.*)?',
    ],
    [
      'quantityRefused',
      '(?:the )?(?:min|minimum|minimal|max|maximum|maximal|not enough)(?: allowed)?(?: order)? (?:quantity|amount|order)\\b.*',
    ],

    [
      'insufficientBalance',
      '(?:you )?(?:have |has )?(?:not enough|insufficient|low|no|not sufficient) (?:(?:account|wallet|user) )?(?:funds?|balance|money|credits?)\\b.*',
    ],
    [
      'insufficientBalance',
      'you (?:do not|don t|dont) have (?:enough|sufficient) (?:funds?|balance|money|credits?)\\b.*',
    ],
    [
      'insufficientBalance',
      '(?:your |the )?(?:account |wallet |user )?(?:funds?|balance|credits?) (?:is |are )?(?:too low|low|insufficient|not enough|not sufficient|exceeded)\\b.*',
    ],

    ['serviceGone', `(?:the |this )?(?:${wrong}|inactive|disabled) service(?: id)?(?: (?:or|for)\\b.*)?`],
    [
      'serviceGone',
      `(?:the |this |selected |the selected )?service(?: id| field)? (?:is )?(?:currently )?(?:no longer (?:available|active)|required|missing|${gone})(?: (?:or|in|for)\\b.*)?`,
    ],
    ['serviceGone', 'no such service|service (?:inactive|not found)'],

    [
      'linkRefused',
      `(?:the )?${wrong} (?:link|url|target|channel|username|profile)(?: (?:or|format|address|name|type|for)\\b.*)?`,
    ],
    [
      'linkRefused',
      '(?:the )?(?:field )?(?:link|url|target|channel|username)(?: (?:field|format|address))?(?: (?:is|must|should|has to|not|required|invalid|incorrect|wrong|bad|does|cannot|format)\\b.*)?',
    ],
    ['linkRefused', '(?:the |this |your )?(?:account|profile|channel|page) (?:is )?(?:set to )?private.*'],

    ['orderNotFound', `(?:the )?${wrong} orders?(?: ids?| number)?`],
    ['orderNotFound', `(?:the |this )?orders?(?: ids?| number)? (?:is |are |was |were )?${gone}`],
    [
      'orderNotFound',
      'no (?:such )?orders?(?: found)?|orders? not exists?|(?:order id )?\\S+ is not a number',
    ],

    [
      'refused',
      '(?:there are |the )?(?:missing|required) (?:required )?(?:param|parameter|field|argument)s?\\b.*',
    ],
    ['refused', '(?:the )?\\w+(?: \\w+)? (?:field )?(?:is|are) (?:a )?required\\b.*'],
    ['refused', '(?:the )?comments?'],
  ] as [ErrorName, string][]
).map(([name, pattern]) => [name, new RegExp(`^(?:${pattern})$`)]);

/** Lower case, words only: tags, punctuation and the `neworder.error.` of language-file keys are not there. */
function foldMessage(message: string): string {
  return message
    .replace(/<[^<>]*>/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:(?:neworder|new order|order|api) )?(?:error )+/, '');
}

/** Somebody else's answer, passed on: it says nothing about this account's balance or key. */
const isSecondHand = /\b(?:provider|supplier|upstream|vendor)\b/;

/** What a message of the panel's means, or `null` when it is none that is known. */
export function meaningOf(message: string): ErrorName | null {
  if (message.length > longestMessage * 2) return null;
  const folded = foldMessage(message);
  if (folded === '' || folded.length > longestMessage || isSecondHand.test(folded)) return null;
  return table.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** Meanings that never say by themselves that an order was not placed. */
const indefinite: ReadonlySet<ErrorName> = new Set(['panelFailed', 'tooManyRequests', 'orderNotFound']);

/** Whether the message says for certain that the order it answers was not placed. */
export function isRefusal(meaning: ErrorName | null): boolean {
  return meaning !== null && !indefinite.has(meaning);
}
