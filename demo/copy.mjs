// The copy buttons: where scripts run. Without the right to the clipboard the code is selected instead.
const WORDS = {
  vi: { copy: 'Sao chép', copied: 'Đã sao chép', selected: 'Đã chọn đoạn mã, hãy nhấn Ctrl+C' },
  en: { copy: 'Copy', copied: 'Copied', selected: 'The code is selected, press Ctrl+C' },
};
const words = WORDS[document.documentElement.lang];

for (const snippet of document.querySelectorAll('.snippet')) {
  const bar = snippet.querySelector('.snippet-bar');
  const code = snippet.querySelector('pre code');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.copy;
  button.ariaLabel = `${words.copy}: ${bar.textContent.trim()}`;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  bar.append(button, status);
  button.addEventListener('click', async () => {
    status.textContent = '';
    try {
      await globalThis.navigator.clipboard.writeText(code.textContent);
      status.textContent = words.copied;
    } catch {
      document.getSelection().selectAllChildren(code);
      status.textContent = words.selected;
    }
  });
}
