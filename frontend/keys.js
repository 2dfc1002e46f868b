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

  function move(step) {
    const all = rows();
    if (!all.length) return false;
    const now = all.findIndex((row) => row.contains(document.activeElement));
    const next = all[Math.min(Math.max(now + step, 0), all.length - 1)];
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
    return true;
  }

  function act() {
    const row = rows().find((one) => one.contains(document.activeElement));
    const button = row && row.querySelector('.todo-action');
    if (button) button.click();
    return !!button;
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
