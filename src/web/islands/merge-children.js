/**
 * Makes one element's children those of another, and leaves in their place, untouched, all that are there already: by id, or else by being
 * the same. What stays keeps its focus. Whatever came in is returned.
 * @param {Element} old @param {Element} next
 */
export function mergeChildren(old, next) {
  for (const node of [...old.childNodes]) if (node.nodeType !== Node.ELEMENT_NODE) node.remove();
  const held = new Map([...old.children].map((one) => [keyOf(one), one]));
  /** @type {Element[]} */
  const came = [];
  const wanted = [...next.children].map((one) => {
    const key = keyOf(one);
    const was = held.get(key);
    held.delete(key);
    if (was === undefined) came.push(one);
    else if (!was.isEqualNode(one)) become(was, one);
    return was ?? one;
  });
  for (const gone of held.values()) gone.remove();
  let at = old.firstElementChild;
  for (const one of wanted) {
    if (one === at) at = at.nextElementSibling;
    else old.insertBefore(one, at);
  }
  return came;
}

/** @param {Element} one */
const keyOf = (one) => one.id || one.outerHTML;

/** @param {Element} was @param {Element} next */
function become(was, next) {
  for (const { name } of [...was.attributes]) if (!next.hasAttribute(name)) was.removeAttribute(name);
  for (const { name, value } of next.attributes) if (was.getAttribute(name) !== value) was.setAttribute(name, value);
  was.replaceChildren(...next.childNodes);
}
