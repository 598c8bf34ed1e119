/** Takes hosts through the kit: every shape of snippet on each, with every widget. */
import { expect } from '@open-wc/testing';
import { closePages } from '../host-page';
import type { Host } from './host';
import { knownShapes } from './shapes';
import { visit, type Visit } from './visit';
import { knownWidgets } from './widgets';

const [widgets, shapes] = await Promise.all([knownWidgets(), knownShapes()]);

/** The suites' names make the table that the run ends with: host, then shape. */
export function describeHosts(hosts: readonly Host[]): void {
  for (const host of hosts) {
    describe(`host: ${host.name}`, () => {
      for (const shape of shapes) {
        describe(`shape: ${shape.name}`, () => {
          let visited: Promise<Visit>;
          before(function () {
            if (host.missing?.()) this.skip();
            visited = visit(host, shape, widgets);
            visited.catch(() => undefined);
          });
          after(closePages);

          for (const widget of widgets)
            it(widget.name, async () => {
              await (await visited).meet(widget);
            });
          it('the page is as it was', async () => {
            expect(await (await visited).compare()).to.deep.equal([]);
          });
        });
      }
    });
  }
}
