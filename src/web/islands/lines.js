/** Where the caret stands in a long text is told by its line, and a problem that names a line leads to it. */
export function startLines() {
  for (const text of document.querySelectorAll('textarea')) if (text.dataset.island === 'lines') tellLine(text);
}

/** @param {HTMLTextAreaElement} text */
function tellLine(text) {
  const told = document.createElement('p');
  told.className = 'heed-line-at';
  const follow = () => {
    told.textContent = `Line ${text.value.slice(0, text.selectionStart).split('\n').length} of ${text.value.split('\n').length}`;
  };
  text.after(told);
  follow();
  for (const moved of ['keyup', 'click', 'input', 'focus']) text.addEventListener(moved, follow);
  for (const link of document.querySelectorAll('a')) {
    const { line } = link.dataset;
    if (line === undefined) continue;
    link.addEventListener('click', (pressed) => {
      pressed.preventDefault();
      pressed.stopPropagation();
      const before = text.value.split('\n').slice(0, Number(line) - 1);
      const start = before.reduce((sum, one) => sum + one.length + 1, 0);
      const end = text.value.indexOf('\n', start);
      // A selection is brought into view where it is made and the field then comes into focus.
      text.setSelectionRange(start, end === -1 ? text.value.length : end);
      text.blur();
      text.focus();
      text.scrollIntoView({ block: 'center' });
      follow();
    });
  }
}
