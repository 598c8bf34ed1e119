import { describeHosts } from './describe-hosts';
import { LAYOUTS } from './pages/layouts';

describeHosts(LAYOUTS);
