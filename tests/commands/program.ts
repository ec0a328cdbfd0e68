/** This machine's package manager; `null` where it is none that is known. */
export type Manager = 'apt-get' | 'dnf' | 'pacman' | 'brew';

/** A program of the system that a command needs. */
export type Program = {
  /** As a user calls it. */
  name: string;
  /** The path of one that runs; `broken` is what others said that do not. */
  find: () => { path?: string | undefined; broken?: string[] };
  /** Where its path is left for every process started later, and where a user may name another one. */
  variable?: string;
  /** Its package, where there is one. */
  packages: Partial<Record<Manager, string>>;
  /** Gets it without a package manager. @returns what went wrong, or `null`. */
  download?: () => string | null;
};

/** A program that is still not there when all was tried, and what those said that are there but do not run. */
export type Missing = { program: Program; broken: string[] };

const installCommands: Record<Manager, string> = {
  'apt-get': 'apt-get install -y',
  dnf: 'dnf install -y',
  pacman: 'pacman -S --needed',
  brew: 'brew install',
};

/** The one command that installs them all, or a sentence where no package of this system has them. */
function installLine(programs: Program[], manager: Manager | null, isRoot: boolean): string {
  const names = programs.map(({ name }) => name);
  if (manager === null) return `Install ${names.join(', ')} with this system’s package manager.`;
  const without = programs.filter(({ packages }) => !packages[manager]).map(({ name }) => name);
  if (without.length > 0)
    return `${manager} has no ${without.join(' and no ')}: use Linux for this command, or run npm test -- quick, which needs none.`;
  const sudo = isRoot || manager === 'brew' ? '' : 'sudo ';
  const packages = programs.map((program) => program.packages[manager]).join(' ');
  return `Install it, then run the command again:\n  ${sudo}${installCommands[manager]} ${packages}`;
}

/** A missing program, the one found in its place, and the one line that mends it. */
export function missingMessage(missing: Missing[], manager: Manager | null, isRoot: boolean): string {
  const programs = missing.map(({ program }) => program);
  const variables = programs.flatMap(({ variable }) => variable ?? []);
  return [
    `Not on this machine: ${programs.map(({ name }) => name).join(', ')}.`,
    ...missing.flatMap(({ broken }) => broken),
    installLine(programs, manager, isRoot),
    ...(variables.length > 0 ? [`(Or name a program of your own in ${variables.join(' and ')}.)`] : []),
  ].join('\n');
}
