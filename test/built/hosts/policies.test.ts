import { describeHosts } from './describe-hosts';
import { POLICIES } from './pages/policies';

describeHosts(POLICIES);
