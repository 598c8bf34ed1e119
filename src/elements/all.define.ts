/** Registers every tag: `hiendien-widgets/all`. Each can be had alone, as `hiendien-widgets/banner`. */
import './banner/banner.define';
import './domain-search/domain-search.define';
import './eligibility-checker/eligibility-checker.define';
import './journey/journey.define';
import './register/register.define';
import './events/events.define';
import './support/support.define';
import './stories/stories.define';
import './materials/materials.define';
import './feedback/feedback.define';
