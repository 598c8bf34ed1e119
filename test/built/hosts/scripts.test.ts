import { describeHosts } from './describe-hosts';
import { SCRIPTS } from './pages/scripts';

describeHosts(SCRIPTS);
