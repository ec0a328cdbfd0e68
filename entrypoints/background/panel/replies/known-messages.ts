import type { ErrorName } from '@/utils/errors';

const wrong = '(?:invalid|incorrect|wrong|bad|unknown|unsupported)';
const absent =
  '(?:not found|not exists?|do(?:es)? not exists?|don t exists?|doesn t exists?|invalid|incorrect)';
const off = '(?:not active|inactive|disabled|deactivated|suspended|banned|blocked|locked|closed|frozen)';
const advice = '(?: (?:please|contact|check|or|for|to|in)\\b.*)?';
const money = '(?:funds?|balance|money|credits?)';
const held = '(?:available |current |remaining |account |wallet |user )*';
const limit = '(?:min|minimum|minimal|max|maximum|maximal)';
const target = '(?:link|url|target|page|post|video|channel|profile|username)';
/** An order that is not over yet. */
const ongoing =
  '(?:active|open|pending|running|ongoing|unfinished|incomplete|uncompleted|existing|processing|in (?:progress|process|queue))';
/** The order that stands in the way is an earlier one: an order that is merely "pending" may be this very one. */
const earlier =
  '(?:still|already|currently|yet|until|till|before|while|previous|existing|another|again|new order|in progress|in process|active)';
const busy =
  '(?:been )?(?:duplicated?|active|ordered|exists?|in (?:progress|process|queue|use|work)|has an active order|(?:being )?process(?:ed|ing))';
const must =
  '(?:is|are|must|should|has|have|can|cannot|may|does|not|too|less|more|lower|greater|above|below|exceeds?|between|out|required|invalid|min|max)';

/**
 * Answers of this family of panels, folded by `classifyMessage`, by meaning: the first that fits the whole text counts. They
 * are the documented messages, those of the collected replies, and the wordings that the siblings' servers and language
 * files use (SmartPanel's and Perfect Panel's keys among them).
 */
export const knownMessages: [ErrorName, string][] = [
  // Failures that read like refusals.
  ['panelFailed', '(?:the )?service (?:is )?(?:temporarily |currently )?unavailable.*'],
  ['panelFailed', '(?:.* )?(?:internal|unknown|unexpected|system|database|server) error.*'],
  ['panelFailed', '(?:bad gateway|(?:gateway |request )?timed? ?out|something went wrong).*'],
  ['panelFailed', '.*(?:error processing your request|under maintenance|maintenance mode|is overloaded).*'],
  ['tooManyRequests', '.*\\b(?:too many (?:requests|attempts)|rate limit|requests? limit|throttled)\\b.*'],
  // The account.
  [
    'keyRejected',
    `(?:your |the )?${wrong} (?:or (?:inactive|missing|expired) )?(?:api key\\b.*|(?:key|token)${advice})`,
  ],
  [
    'keyRejected',
    `(?:your |the )?(?:api )?(?:key|token) (?:is )?(?:missing|required|expired|revoked|not valid|${off}|${absent})${advice}`,
  ],
  [
    'keyRejected',
    '(?:no|missing|expired|missing (?:or )?invalid) (?:api )?(?:key|token)(?: provided| given| supplied)?',
  ],
  [
    'keyRejected',
    '(?:unauthori[sz]ed|unauthenticated|authentication (?:failed|required)|invalid credentials|please log ?in)',
  ],
  ['keyRejected', `(?:api is disabled? for this user or )?user (?:is )?${absent}${advice}`],
  [
    'accountInactive',
    `(?:your |this |the )?(?:user )?(?:account|user|api access|api) (?:is |has been |was )?(?:temporarily |currently )?(?:${off}|${absent})(?: for this (?:user|account))?${advice}`,
  ],
  ['accountInactive', `${off} (?:user|account)${advice}`],
  ['actionRefused', `(?:the )?${wrong} (?:action|method)|(?:invalid|incorrect|wrong|unknown) request`],
  [
    'actionRefused',
    `(?:this |the )?(?:action|method|request) (?:is )?(?:required|missing|unknown|not (?:allowed|supported|valid)|${off}|${absent})`,
  ],
  // Another order in the way.
  [
    'linkBusy',
    '(?:you )?(?:already )?(?:have|has) (?:an |another )?(?:already )?(?:active|open|pending|running) order.*',
  ],
  [
    'linkBusy',
    '(?:there is |there s )?(?:already )?(?:an? )?(?:active|existing|open|duplicate|same) (?:order|link)(?: (?:already|exists|with|for|on|found|detected|is)\\b.*)?',
  ],
  [
    'linkBusy',
    `(?:an? |this |the |your )?(?:(?:link|url)(?: is| has| was)?(?: already| currently)?|order(?: (?:with|for|on|to) (?:this|the same|that) link)?(?: is| has| was)? already) ${busy}\\b.*`,
  ],
  [
    'linkBusy',
    `(?:sorry )?you (?:can ?not|can t|may not|could not|are not allowed to|are unable to) (?:start|place|create|make|add|submit|send|open|order|do)\\b.*\\b(?:same|this|that) ${target}\\b.*\\b${earlier}\\b.*|you (?:can ?not|can t) (?:start|place|create|make|add|submit) (?:an? )?(?:new|another|second) orders? .*\\b(?:same|this|that) ${target}\\b.*`,
  ],
  [
    'linkBusy',
    `(?:your |the |an? )?(?:previous|last|earlier|prior|another|other|existing) orders?\\b.*\\b(?:still|not (?:yet )?(?:been )?(?:completed?|finished|done|ended)|hasn t (?:been )?(?:completed?|finished|ended)|isn t (?:completed?|finished|done)|exists?|being processed|${ongoing})\\b.*`,
  ],
  [
    'linkBusy',
    `(?:there (?:is|are|s) )?(?:an? |the |your |one |some )?(?:${ongoing} )?orders? (?:with|for|on|to|of|from) (?:this|the same|same|that|your) ${target}\\b.*\\b(?:still|already|currently)\\b.*`,
  ],
  [
    'linkBusy',
    `(?:there (?:is|are|s) |we |you )?(?:already |still |currently )?(?:have |has )?(?:already |still |currently )?(?:an? |one |another |some )?${ongoing} orders?(?: (?:with|for|on|to|of|from|that|already|which|is|exists?)\\b.*)?`,
  ],
  [
    'linkBusy',
    `(?:there (?:is|are|s) |you (?:have|has) )(?:already |still )?(?:an? |another |one )?orders? (?:already |still )?${ongoing}\\b.*`,
  ],
  [
    'linkBusy',
    `(?:the |this |that |same |your )?${target} (?:is |has )?(?:still |already |currently |now )*(?:busy|in use|being (?:used|processed)|used (?:by|in|for) (?:an|another)(?: \\w+)? order|has an? (?:\\w+ )?order|(?:an? )?${ongoing} order)\\b.*`,
  ],
  [
    'linkBusy',
    `(?:the )?same ${target} .*\\b(?:${ongoing}|already|still|until|exists?|completed?|finished)\\b.*`,
  ],
  [
    'linkBusy',
    '(?:please )?(?:complete|finish|cancel|wait for) (?:the |your )?(?:previous|active|current|last|existing|other) orders?\\b.*',
  ],
  [
    'linkBusy',
    '(?:please )?wait (?:until|for|till) .*\\border\\b.*|you (?:have )?already (?:ordered|placed|have)\\b.*\\b(?:order|link)\\b.*',
  ],
  // The order itself.
  ['intervalRefused', `(?:the )?${wrong} (?:interval|runs|drip ?feed|delay)(?: (?:time|in|value|for)\\b.*)?`],
  [
    'intervalRefused',
    `(?:min |max )?(?:the )?(?:interval|runs)(?: (?:time|field|value|count))?(?: ${must}\\b.*)?`,
  ],
  [
    'intervalRefused',
    '.*\\b(?:does not|doesn t|do not|not) support (?:the )?drip ?feed.*|drip ?feed (?:is )?(?:feature )?(?:not|disabled|unavailable)\\b.*',
  ],
  [
    'quantityRefused',
    `(?:the |your )?(?:order )?(?:amount|number|value|count|quantity|qty)(?: of (?:the |this |your )?order)? (?:exceeds?|is|are|must|should|cannot|can t)\\b.*\\b(?:${limit}|limits?|least|most|between)\\b.*`,
  ],
  [
    'quantityRefused',
    `(?:please )?(?:enter|choose|use|give|provide|type|select|set) (?:an? |the )?(?:valid )?(?:value|number|quantity|amount|qty)(?: (?:above|below|over|under|between|within|more|less|higher|lower|greater|at|from|not|that)\\b.*)?`,
  ],
  [
    'quantityRefused',
    `(?:the )?(?:${limit} )+(?:or (?:the )?${limit} )?(?:is |are |was )?(?:number|limit|limits|value|count|size|qty|exceed(?:ed|s)?|reached|not reached)\\b.*|(?:the )?${limit} (?:cannot|can t|must|should|may) (?:not )?be\\b.*`,
  ],
  ['quantityRefused', `(?:the )?${wrong} (?:quantity|amount|qty)(?: (?:for|in|of)\\b.*)?`],
  ['quantityRefused', `(?:the )?(?:order )?(?:quantity|qty)(?: field)?(?: ${must}\\b.*)?`],
  [
    'quantityRefused',
    '(?:the )?(?:min|minimum|minimal|max|maximum|maximal|not enough)(?: allowed)?(?: order)? (?:quantity|amount|order)\\b.*',
  ],
  [
    'insufficientBalance',
    `(?:the |your |this )?(?:order s? ?|total )?(?:amount|cost|charge|price|total|sum|order)(?: of (?:the |this |your )?order)? (?:exceeds?|is (?:more|higher|greater|larger|bigger) than|is (?:over|above)|over|above) (?:the |your |you )?${held}${money}\\b.*`,
  ],
  [
    'insufficientBalance',
    `(?:please )?(?:add (?:more )?(?:funds|money|credits?)|top up|deposit|recharge|refill)(?: (?:your|the) (?:account|balance|wallet))?(?: (?:to|on|into|first|before|and)\\b.*)?`,
  ],
  [
    'insufficientBalance',
    `(?:you )?(?:have )?(?:not enough|insufficient|low|no|not sufficient) (?:(?:account|wallet|user) )?${money}\\b.*`,
  ],
  ['insufficientBalance', `you (?:do not|don t|dont) have (?:enough|sufficient) ${money}\\b.*`],
  [
    'insufficientBalance',
    `(?:your |the )?(?:account |wallet |user )?${money} (?:is |are )?(?:too low|low|insufficient|not enough|not sufficient)\\b.*`,
  ],
  [
    'serviceGone',
    `(?:the |this )?(?:${wrong}|inactive|disabled) services?(?: id)?(?: (?:or|for)\\b.*)?|no such services?`,
  ],
  [
    'serviceGone',
    `(?:the |this |these )?(?:selected |chosen |requested )?(?:services?|category|categories|package|product)(?: id| field)? (?:is )?(?:currently )?(?:no longer (?:available|active)|required|missing|deleted|removed|paused|stopped|expired|discontinued|not available|${off}|${absent})(?: (?:or|in|for)\\b.*)?`,
  ],
  [
    'linkRefused',
    `(?:the )?(?:${wrong}|not a valid) (?:link|url|target|channel|username|profile)(?: (?:or|format|address|name|type|for)\\b.*)?`,
  ],
  [
    'linkRefused',
    `(?:the )?(?:field )?(?:link|url|target|channel|username)(?: (?:field|format|address))?(?: (?:${must}|incorrect|wrong|bad)\\b.*)?`,
  ],
  [
    'linkRefused',
    `(?:please )?(?:enter|provide|use|give|specify|check) (?:an? |the |your )?(?:valid |correct )?${target}\\b.*`,
  ],
  [
    'linkRefused',
    '(?:the |this |your )?(?:account|profile|channel|page) (?:is )?(?:set to )?private.*|private (?:account|profile|channel)',
  ],
  ['orderNotFound', `(?:the )?${wrong} orders?(?: ids?| number)?|no (?:such )?orders?(?: found)?`],
  [
    'orderNotFound',
    `(?:the |this )?orders?(?: ids?| number)? (?:is |are |was |were )?${absent}|(?:orders?(?: ids?)? )?is not a number`,
  ],
  // Refused at the door, for a reason that has no name of its own.
  [
    'refused',
    '(?:there are |the )?(?:missing|required) (?:required )?(?:param|parameter|field|argument)s?\\b.*',
  ],
  ['refused', '(?:the )?\\w+(?: \\w+)? (?:field )?(?:is|are) (?:a )?required\\b.*|(?:the )?comments?'],
];
