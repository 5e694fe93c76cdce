/** The arrow keys step through a play, unless they are at work in a field. */
export function startSteps() {
  const steps = document.querySelector('[data-island="steps"]');
  if (steps === null) return;
  document.addEventListener('keydown', (pressed) => {
    const inField = pressed.target instanceof Element && pressed.target.closest('input, select, textarea') !== null;
    if (inField || pressed.altKey || pressed.ctrlKey || pressed.metaKey || pressed.shiftKey) return;
    const rel = pressed.key === 'ArrowRight' ? 'next' : pressed.key === 'ArrowLeft' ? 'prev' : undefined;
    const link = rel === undefined ? null : steps.querySelector(`a[rel="${rel}"]`);
    if (link instanceof HTMLAnchorElement) link.click();
  });
}
