/** Milliseconds by which a link that was followed has shown a sign of it. */
const PATIENCE = 700;

const SIGNS = ['beforeunload', 'pagehide', 'visibilitychange', 'blur'];

const WORDS = {
  vi: 'Trang này không cho mở liên kết từ đây. Hãy sao chép địa chỉ:',
  en: 'This page does not let links open from here. Copy the address:',
};

/**
 * Editors narrow the sandbox of a frame so that its links do nothing, and no engine says so, to the frame either. A
 * link that was pressed and after which nothing has happened is shown as text, to be copied.
 */
export function showBlockedAddresses(): void {
  const note = document.createElement('p');
  note.setAttribute('role', 'status');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const calm = () => {
    clearTimeout(timer);
  };
  for (const sign of SIGNS) addEventListener(sign, calm, true);
  addEventListener('click', (event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!link?.protocol.startsWith('http') || event.ctrlKey || event.metaKey || event.shiftKey) return;
    calm();
    timer = setTimeout(() => {
      show(note, link.href);
    }, PATIENCE);
  });
}

function show(note: HTMLElement, address: string): void {
  const text = document.createElement('span');
  text.textContent = address;
  text.translate = false;
  note.replaceChildren(document.documentElement.lang === 'en' ? WORDS.en : WORDS.vi, ' ', text);
  document.body.append(note);
  getSelection()?.selectAllChildren(text);
  note.scrollIntoView({ block: 'nearest' });
}
