/** Plain enough for one address and no list or name: what a mail server makes of it is its own affair. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@,;<>"'()[\]\\:]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text);
