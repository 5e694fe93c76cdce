/**
 * A text that a spreadsheet would take for something to work out, as a text: an apostrophe goes before it, which is taken away again when Heed reads the
 * file (`asItWas`). So does a text that begins as if that had been done, so that every text comes back as it was.
 */
export const defused = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

export const asItWas = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);
