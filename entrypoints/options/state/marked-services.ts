import { signal } from '@preact/signals';
import type { Outcome } from '@/utils/command';
import { sendCommand } from '@/utils/send-command';
import { readMarkedServices, type MarkedServices } from '@/utils/services/service-marks';

/** The user's favourites, and the services that want a full address. */
export const marked = signal<MarkedServices>({ favourite: [], sendAddress: [] });

/** Reads what is stored; the same again changes nothing that is shown. */
export async function readMarked(): Promise<void> {
  const stored = await readMarkedServices();
  if (JSON.stringify(stored) !== JSON.stringify(marked.peek())) marked.value = stored;
}

/** Has the worker make a service a favourite, or no longer; what is stored afterwards is shown. */
export async function setFavourite(service: string, isOn: boolean): Promise<Outcome> {
  const outcome = await sendCommand({ type: 'markService', service, mark: 'favourite', isOn });
  await readMarked();
  return outcome;
}
