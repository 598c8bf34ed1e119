import { describeHosts } from './describe-hosts';
import { PORTALS } from './pages/portals';

describeHosts(PORTALS);
