import { remedyFor } from './explain-failure.mjs';
import { findProgram } from './find-program.ts';
import { installDebianPackages } from './install-debian-packages.ts';
import { missingMessage, type Manager, type Program } from './program.ts';

const managers: Manager[] = ['apt-get', 'dnf', 'pacman', 'brew'];
const isRoot = process.getuid?.() === 0;

/** Looks for each anew and leaves its path in its variable. @returns those that are not there. */
function findMissing(programs: Program[]): Program[] {
  return programs.filter(({ find, variable }) => {
    const { path } = find();
    if (path !== undefined && variable) process.env[variable] = path;
    return path === undefined;
  });
}

/**
 * Finds these programs and installs what is missing where that is allowed.
 * @throws one error that names all that are still missing, and the line that mends it.
 */
export function ensurePrograms(...programs: Program[]): void {
  let missing = findMissing(programs);
  const failures = missing.flatMap(({ download }) => download?.() ?? []);
  if (missing.length > 0) missing = findMissing(missing);
  if (missing.length === 0) return;

  const manager = managers.find(findProgram) ?? null;
  if (manager === 'apt-get' && isRoot) {
    const failure = installDebianPackages(missing.flatMap(({ packages }) => packages['apt-get'] ?? []));
    if (failure !== null) failures.push(failure);
    missing = findMissing(missing);
    if (missing.length === 0) return;
  }
  const remedies = failures.flatMap((failure) => remedyFor(failure) ?? []);
  const told = missing.map((program) => ({ program, broken: program.find().broken ?? [] }));
  throw new Error([...failures, ...new Set(remedies), missingMessage(told, manager, isRoot)].join('\n'));
}

/** As `ensurePrograms`, for the start of a command, which ends here with the plain words if one is missing. */
export function requirePrograms(...programs: Program[]): void {
  try {
    ensurePrograms(...programs);
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}
