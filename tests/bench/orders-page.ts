import type { Page } from '@playwright/test';
import type { Companion } from '../e2e/browser/companion.ts';
import type { Question } from './orders-questions.ts';
import { percentile } from './percentile.ts';

/** From asking until the first rows are in the document, and until all are counted; in ms. */
export type Answered = { first: number; all: number };

/** Notes when the list's first rows are in the document, and when it counts as many as it should. */
const watchOpening = (total: number) => {
  const seen = { first: 0, all: 0 };
  Object.assign(globalThis, { seen });
  new MutationObserver(() => {
    const table = document.querySelector('table.orders');
    if (seen.first === 0 && table?.querySelector('tr[data-index]')) seen.first = performance.now();
    if (seen.all === 0 && table?.getAttribute('aria-rowcount') === String(total + 1))
      seen.all = performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true });
};

/** Opens the history in a new tab, as often as asked; the first time does not count. */
export async function timeOpening(companion: Companion, total: number, rounds: number): Promise<Answered> {
  const times: Answered[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const page = await companion.context.newPage();
    await page.addInitScript(watchOpening, total);
    await page.goto(`chrome-extension://${companion.extensionId}/options.html#orders`);
    await page.waitForFunction(() => (globalThis as unknown as { seen: Answered }).seen.all > 0);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: Answered }).seen);
    if (round > 0) times.push(seen);
    await page.close();
  }
  return medianOf(times);
}

const medianOf = (times: Answered[]): Answered => ({
  first: percentile(
    times.map(({ first }) => first),
    0.5,
  ),
  all: percentile(
    times.map(({ all }) => all),
    0.5,
  ),
});

// It travels to the page by itself, with everything that it needs.
/* oxlint-disable unicorn/consistent-function-scoping */
/** In the page: asks, and measures until the answer is in the document; then puts everything back. */
function ask({ question, total }: { question: Question; total: number }): Promise<Answered> {
  const field = (label: string) => document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
  const choose = (label: string, words: string) => {
    const list = field(label);
    const option = [...(list?.options ?? [])].find(({ text }) => text === words || text.endsWith(words));
    if (list === null || option === undefined) throw new Error(`There is no ${words} among ${label}`);
    list.value = option.value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const type = (words: string) => {
    const input = document.querySelector<HTMLInputElement>('.filters input[type=search]');
    if (input === null) throw new Error('There is no field to search in');
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const press = (head: string) =>
    [...document.querySelectorAll<HTMLButtonElement>('th button')]
      .find(({ textContent }) => textContent.includes(head))
      ?.click();
  const isAt = (count: number) =>
    count === 0
      ? document.querySelector('.list .empty') !== null
      : document.querySelector('table.orders')?.getAttribute('aria-rowcount') === String(count + 1);
  const firstId = () => document.querySelector('table.orders tr[data-index] bdi')?.textContent;
  const until = (isMet: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!isMet()) return false;
        resolve();
        return true;
      };
      if (look()) return;
      const observer = new MutationObserver(() => {
        if (look()) observer.disconnect();
      });
      observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    });
  const drawn = () => new Promise<void>((resolve) => setTimeout(resolve));
  const answer = async () => {
    const before = firstId();
    const begun = performance.now();
    // One thing after the other, as a person does it: the page draws in between.
    for (const [label, words] of Object.entries(question.fields ?? {})) {
      choose(label, words);
      if (question.words !== undefined || question.head !== undefined) await drawn();
    }
    if (question.words !== undefined) type(question.words);
    if (question.head !== undefined && question.words !== undefined) await drawn();
    if (question.head !== undefined) press(question.head);
    const expected = question.firstId ?? before;
    await until(() => (question.total === 0 ? isAt(0) : firstId() === expected));
    const first = performance.now() - begun;
    await until(() => isAt(question.total));
    return { first, all: performance.now() - begun };
  };
  const putBack = async () => {
    for (const label of Object.keys(question.fields ?? {})) {
      choose(label, label === 'Placed' ? 'Any time' : `Any ${label.toLowerCase()}`);
      await drawn();
    }
    if (question.words !== undefined) type('');
    await until(() => isAt(total));
    if (question.head !== undefined) {
      press('Placed');
      await until(() => firstId() !== question.firstId);
    }
  };
  return answer().then(async (answered) => {
    await putBack();
    return answered;
  });
}

/* oxlint-enable unicorn/consistent-function-scoping */

/** Asks the list each question, as often as asked; the first time does not count. */
export async function timeQuestions(
  page: Page,
  questions: Question[],
  total: number,
  rounds: number,
): Promise<Answered[]> {
  const times = questions.map((): Answered[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, question] of questions.entries()) {
      const answered = await page.evaluate(ask, { question, total });
      if (round > 0) times[at]?.push(answered);
    }
  }
  return times.map(medianOf);
}

/** Types words as a user does, one character after the other, and returns the longest that the page was busy, in ms. */
export async function maxBusyMsWhileTyping(page: Page, words: string): Promise<number> {
  await page.evaluate(() => {
    const held = { longest: 0 };
    Object.assign(globalThis, { held });
    document.addEventListener('keydown', ({ timeStamp }) => {
      held.longest = Math.max(held.longest, performance.now() - timeStamp);
      requestAnimationFrame(() => {
        held.longest = Math.max(held.longest, performance.now() - timeStamp);
      });
    });
  });
  await page.getByRole('searchbox').focus();
  await page.keyboard.type(words, { delay: 60 });
  const longest = await page.evaluate(
    () => (globalThis as unknown as { held: { longest: number } }).held.longest,
  );
  await page.getByRole('searchbox').fill('');
  return longest;
}
