/** Names in one: "Mother (MT)" is both "Mother" and "MT". */
export const namesWithin = (called: string): readonly string[] => {
  const inside = [...called.matchAll(/\(([^()]*)\)/g)].map(([, name = '']) => name.trim());
  return inside.length === 0 ? [called] : [called, called.replaceAll(/\s*\([^()]*\)/g, '').trim(), ...inside].filter((name) => name !== '');
};
