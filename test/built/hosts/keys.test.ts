import { describeHosts } from './describe-hosts';
import { KEYS } from './pages/keys';

describeHosts(KEYS);
