// `checker.html?receipt=CODE` shows the result of a code again. The code alone tells it: nothing was kept anywhere.
const code = new globalThis.URLSearchParams(globalThis.location.search).get('receipt');
if (code) document.querySelector('hiendien-eligibility-checker').setAttribute('receipt', code);
