// A site that was put somewhere knows its address when it is opened: it stands in every snippet, ready to be pasted.
const own = new URL('.', document.location.href).href;

if (document.documentElement.dataset.address && document.location.protocol.startsWith('http')) {
  for (const place of document.querySelectorAll('[data-address]:not(html)')) place.textContent = own;
  for (const note of document.querySelectorAll('.own-address')) note.textContent = own;
  const isLocal = /^(?:localhost|127\.|\[::1\])/.test(document.location.hostname);
  for (const note of document.querySelectorAll('.when-local')) note.hidden = !isLocal;
  for (const part of document.querySelectorAll('.when-open')) part.hidden = false;
  for (const part of document.querySelectorAll('.when-not-open')) part.hidden = true;
}

// The archive of the site can't lie in itself: a site that was unpacked from it has none.
const archive = document.querySelector('a[data-archive]');
fetch(archive.href, { method: 'HEAD' })
  .then(({ ok }) => ok)
  .catch(() => false)
  .then((isHere) => {
    document.querySelector('.unpacked').hidden = isHere;
    archive.closest('p').hidden = !isHere;
  });
