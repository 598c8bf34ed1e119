import { describeHosts } from './describe-hosts';
import { LIBRARIES } from './pages/libraries';

describeHosts(LIBRARIES);
