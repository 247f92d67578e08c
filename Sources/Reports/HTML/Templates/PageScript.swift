/// The script of every page: it sorts and searches the list of clients. Nothing is hidden from who
/// does not run it.
enum PageScript {
  /// What the page's policy knows the script by: its SHA-256. A test says what it must be.
  static let hash = "sha256-8OKP/EiUFg0v39dSAgGYMXxT/zaOURyDlsOqcUOi7L8="

  static let text = #"""
    (() => {
      'use strict';
      const table = document.getElementById('client-table');
      if (!table) return;
      document.documentElement.classList.add('js');
      const body = table.tBodies[0];
      const rows = Array.from(body.rows);

      const collator = new Intl.Collator('en', { numeric: true });
      const value = (row, column) =>
        row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
      const heads = Array.from(table.tHead.querySelectorAll('th[data-sort]'));
      for (const head of heads) {
        const button = document.createElement('button');
        button.type = 'button';
        button.append(...head.childNodes);
        head.append(button);
        button.addEventListener('click', () => {
          const isNumber = head.dataset.sort === 'number';
          const before = head.getAttribute('aria-sort') ?? (isNumber ? 'ascending' : 'descending');
          const order = before === 'ascending' ? 'descending' : 'ascending';
          for (const other of heads) other.removeAttribute('aria-sort');
          head.setAttribute('aria-sort', order);
          const sign = order === 'ascending' ? 1 : -1;
          const column = head.cellIndex;
          rows.sort((a, b) => {
            const [left, right] = [value(a, column), value(b, column)];
            return sign * (isNumber ? left - right : collator.compare(left, right));
          });
          body.append(...rows);
        });
      }

      const search = document.getElementById('search');
      const count = document.getElementById('search-count');
      const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
      const show = () => {
        const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
        let shown = 0;
        for (const row of rows) {
          row.hidden = !words.every((word) => texts.get(row).includes(word));
          if (!row.hidden) shown += 1;
        }
        count.textContent = words.length
          ? `${shown} of ${rows.length} listed clients` : `${rows.length} listed clients`;
      };
      search.addEventListener('input', show);
      document.getElementById('client-tools').hidden = false;
      show();
    })();
    """#
}
