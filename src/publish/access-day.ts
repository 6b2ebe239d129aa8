/** Browser: the day of access in citations, as YYYY-MM-DD where the reader is. Without script a placeholder stands. */
const now = new Date();
const day = [
  String(now.getFullYear()),
  String(now.getMonth() + 1).padStart(2, '0'),
  String(now.getDate()).padStart(2, '0'),
].join('-');

for (const place of document.querySelectorAll('[data-accessed]')) place.textContent = day;
