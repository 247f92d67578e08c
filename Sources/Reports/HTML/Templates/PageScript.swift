/// The script of every page: it sorts and searches the lists of clients. Nothing is hidden from who
/// does not run it.
enum PageScript {
  /// What the page's policy knows the script by: its SHA-256. A test says what it must be.
  static let hash = "sha256-UN9HjzdP6BOffjS7UbG7S1HuyiLfz3TBVpMJgQmyD8k="

  static let text = #"""
    (() => {
      'use strict';
      const tables = Array.from(document.querySelectorAll('table.sortable'));
      if (!tables.length) return;
      document.documentElement.classList.add('js');

      const collator = new Intl.Collator('en', { numeric: true });
      const value = (row, column) =>
        row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
      const makeSortable = (table) => {
        const body = table.tBodies[0];
        const rows = Array.from(body.rows);
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
      };
      tables.forEach(makeSortable);

      const search = document.getElementById('search');
      const count = document.getElementById('search-count');
      const rows = tables.flatMap((table) => Array.from(table.tBodies[0].rows));
      const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
      const show = () => {
        const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
        let shown = 0;
        for (const row of rows) {
          row.hidden = !words.every((word) => texts.get(row).includes(word));
          if (!row.hidden) shown += 1;
        }
        for (const table of tables) {
          table.hidden = Array.from(table.tBodies[0].rows).every((row) => row.hidden);
        }
        count.textContent = words.length
          ? `${shown} of ${rows.length} listed` : `${rows.length} listed`;
      };
      search.addEventListener('input', show);
      document.getElementById('client-tools').hidden = false;
      show();
    })();
    """#
}
