import { randomNumbers } from '../random-numbers.ts';
import { knownServices } from './known-services.ts';
import { type ServiceKind, serviceKinds } from './service-kinds.ts';
import { makeService, type Service } from './service.ts';

/** Ids of generated services count up from here, with gaps; the known ones are all below. */
const firstGeneratedId = 5001;

/** A catalogue of `count` services: the known ones first, the rest made up. Same seed, same catalogue. */
export function generateServices(count: number, seed: number): Service[] {
  const random = randomNumbers(seed);
  const services = knownServices.slice(0, count);
  const names = new Set(services.map((service) => service.name));
  let id = firstGeneratedId;
  const missing = count - services.length;
  serviceKinds.forEach((kind, index) => {
    const upTo = services.length + share(missing, serviceKinds.length, index);
    while (services.length < upTo) {
      const name = newName(kind, names, random);
      services.push(generateService(kind, String(id), name, random));
      id += 1 + Math.floor(random() * 3);
    }
  });
  return services;
}

/** `total` dealt out to `parts` as evenly as whole numbers allow. */
function share(total: number, parts: number, index: number): number {
  return Math.floor((total * (index + 1)) / parts) - Math.floor((total * index) / parts);
}

function generateService(kind: ServiceKind, id: string, name: string, random: () => number): Service {
  const { platform, thing, type = 'Default' } = kind;
  const [cheapest, dearest] = kind.rate;
  const hundredths = cheapest + Math.floor(random() * (dearest - cheapest + 1));
  return makeService({
    service: id,
    name,
    category: `${platform} ${thing.toLowerCase()}`,
    type,
    min: pick(kind.min, random),
    max: pick(kind.max, random),
    rate: `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`,
    numbersAs: id.endsWith('50') ? 'text' : 'number',
  });
}

/** Random parts; when all such names are used up, numbered as panels number their sources. */
function newName(kind: ServiceKind, names: Set<string>, random: () => number): string {
  const parts = kind.parts.map((part) => pick(part, random));
  const name = [`${kind.platform} ${kind.thing}`, ...parts].join(' | ');
  let unused = name;
  for (let source = 2; names.has(unused); source += 1) unused = `${name} | Server ${source}`;
  names.add(unused);
  return unused;
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)] as Item;
}
