// The doctor for pasted HTML is large and seldom needed: it is loaded when somebody asks for it.
const place = document.querySelector('[data-doctor]');
const button = place?.querySelector('button');

if (button) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    const { doctor, guide } = place.dataset;
    try {
      const { mountDoctor } = await import(new URL(doctor, document.baseURI).href);
      mountDoctor(place, document.documentElement.lang === 'en' ? 'en' : 'vi', { guide });
      place.querySelector('textarea').focus();
    } catch {
      // The network failed: it may be tried again.
      button.disabled = false;
    }
  });
}
