import { forgetMarks } from '../faults/support/injected.ts';
import buildExtension from './build-extension.ts';

/** Before all stories: only these may forget the marks, because other runs of the same build take place beside them. */
export default function globalSetup(): void {
  forgetMarks();
  buildExtension();
}
