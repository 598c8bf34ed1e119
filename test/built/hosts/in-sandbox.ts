/** Runs in a sandboxed page: uses its widgets there, where nobody outside can, and tells the page around it. */
import { untilDrawn, WIDGETS } from './widgets';

/** What came of it: by widget what went wrong, if anything, and what the page heard. */
export interface SandboxReport {
  readonly problems: Readonly<Record<string, string>>;
  readonly heard: readonly string[];
}

const names = location.hash.slice(1).split(',');
const problems: Record<string, string> = {};
for (const widget of WIDGETS.filter(({ name }) => names.includes(name))) {
  try {
    const { root } = await untilDrawn(document, widget);
    await widget.use(root);
  } catch (error) {
    problems[widget.name] = String(error);
  }
}
const { heard } = window as unknown as { readonly heard: readonly string[] };
parent.postMessage({ problems, heard } satisfies SandboxReport, '*');
