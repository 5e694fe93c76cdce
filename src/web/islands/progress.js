/** How far work is that a page waits for, without reloading it; and on to the next page once the work is done. Without this one presses a button. */
export function startProgress() {
  for (const shown of document.querySelectorAll('[data-island="progress"]')) if (shown instanceof HTMLElement) follow(shown);
}

/** @param {HTMLElement} shown */
function follow(shown) {
  const { here } = shown.dataset;
  const look = async () => {
    const answer = await fetch(here ?? '').catch(() => undefined);
    if (answer?.redirected) {
      window.location.assign(answer.url);
      return;
    }
    const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined;
    const now = page?.getElementById(shown.id);
    if (page !== undefined && now === null) {
      window.location.reload();
      return;
    }
    if (now) shown.replaceChildren(...now.children);
    window.setTimeout(look, 1500);
  };
  window.setTimeout(look, 1000);
}
