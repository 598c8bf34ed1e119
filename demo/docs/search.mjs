// Finds headings by their words, with accents or without. Pages can be read without it.
const { places } = document.querySelector('script[src="search-index.js"]');
const box = document.querySelector('search');
const field = box.querySelector('input');
const list = box.querySelector('ul');
const said = box.querySelector('[role="status"]');

/** No more than can be looked over. */
const MOST = 12;

/** `Đặt ở đâu` as somebody types it who has no Vietnamese keyboard. */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

const index = places.map(([text, page, href]) => ({ text, page, href, plain: plain(`${text} ${page}`) }));

function find(query) {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  // Titles of pages come first.
  return index
    .filter((place) => words.every((word) => place.plain.includes(word)))
    .sort((one, other) => one.page.length - other.page.length || one.text.length - other.text.length);
}

field.addEventListener('input', () => {
  const found = find(field.value);
  list.replaceChildren(
    ...found.slice(0, MOST).map(({ text, page, href }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = href;
      link.textContent = page ? `${text} (${page})` : text;
      item.append(link);
      return item;
    }),
  );
  said.textContent = field.value.trim() ? `${found.length} chỗ` : '';
});

box.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  field.value = '';
  list.replaceChildren();
  said.textContent = '';
  field.focus();
});

box.hidden = false;
