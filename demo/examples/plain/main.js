import 'hiendien-widgets/banner';
import 'hiendien-widgets/eligibility-checker';

// The event tells who was judged and how, never an answer.
document.addEventListener('hiendien-eligibility-verdict', ({ outcome }) => {
  document.querySelector('output').textContent = outcome;
});
