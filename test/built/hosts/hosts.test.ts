import { expect } from '@open-wc/testing';
import { closePages } from '../host-page';
import { FAILURES } from './pages/failures';
import { KEYS } from './pages/keys';
import { LAYOUTS } from './pages/layouts';
import { LIBRARIES } from './pages/libraries';
import { POLICIES } from './pages/policies';
import { SCRIPTS } from './pages/scripts';
import { knownShapes } from './shapes';
import { visit, type Visit } from './visit';
import { knownWidgets } from './widgets';

const HOSTS = [...LIBRARIES, ...LAYOUTS, ...KEYS, ...SCRIPTS, ...POLICIES, ...FAILURES];
const [widgets, shapes] = await Promise.all([knownWidgets(), knownShapes()]);

// The suites' names make the table that the run ends with: host, then shape.
for (const host of HOSTS) {
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
