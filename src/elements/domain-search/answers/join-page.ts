import type { ReactiveControllerHost } from 'lit';
import { PathController, type PathStep } from '../../../controllers/path';
import type { SearchAudience } from '../../../domain/domain-name/planned-names';
import type { Send } from './search-words';

const AUDIENCES: readonly SearchAudience[] = ['citizen', 'enterprise', 'household'];

/** Tells what happens around a search: that it comes to a page or leaves it, and what a checker of its group says. */
export function joinPage(host: ReactiveControllerHost & PathStep, send: Send): void {
  host.addController({
    hostConnected() {
      send({ kind: 'connected' });
    },
    hostDisconnected() {
      send({ kind: 'disconnected' });
    },
  });
  new PathController(
    host,
    {
      verdict({ audience, product, outcome }) {
        const isRefused = outcome === 'not-eligible';
        send({ kind: 'verdict-heard', heard: { audience: readAudience(audience), product, isRefused } });
      },
    },
    () => {
      send({ kind: 'verdict-forgotten' });
    },
  );
}

/** Whom a verdict is about; others than these have no suffixes of their own. */
function readAudience(audience: string): SearchAudience | undefined {
  return AUDIENCES.find((known) => known === audience);
}
