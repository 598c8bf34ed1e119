import { describeHosts } from './describe-hosts';
import { FAILURES } from './pages/failures';

describeHosts(FAILURES);
