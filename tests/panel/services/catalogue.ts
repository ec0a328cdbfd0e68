import { writeJson } from '../api/json.ts';
import type { Changes } from '../changes.ts';
import { makeService, type Service, serviceRow } from './service.ts';

/** The panel's services. Changes show in the next `services` reply. */
export class Catalogue {
  readonly #services: Map<string, Service>;
  readonly #changes: Changes;
  #reply: string | undefined;

  constructor(services: readonly Service[], changes: Changes) {
    this.#services = new Map(services.map((service) => [service.service, service]));
    this.#changes = changes;
  }

  get(id: string): Readonly<Service> | undefined {
    return this.#services.get(id);
  }

  list(): Readonly<Service>[] {
    return [...this.#services.values()];
  }

  /** Adds a service, or replaces the one with this id. */
  add(service: Parameters<typeof makeService>[0]): void {
    this.#services.set(service.service, makeService(service));
    this.#renew();
  }

  /** Changes a price, a limit, a name … of a service that exists. */
  change(id: string, change: Partial<Omit<Service, 'service'>>): void {
    const service = this.#services.get(id);
    if (service === undefined) throw new Error(`No service ${id}`);
    this.#services.set(id, { ...service, ...change });
    this.#renew();
  }

  remove(id: string): void {
    if (!this.#services.delete(id)) throw new Error(`No service ${id}`);
    this.#renew();
  }

  /** The JSON of a `services` reply, made once until something changes. */
  reply(): string {
    this.#reply ??= writeJson(
      this.list()
        .filter((service) => service.active)
        .map(serviceRow),
    );
    return this.#reply;
  }

  #renew(): void {
    this.#reply = undefined;
    this.#changes.announce();
  }
}
