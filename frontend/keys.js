// The page's shortcuts: listens, leaves fields and input methods alone, tells the server which key was meant.
(() => {
  if (window.tanxinKeysHeard) return;
  window.tanxinKeysHeard = true;
  // the server writes into it, maybe before this script is there
  const wanted = () => (window.tanxinKeys ??= { known: new Set(['?']), on: true });
  let first = '';
  let timer = 0;

  const inField = (event) => {
    const at = event.composedPath()[0];
    return at instanceof HTMLElement
      && (at.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(at.tagName));
  };
  const shown = (element) => element.checkVisibility();
  const rows = () => [...document.querySelectorAll('.todo-row')].filter(shown);
  const list = () => [...document.querySelectorAll('vaadin-grid')].find(shown);
  const inDialog = () => !!document.querySelector('vaadin-dialog[opened]');

  function move(step) {
    if (inDialog()) return false;
    const grid = list();
    if (grid) return moveIn(grid, step);
    const all = rows();
    if (!all.length) return false;
    let now = all.findIndex((row) => row.contains(document.activeElement));
    if (now < 0) now = all.findIndex((row) => row.matches('[aria-current=true]'));
    const next = all[Math.min(Math.max(now + step, 0), all.length - 1)];
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
    next.dispatchEvent(new CustomEvent('app-reached'));
    return true;
  }

  // a list moves by its own arrow keys, so that it scrolls and loads as it does for them
  function moveIn(grid, step) {
    const cell = cellIn(grid);
    if (!cell) {
      const first = [...grid.shadowRoot.querySelectorAll('#items tr:not([hidden]) > *')].find(shown);
      if (first) first.focus();
      return !!first;
    }
    const key = step > 0 ? 'ArrowDown' : 'ArrowUp';
    cell.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    return true;
  }

  // where the list has the focus; also when it is on something inside of a cell
  function cellIn(grid) {
    const cell = grid.shadowRoot.activeElement
      || document.activeElement.closest('vaadin-grid-cell-content')?.assignedSlot?.parentElement;
    return cell && cell.closest('#items') ? cell : null;
  }

  function act() {
    if (inDialog()) return false;
    // in the page of the open row its own key goes on
    const row = rows().find((one) => one.contains(document.activeElement)) || rows().find((one) => one.matches('[aria-current=true]'));
    if (row) return press(row.querySelector('.todo-action'));
    const grid = list();
    const cell = grid && cellIn(grid);
    return !!cell && actOn(cell.closest('tr'));
  }

  // opens the row; when it is open already, does what its page suggests; where nothing opens, chooses it
  function actOn(row) {
    if (row.getAttribute('aria-selected') === 'true' && press(document.querySelector('.todo-row .todo-action'))) return true;
    const cells = [...row.querySelectorAll('slot')].flatMap((slot) => slot.assignedElements());
    const box = cells.map((cell) => cell.querySelector('vaadin-checkbox')).find((one) => one);
    const link = cells.map((cell) => cell.querySelector('.row-link')).find((one) => one);
    if (link || box) return press(link || box);
    return row.getAttribute('aria-selected') !== 'true' && press(cells.find(shown));
  }

  function press(what) {
    if (what) what.click();
    return !!what;
  }

  function search() {
    const field = [...document.querySelectorAll('.search-field')].filter(shown).at(-1);
    if (field) field.focus();
    return !!field;
  }

  function toast() {
    const cards = document.querySelectorAll('vaadin-notification-card');
    const card = cards[cards.length - 1];
    const button = card && card.querySelector('vaadin-button, a, button');
    if (button) button.focus();
    return !!button;
  }

  const here = { j: () => move(1), k: () => move(-1), e: act, '/': search };

  document.addEventListener('keydown', (event) => {
    // 229: an input method has the key
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    if (event.key === 'F6' && toast()) {
      event.preventDefault();
      return;
    }
    const { known, on } = wanted();
    if (!on || event.ctrlKey || event.metaKey || event.altKey || inField(event) || event.key.length !== 1) return;
    const key = event.key.toLowerCase();
    const both = first ? first + ' ' + key : key;
    first = '';
    clearTimeout(timer);
    if (here[both]) {
      if (here[both]()) event.preventDefault();
      return;
    }
    if (known.has(both)) {
      event.preventDefault();
      document.body.dispatchEvent(new CustomEvent('app-key', { detail: both }));
      return;
    }
    if ([...known].some((one) => one.startsWith(key + ' '))) {
      first = key;
      timer = setTimeout(() => { first = ''; }, 1500);
    }
  });
})();
