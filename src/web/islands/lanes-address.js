/** Movements further apart than this, in milliseconds, are two, and Back goes to between them. */
const apart = 1500;

/** The address of the lanes that a link leads to; undefined where it leads elsewhere. @param {string} href */
export function lanesAddress(href) {
  if (href.startsWith('#')) return undefined;
  const address = new URL(href, location.href);
  const isHere = address.origin === location.origin && address.pathname === location.pathname;
  return isHere && address.searchParams.get('view') === 'lanes' ? address : undefined;
}

/** The address of the lanes that a form asks for. @param {HTMLFormElement} form */
export function addressOf(form) {
  const given = new FormData(form);
  if (form.method !== 'get' || given.get('view') !== 'lanes') return undefined;
  const address = new URL(location.pathname, location.href);
  for (const [name, value] of given) if (typeof value === 'string' && value !== '') address.searchParams.set(name, value);
  return address;
}

/** @param {URL} one @param {URL} other @param {string} name */
export const isOther = (one, other, name) => one.searchParams.get(name) !== other.searchParams.get(name);

/**
 * Follows what is shown with the address bar. Each step can be gone back from; of one movement, only where it began.
 * @returns {(address: URL, how: 'step' | 'glide' | 'keep') => void}
 */
export function addressBar() {
  let lastGlide = -Infinity;
  return (address, how) => {
    const now = performance.now();
    const isOn = how === 'glide' && now - lastGlide < apart;
    lastGlide = how === 'glide' ? now : -Infinity;
    if (how === 'keep' || address.href === location.href) return;
    if (isOn) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  };
}
