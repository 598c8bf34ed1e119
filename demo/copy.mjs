// The copy buttons: shown where scripts run; without the right to the clipboard the code is selected instead.
for (const snippet of document.querySelectorAll('.snippet')) {
  const [title, button, status] = snippet.querySelector('.snippet-bar').children;
  const code = snippet.querySelector('pre code');
  button.ariaLabel = `${button.textContent}: ${title.textContent}`;
  button.hidden = false;
  button.addEventListener('click', async () => {
    status.textContent = '';
    try {
      await globalThis.navigator.clipboard.writeText(code.textContent);
      status.textContent = snippet.dataset.copied;
    } catch {
      document.getSelection().selectAllChildren(code);
      status.textContent = snippet.dataset.selected;
    }
  });
}
