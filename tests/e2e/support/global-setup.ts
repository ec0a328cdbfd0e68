import { forgetMarks } from '../faults/support/injected.ts';
import buildExtension from './build-extension.ts';
import { makeOlderChromeBuild } from './older-chrome-build.ts';

/** Before all stories: only these may forget the marks, because other runs of the same build take place beside them. */
export default async function globalSetup(): Promise<void> {
  forgetMarks();
  buildExtension();
  await makeOlderChromeBuild();
}
