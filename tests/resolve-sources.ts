import { registerHooks, type RegisterHooksOptions } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = pathToFileURL(`${resolve(import.meta.dirname, '..')}/`).href;

const isWithoutExtension = (path: string) => !/\.[a-z]+$/.test(path);
const withExtension = (path: string) => (isWithoutExtension(path) ? `${path}.ts` : path);

/** The path from "@/" of what a module of ours imports beside itself; `null` for anything else. */
function pathOf(specifier: string, importer: string | undefined): string | null {
  if (specifier.startsWith('@/') || !/^\.\.?\//.test(specifier) || importer === undefined) return null;
  const { href } = new URL(specifier, importer);
  return href.startsWith(root) ? `@/${href.slice(root.length).replace(/\.ts$/, '')}` : null;
}

/**
 * From here on Node can import the extension's own files: the build resolves "@/" and leaves out ".ts", Node does
 * neither. `replaced` names what is found in place of a module: one of
 * ours by its path from "@/", however it is imported.
 */
export function resolveSources(replaced: Record<string, string> = {}): void {
  const hooks: RegisterHooksOptions = {
    resolve(specifier, context, next) {
      const found = replaced[pathOf(specifier, context.parentURL) ?? specifier];
      if (found !== undefined) return next(found, context);
      if (specifier.startsWith('@/')) return next(withExtension(root + specifier.slice(2)), context);
      return next(/^\.\.?\//.test(specifier) ? withExtension(specifier) : specifier, context);
    },
  };
  registerHooks(hooks);
}
