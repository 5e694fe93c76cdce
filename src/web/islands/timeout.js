/** Before a session ends for want of use, the page says so, and a press of a button keeps it. */
export function startTimeout() {
  const timeout = document.querySelector('[data-island="timeout"]');
  if (!(timeout instanceof HTMLElement)) return;
  const button = timeout.querySelector('button');
  const wait = () => {
    timeout.hidden = true;
    setTimeout(() => {
      timeout.hidden = false;
    }, Number(timeout.dataset.warnAfter) * 1000);
  };
  button?.addEventListener('click', async () => {
    const answered = await fetch('/account', { credentials: 'same-origin', redirect: 'manual' }).catch(() => undefined);
    if (answered?.status === 200) wait();
    else
      timeout.firstElementChild?.replaceChildren(
        'Your session has ended. A form that you send now is kept until you have signed in again.',
      );
  });
  wait();
}
