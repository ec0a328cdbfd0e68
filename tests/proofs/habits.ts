import type { Panel } from '../panel/panel.ts';
import type { PanelSettings, SupplierError } from '../panel/settings.ts';

/** Habits of real panels, beside those of a network. */
export const habitNames = ['usual', 'one-id', 'refusing', 'supplier'] as const;
export type HabitName = (typeof habitNames)[number];

/** Words that nobody knows: a wrong key in another language. */
export const refusalWords = 'API key hatalı';

/** What a supplier answers, and whether the panel had taken the order by then: known words refuse it for certain. */
const supplierErrors: readonly SupplierError[] = [
  { words: 'Invalid API key', isTaken: false },
  { words: 'Not enough funds on balance', isTaken: false },
  { words: 'User not found', isTaken: true },
  { words: 'User not found', isTaken: false },
  { words: 'İşlem sıraya alındı', isTaken: true },
];

const shares = { refusing: 0.3, supplier: 0.3 };

type Stirred = Pick<PanelSettings, 'oneIdPerStatus' | 'readRefusal' | 'supplierError'>;

/** How a panel of this habit behaves from a random moment on. */
export function conductOf(habit: HabitName, random: () => number): Stirred {
  const isRefusing = habit === 'refusing' && random() < shares.refusing;
  const isSupplier = habit === 'supplier' && random() < shares.supplier;
  return {
    oneIdPerStatus: habit === 'one-id',
    readRefusal: isRefusing ? refusalWords : null,
    supplierError: isSupplier ? (supplierErrors[Math.floor(random() * supplierErrors.length)] ?? null) : null,
  };
}

/** Behaves so at random moments of a click, and calmly between them, when the proof sets its stage. */
export type Habit = { stir: () => void; calm: () => void };

export function giveHabit(
  { settings }: Pick<Panel, 'settings'>,
  habit: HabitName,
  random: () => number,
): Habit {
  const stir = () => void Object.assign(settings, conductOf(habit, random));
  const calm = () =>
    void Object.assign(settings, {
      oneIdPerStatus: habit === 'one-id',
      readRefusal: null,
      supplierError: null,
    } satisfies Stirred);
  calm();
  return { stir, calm };
}
