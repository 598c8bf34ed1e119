import { expect } from '@open-wc/testing';
import type { SandboxReport } from './in-sandbox';
import { ordinaryBody } from './host';
import { knownShapes, type Shape } from './shapes';
import { knownWidgets } from './widgets';

const [widgets, shapes] = await Promise.all([knownWidgets(), knownShapes()]);

/** What a page that nobody can look into hears, from its first moment on. */
const HEAR = `<script>
  var heard = [];
  ['log', 'info', 'warn', 'error'].forEach(function (method) {
    console[method] = function (text) { heard.push(method + ': ' + text); };
  });
  addEventListener('error', function (event) { heard.push(event.message); });
  addEventListener('unhandledrejection', function (event) { heard.push(String(event.reason)); });
</script>`;

/** Opens a page in a frame that may run scripts and nothing else: no origin, no storage, no access from outside. */
async function openSandbox(shape: Shape): Promise<SandboxReport> {
  const snippets = shape.snippets(widgets, { folder: 'embed', attributes: '', query: '', hasStyle: true });
  const driver = `<script type="module" src="${location.origin}/test/built/hosts/in-sandbox.ts"></script>`;
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Host</title>${HEAR}</head><body>${ordinaryBody(snippets)}${driver}</body></html>`;
  const kept = await fetch('/-/keep', { method: 'POST', body: html });
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.width = '1000';
  frame.height = '600';
  frame.src = `/-/page/${await kept.text()}#${widgets.map(({ name }) => name).join()}`;
  const report = new Promise<SandboxReport>((resolve) => {
    addEventListener('message', function listen({ source, data }: MessageEvent<SandboxReport>) {
      if (source !== frame.contentWindow) return;
      removeEventListener('message', listen);
      resolve(data);
    });
  });
  document.body.append(frame);
  return report.finally(() => {
    frame.remove();
  });
}

describe('host: a sandboxed frame, scripts only', () => {
  for (const shape of shapes) {
    describe(`shape: ${shape.name}`, () => {
      let report: Promise<SandboxReport>;
      before(() => {
        report = openSandbox(shape);
      });
      for (const widget of widgets)
        it(widget.name, async () => {
          expect((await report).problems[widget.name]).to.equal(undefined);
        });
      it('the page hears nothing', async () => {
        expect((await report).heard).to.deep.equal([]);
      });
    });
  }
});
