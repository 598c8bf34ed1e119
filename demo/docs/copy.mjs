// A button on each piece of code that puts it into the clipboard; without the right to that the code is selected instead.
const WORDS = {
  vi: { copy: 'Sao chép', copied: 'Đã sao chép', selected: 'Đã chọn, hãy nhấn Ctrl+C' },
  en: { copy: 'Copy', copied: 'Copied', selected: 'Selected, press Ctrl+C' },
};

let heading = document.title;
for (const part of document.querySelectorAll('main :is(h2, h3, h4, pre)')) {
  if (part.localName !== 'pre') {
    heading = part.textContent.trim();
    continue;
  }
  const words = WORDS[part.closest('[lang]').lang];
  // Of two pieces below one heading each is told by the line above it.
  const line = part.previousElementSibling?.textContent.trim() ?? '';
  const name = line.endsWith(':') ? `${heading}, ${line.slice(0, -1)}` : heading;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.copy;
  button.ariaLabel = `${words.copy}: ${name}`;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  const bar = document.createElement('p');
  bar.className = 'copy';
  bar.append(button, status);
  part.before(bar);
  button.addEventListener('click', async () => {
    status.textContent = '';
    try {
      await globalThis.navigator.clipboard.writeText(part.textContent.trim());
      status.textContent = words.copied;
    } catch {
      document.getSelection().selectAllChildren(part);
      status.textContent = words.selected;
    }
  });
}
